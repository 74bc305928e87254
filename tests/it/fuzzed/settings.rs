//! `itbokslut.toml`.

use itbokslut::domain::Period;
use itbokslut::settings;

use super::sound;

/// Reads settings, and writes a commented file of them that keeps what is the
/// kommun's own.
pub(crate) fn check(bytes: &[u8]) {
    let Ok((read, findings)) = settings::read(bytes, settings::FILE) else {
        return;
    };
    findings.iter().for_each(sound::check_finding);
    let again = settings::read(bytes, settings::FILE).ok();
    assert_eq!(again, Some((read.clone(), findings)));

    let written = settings::template(&read, 2026);
    let (kept, _) = settings::read(written.as_bytes(), settings::FILE)
        .unwrap_or_else(|error| panic!("{error:?} in {written}"));
    assert_eq!(kept.municipality, read.municipality);
    assert_eq!(kept.contact, read.contact);
    assert_eq!(kept.policy.adopted, read.policy.adopted);

    let (_, findings) = read.for_period(Period::annual(2025));
    findings.iter().for_each(sound::check_finding);
}
