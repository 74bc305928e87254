//! Lines no wider than the terminal.

/// Returns a text in lines of at most so many characters, each after the
/// first with an indent. An item that begins with spaces keeps them, and its
/// further lines begin a little further in. A word longer than a line stands alone; no-break
/// spaces hold.
pub(super) fn wrapped(text: &str, width: usize, indent: usize) -> String {
    let lead = text.chars().take_while(|c| *c == ' ').count();
    if lead > 0 {
        let item = wrapped(text.trim_start(), width.saturating_sub(lead), 2);
        let margin = " ".repeat(lead);
        return format!("{margin}{}", item.replace('\n', &format!("\n{margin}")));
    }
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut used = 0;
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            let length = word.chars().count();
            let room = width.saturating_sub(if lines.is_empty() { 0 } else { indent });
            if used > 0 && used + 1 + length > room {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += length;
        }
        lines.push(line);
    }
    let margin = " ".repeat(indent);
    lines.join(&format!("\n{margin}"))
}

/// Returns a text with every line after an indent, wrapped to the width.
pub(super) fn indented(text: &str, width: usize, indent: usize) -> String {
    let inner = width.saturating_sub(indent);
    let margin = " ".repeat(indent);
    let body = wrapped(text, inner, 0);
    let lines: Vec<String> = body.lines().map(|line| format!("{margin}{line}")).collect();
    lines.join("\n")
}
