//! The memory that one file may take (DESIGN §11).

use std::alloc::System;

use cap::Cap;

/// Counts what is allocated, and gives no more than a file may take: an
/// input that wants more ends the run as a failure of the program would.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, 512 << 20);

/// Returns how much is allocated now, in bytes.
pub fn used() -> usize {
    MEMORY.allocated()
}
