//! The library that reads the binary formats panics or asks for all memory on
//! some damaged files, which is why the program reads them in a process of its
//! own. Both are let pass here, so that what is found is ours.

#![no_main]
#![feature(alloc_error_hook)]

use std::panic;
use std::sync::Once;

use libfuzzer_sys::fuzz_target;

static HOOKS: Once = Once::new();

/// What a panic over memory says.
const OUT_OF_MEMORY: &str = "it asks for more memory than there is";

fuzz_target!(|input: &[u8]| {
    HOOKS.call_once(|| {
        std::alloc::set_alloc_error_hook(|_| panic!("{OUT_OF_MEMORY}"));
        let fatal = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let theirs = panic.location().is_none_or(|at| !is_ours(at.file()));
            let memory = panic.payload_as_str() == Some(OUT_OF_MEMORY);
            if !theirs && !memory {
                fatal(panic);
            }
        }));
    });
    let _ = panic::catch_unwind(|| itbokslut_fuzz::targets::binary(input));
});

/// Returns whether a source file is the program's or the tests'.
fn is_ours(file: &str) -> bool {
    file.contains("../src/") || file.contains("../tests/")
}
