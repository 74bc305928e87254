//! itbokslut follows up a Swedish municipality's IT goals and puts the
//! result before the council.
//!
//! It writes Excel templates for the förvaltningar, collects what they send
//! back, says cell by cell what is wrong, aggregates the outcomes against the
//! targets of the IT-strategi, and typesets the IT section of the annual
//! report. It works offline, on one laptop, in one run.
//!
//! # The house
//!
//! Data flows one way:
//!
//! **files → cells → submissions and findings → analysis → report value →
//! edition → wording → outputs**
//!
//! | floor | rooms |
//! | --- | --- |
//! | 0 | [`domain`]: the field's words as types, places and raw cells · [`swedish`]: numbers, dates, words, collation |
//! | 1 | [`finding`]: every rule, its message and remedy · [`form`]: the forms, described once |
//! | 2 | `settings`: `itbokslut.toml` · [`submission`]: typed contents of the workbooks · [`report`]: the result as plain data · `published`: the types of `it-bokslut.json` |
//! | 3 | `intake`: bytes → cells → submissions; published years · `checks`: rules over submissions · `analysis`: aggregation, assessment, pre-fill · `edition`: what may be shown · `returns`: what a förvaltning gets back |
//! | 4 | `wording`: edition → sentences, captions, formatted figures |
//! | 5 | `workbook`: Excel · `typeset`: PDF · `dataset`: JSON · `mail`: drafts of letters · `terminal`: text for people |
//! | 6 | `folder`: the only file access · `sample`: the worked example |
//! | 7 | `commands`: one file a command |
//! | 8 | the binary: arguments and exit status |
//!
//! What always holds:
//!
//! - A room imports only from lower floors, and rooms on one floor do not
//!   know each other. A test reads the imports and says so.
//! - A third-party library with a field of its own is named in one room:
//!   calamine in `intake`, polars in `analysis`, `rust_xlsxwriter` in
//!   `workbook`, typst in `typeset`, toml in `settings`, serde in
//!   `published`, `mail-builder` in `mail`, ICU in `swedish`, clap in the
//!   binary. The same test says so.
//! - A value never loses its cell, from the first read to print.
//! - Reading never fails on content: it returns what could be read, and
//!   findings.
//! - A form is described once. The template writer, the reader, the checks
//!   and the sample are driven by that one table.
//! - No room but `folder` opens a file or starts a process; everything else
//!   takes and returns bytes. No room but the `status` command's asks what day it is.
//! - `analysis` computes everything once, on all values. What may be
//!   published is decided in `edition` alone.
//! - No template formats a number, picks a status word or composes a
//!   sentence: that is `wording`'s.
//! - What was published is never computed again: an earlier year that is
//!   adopted is looked back at as it was published.
//! - Same input, same bytes: no hash order, clock, locale or thread count
//!   reaches an output.
//!
//! What there is not: no network, no database, no global state, no
//! configuration but `itbokslut.toml`.
//!
//! # Where to begin
//!
//! `commands/report.rs` reads as the table of contents. To add a sheet: one
//! file in `form/`, one in `intake/`, one in `submission/` and one line in
//! each room's list. To add a rule: one file in `finding/rules/`, called by
//! whoever notices the fault.
//!
//! # Glossary
//!
//! One word per thing, everywhere.
//!
//! | Swedish | in code | meaning |
//! | --- | --- | --- |
//! | kommun, kommunfullmäktige, kommunstyrelsen, nämnd | municipality, council, executive board, board | the bodies; a förvaltning answers to a nämnd |
//! | förvaltning | department | submits one workbook a period |
//! | policymål, område | goal, area | what the IT-policy aims at, and its chapter |
//! | indikator, enhet, riktning | indicator, unit, direction | what is measured for a goal |
//! | sammanvägning | aggregation | how the förvaltningars' values become the kommun's |
//! | utfall, målvärde, startvärde | outcome, target, baseline | |
//! | täckning | coverage | how much of the scope was reported |
//! | planversion | vintage | one annual edition of the three-year strategy, named by its first year |
//! | bedömning | assessment | uppfyllt, delvis uppfyllt, ej uppfyllt, ej mätt, ej tillämpligt, utan målvärde |
//! | trend | trend | förbättrad, oförändrad, försämrad: against last year, never mixed with assessment |
//! | god ekonomisk hushållning | stewardship | goals that the council singled out in its budget |
//! | åtgärd vid avvikelse | remedy | what is done about a missed target |
//! | delår, utfall hittills | interim, so far | the report as of 31 August: what is assessed is the forecast of the year, and the outcome so far stands beside |
//! | rättelse | correction | of last year's outcome |
//! | insats, IT-plan | activity, IT plan | concrete, prioritised, annual, of a förvaltning |
//! | samhällsviktigt IT-system, systemägare, central systemägare | critical system, system owner, central owner | one owner, even when several förvaltningar use it |
//! | systemsäkerhetsplan, driftgodkännande, handlingsplan | system security plan, operating approval, action plan | the process of the policy's chapter 4 |
//! | säkerhetsdelmål, styrdokument | sub-goal, governing document | what the strategy aims at in a year; what the policy says shall exist |
//! | riskvärde | risk value | sannolikhet × konsekvens, before and after a measure |
//! | krav, kontroll: uppfyllt, delvis uppfyllt, ej uppfyllt, ej tillämpligt, går ej att bedöma | requirement, check | one "ska" of the policy, and the function that judges it |
//! | Härleds ur | derivation | an indicator that is computed from other sheets instead of asked for |
//! | fynd: fel, varning, notis | finding: error, warning, notice | what the program found in the input |
//! | ändrat målvärde: skärpt, oförändrat, mildrat, ändrat, borttaget, nytt | drift | how a year's target changed from one vintage to the next |
//! | läge på planens väg: före, enligt, efter | standing on the path | the outcome against the way from the baseline through the vintage in force |
//! | prognos, utsikt: nås, osäkert, nås inte | forecast, outlook | where the line through the latest outcomes leads |
//! | planförslag | proposal | what a förvaltning proposes for the plan that is not decided |
//! | delår, utfall t.o.m. 31 augusti, prognos helår | interim, outcome so far, forecast of the year | the year's first eight months |
//! | utgåva | edition | what may be shown to whom |
//! | lämnas inte | withheld | not told in the edition, and said so |
//! | påminnelse, brevutkast | reminder, draft | what is asked of a förvaltning, written but never sent |
//! | grafisk profil, logotyp, omslag | profile, logo, cover | how the kommun's papers look |
//! | presentation | slides | the meeting's pictures, one message each |
//! | fastställa, rullning | adopt, rollover | freeze a year, open the next |

pub mod analysis;
pub mod checks;
pub mod commands;
pub mod dataset;
pub mod domain;
pub mod edition;
pub mod finding;
pub mod folder;
pub mod form;
pub mod intake;
pub mod mail;
pub mod published;
pub mod report;
pub mod returns;
pub mod sample;
pub mod settings;
pub mod submission;
pub mod swedish;
pub mod terminal;
pub mod typeset;
pub mod wording;
pub mod workbook;
