//! What the report templates can count on: every key of the words, with what
//! it holds and what it means, as the code declares them.

use super::papers;

/// The words of every paper, by template, and the parts they are made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contract {
    /// The templates of the papers, with the name of the part that is `words`
    /// there.
    pub templates: Vec<(&'static str, &'static str)>,
    /// The parts, in the order in which they are met.
    pub parts: Vec<Part>,
}

/// A part of the words: a group of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name in the code.
    pub name: &'static str,
    /// What it is.
    pub meaning: String,
    /// Its keys.
    pub keys: Vec<Key>,
}

/// A key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What stands under it.
    pub shape: Shape,
    /// What it means.
    pub meaning: String,
}

/// What stands under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text, as it is to be printed.
    Text,
    /// A position or a size.
    Number,
    /// Whether something is so.
    Bool,
    /// The keys of a part.
    Part(&'static str),
    /// A list.
    List(Box<Shape>),
    /// It, or `none`.
    Option(Box<Shape>),
}

impl std::fmt::Display for Shape {
    /// Writes the shape in Swedish: `lista av text`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text => f.write_str("text"),
            Self::Number => f.write_str("tal"),
            Self::Bool => f.write_str("true/false"),
            Self::Part(name) => f.write_str(name),
            Self::List(of) => write!(f, "lista av {of}"),
            Self::Option(of) => write!(f, "{of} eller none"),
        }
    }
}

/// What the contract can say something of.
pub(super) trait Described {
    /// Returns its shape, and adds the parts that it is made of.
    fn describe(contract: &mut Contract) -> Shape;
}

impl Described for String {
    fn describe(_: &mut Contract) -> Shape {
        Shape::Text
    }
}

impl Described for f64 {
    fn describe(_: &mut Contract) -> Shape {
        Shape::Number
    }
}

impl Described for bool {
    fn describe(_: &mut Contract) -> Shape {
        Shape::Bool
    }
}

impl<T: Described> Described for Option<T> {
    fn describe(contract: &mut Contract) -> Shape {
        Shape::Option(Box::new(T::describe(contract)))
    }
}

impl<T: Described> Described for Vec<T> {
    fn describe(contract: &mut Contract) -> Shape {
        Shape::List(Box::new(T::describe(contract)))
    }
}

impl Contract {
    /// Adds a part once, and returns its shape.
    pub(super) fn part(
        &mut self,
        name: &'static str,
        meaning: &str,
        keys: impl FnOnce(&mut Self) -> Vec<Key>,
    ) -> Shape {
        if !self.parts.iter().any(|part| part.name == name) {
            // It stands before what it is made of.
            let at = self.parts.len();
            self.parts.push(Part {
                name,
                meaning: tidy(meaning),
                keys: Vec::new(),
            });
            let keys = keys(self);
            if let Some(part) = self.parts.get_mut(at) {
                part.keys = keys;
            }
        }
        Shape::Part(name)
    }

    /// Returns a key that holds a type.
    pub(super) fn key<T: Described>(&mut self, name: &'static str, meaning: &str) -> Key {
        Key {
            name,
            shape: T::describe(self),
            meaning: tidy(meaning),
        }
    }

    /// Adds a template and the words that it gets.
    pub(super) fn template<T: Described>(&mut self, template: &'static str) {
        if let Shape::Part(words) = T::describe(self) {
            self.templates.push((template, words));
        }
    }
}

/// Returns what the templates can count on.
pub fn contract() -> Contract {
    let mut contract = Contract::default();
    papers::describe(&mut contract);
    contract
}

/// Returns a docstring on one line, without the marks of links.
fn tidy(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace("[`", "`").replace("`]", "`")
}
