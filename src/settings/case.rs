//! `[tjansteskrivelse]`: what the paper to the council says besides what the
//! follow-up shows (DESIGN §6).

use toml::de::DeInteger;

use crate::domain::Period;

use super::section::{Reader, Section};

/// What the kommun writes in its tjänsteskrivelse.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseSettings {
    /// `galler`: the period that the case's own texts are for; `None` is any.
    pub period: Option<Period>,
    /// `diarienummer`: the case's number in the register.
    pub number: Option<String>,
    /// `avsandare`: the förvaltning that writes it.
    pub sender: Option<String>,
    /// `handlaggare`: the function that answers for it.
    pub officer: Option<String>,
    /// `till`: the body that decides; `None` is kommunfullmäktige.
    pub to: Option<String>,
    /// `genom`: the body that prepares the decision; `None` is kommunstyrelsen
    /// where kommunfullmäktige decides, otherwise nobody.
    pub through: Option<String>,
    /// `beslutsforslag`: the proposed decisions, in place of those that follow
    /// from the results.
    pub proposals: Option<Vec<String>>,
    /// `fler_beslutsforslag`: proposed decisions after the others.
    pub more_proposals: Vec<String>,
    /// `skickas_till`: whom the decision is sent to; `None` is the nämnder
    /// that it concerns.
    pub copies: Option<Vec<String>>,
    /// `underskrifter`: the functions that sign it; empty is the officer.
    pub signers: Vec<String>,
}

impl CaseSettings {
    /// Returns the settings as they are for a period: the number and the
    /// decisions of another period's case are none of this one's.
    #[must_use]
    pub fn of(&self, period: Period) -> Self {
        let mut own = self.clone();
        if self.period.is_some_and(|other| other != period) {
            own.number = None;
            own.proposals = None;
            own.more_proposals.clear();
        }
        own
    }
}

/// Reads the section.
pub(super) fn read<'t>(
    mut section: Section<'t>,
    reader: &mut Reader<'t>,
) -> CaseSettings {
    let written = |text: Option<String>| text.filter(|text| !text.is_empty());
    let listed = |texts: Option<Vec<String>>| {
        texts.map(|texts| texts.into_iter().filter(|t| !t.is_empty()).collect())
    };
    let case = CaseSettings {
        period: period(&mut section, reader),
        number: written(section.text(reader, "diarienummer")),
        sender: written(section.text(reader, "avsandare")),
        officer: written(section.text(reader, "handlaggare")),
        to: written(section.text(reader, "till")),
        through: written(section.text(reader, "genom")),
        proposals: listed(section.texts(reader, "beslutsforslag"))
            .filter(|texts: &Vec<String>| !texts.is_empty()),
        more_proposals: listed(section.texts(reader, "fler_beslutsforslag"))
            .unwrap_or_default(),
        copies: listed(section.texts(reader, "skickas_till"))
            .filter(|texts: &Vec<String>| !texts.is_empty()),
        signers: listed(section.texts(reader, "underskrifter")).unwrap_or_default(),
    };
    section.done(reader);
    case
}

/// Reads the period, written as text or, a whole year, as a number.
fn period<'t>(section: &mut Section<'t>, reader: &mut Reader<'t>) -> Option<Period> {
    let value = section.get("galler")?;
    let inner = value.get_ref();
    let text = inner
        .as_str()
        .or_else(|| inner.as_integer().map(DeInteger::as_str));
    let period = text.and_then(Period::parse);
    if period.is_none() {
        let wanted = "perioden som \"2025\" eller \"2025-delar\"";
        reader.refuse(value, &section.name("galler"), wanted);
    }
    period
}

#[cfg(test)]
mod tests {
    use crate::domain::{Period, PeriodKind};
    use crate::settings::{Settings, read};

    fn settings(section: &str) -> (Settings, Vec<&'static str>) {
        let text = format!("kommun = \"Norsjö kommun\"\n[tjansteskrivelse]\n{section}");
        let (settings, findings) = read(text.as_bytes(), "itbokslut.toml").unwrap();
        let rules = findings.iter().map(|finding| finding.rule.id).collect();
        (settings, rules)
    }

    #[test]
    fn everything_is_read() {
        let (settings, found) = settings(
            "galler = \"2025\"\ndiarienummer = \"KS 2026/41\"\navsandare = \"Kommunledningsförvaltningen\"\n\
             handlaggare = \"IT-samordnaren\"\ntill = \"kommunstyrelsen\"\ngenom = \"arbetsutskottet\"\n\
             beslutsforslag = [\"Ett.\", \"Två.\"]\nfler_beslutsforslag = \"Tre.\"\n\
             skickas_till = [\"Socialnämnden\", \"\"]\nunderskrifter = [\"kommunchef\"]",
        );
        assert_eq!(found, Vec::<&str>::new());
        let case = settings.case;
        assert_eq!(case.number.as_deref(), Some("KS 2026/41"));
        assert_eq!(case.to.as_deref(), Some("kommunstyrelsen"));
        assert_eq!(case.proposals.as_ref().map(Vec::len), Some(2));
        assert_eq!(case.more_proposals, ["Tre."]);
        assert_eq!(
            case.copies.as_deref(),
            Some(&["Socialnämnden".to_owned()][..])
        );
        assert_eq!(case.signers, ["kommunchef"]);
    }

    #[test]
    fn another_periods_case_is_none_of_this_ones() {
        let (settings, _) = settings(
            "galler = 2025\ndiarienummer = \"KS 2026/41\"\nbeslutsforslag = [\"Ett.\"]\n\
             skickas_till = [\"Socialnämnden\"]",
        );
        let case = &settings.case;
        assert_eq!(&case.of(Period::annual(2025)), case);
        let interim = Period {
            year: 2025,
            kind: PeriodKind::Interim,
        };
        let other = case.of(interim);
        assert_eq!((other.number, other.proposals), (None, None));
        assert!(other.copies.is_some(), "who gets it does not change");
    }

    #[test]
    fn what_cannot_be_used_is_found() {
        let (case, found) =
            settings("galler = \"i fjol\"\nbeslutsforslag = 3\ntil = \"x\"");
        assert_eq!(
            found,
            [
                "inställning-fel-slag",
                "inställning-fel-slag",
                "inställning-okänd"
            ]
        );
        assert_eq!(case.case, super::CaseSettings::default());
        let (empty, found) = settings("diarienummer = \"\"\nbeslutsforslag = []");
        assert_eq!(found, Vec::<&str>::new());
        assert_eq!(empty.case, super::CaseSettings::default());
    }
}
