#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| itbokslut_fuzz::targets::adopted(input));
