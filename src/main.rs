//! The command `itbokslut`.

fn main() {}
