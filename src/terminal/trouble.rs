//! What kept the program from doing its work.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::domain::Severity;
use crate::settings;
use crate::swedish::capitalised;

use super::style::{of, safe, styled};
use super::wrap::{indented, wrapped};

/// Returns what went wrong and what to do about it.
pub fn trouble(problem: &str, remedy: &str, width: usize) -> String {
    let label = styled("Fel:", of(Severity::Error));
    let problem = wrapped(&format!("Fel: {}.", safe(problem)), width, 5);
    let problem = problem.strip_prefix("Fel:").unwrap_or(&problem);
    if remedy.is_empty() {
        return format!("{label}{problem}");
    }
    format!("{label}{problem}\n{}", indented(&safe(remedy), width, 5))
}

/// Returns a fault in the settings with its line and a caret under what is
/// wrong.
pub fn settings_error(error: &settings::Error) -> String {
    let line = usize::try_from(error.line).unwrap_or(usize::MAX);
    let problem = error.problem.to_string();
    let snippet = Snippet::source(error.text.as_str())
        .line_start(line)
        .path(error.file.as_str())
        .annotation(
            AnnotationKind::Primary
                .span(error.span.clone())
                .label(problem.as_str()),
        );
    let report = [Level::ERROR
        .with_name("Fel")
        .primary_title("inställningarna går inte att läsa")
        .element(snippet)];
    let renderer = Renderer::styled().decor_style(DecorStyle::Ascii);
    format!(
        "{}\n{}",
        renderer.render(&report),
        capitalised(error.problem.remedy())
    )
}
