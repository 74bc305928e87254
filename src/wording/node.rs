//! A small tree that any output can turn into its own kind of value.

/// What the words come to for an output: texts, positions and lists, with
/// nothing left to format.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Nothing.
    Nothing,
    /// A text, exactly as it is to be printed.
    Text(String),
    /// A position or a size; never a figure to be printed.
    Number(f64),
    /// Whether something is so.
    Bool(bool),
    /// A list.
    List(Vec<Node>),
    /// Named parts, in the order of the struct.
    Map(Vec<(&'static str, Node)>),
}

/// What can be turned into a [`Node`].
pub trait ToNode {
    /// Returns the tree.
    fn to_node(&self) -> Node;
}

impl ToNode for String {
    fn to_node(&self) -> Node {
        Node::Text(self.clone())
    }
}

impl ToNode for f64 {
    fn to_node(&self) -> Node {
        Node::Number(*self)
    }
}

impl ToNode for bool {
    fn to_node(&self) -> Node {
        Node::Bool(*self)
    }
}

impl<T: ToNode> ToNode for Option<T> {
    fn to_node(&self) -> Node {
        self.as_ref().map_or(Node::Nothing, ToNode::to_node)
    }
}

impl<T: ToNode> ToNode for Vec<T> {
    fn to_node(&self) -> Node {
        Node::List(self.iter().map(ToNode::to_node).collect())
    }
}

/// Declares structs of words together with their [`Node`], every field under
/// its own name, and with what the contract of the templates says of them.
macro_rules! words {
    ($($(#[doc = $doc:literal])* pub struct $name:ident {
        $($(#[doc = $fdoc:literal])* pub $field:ident: $kind:ty,)*
    })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[doc = $fdoc])* pub $field: $kind,)*
        }

        impl $crate::wording::ToNode for $name {
            fn to_node(&self) -> $crate::wording::Node {
                $crate::wording::Node::Map(vec![
                    $((stringify!($field), $crate::wording::ToNode::to_node(&self.$field)),)*
                ])
            }
        }

        impl $crate::wording::contract::Described for $name {
            fn describe(
                contract: &mut $crate::wording::contract::Contract,
            ) -> $crate::wording::contract::Shape {
                contract.part(
                    stringify!($name),
                    concat!($($doc,)*),
                    |contract| vec![$(contract.key::<$kind>(
                        stringify!($field),
                        concat!($($fdoc,)*),
                    ),)*],
                )
            }
        }
    )*};
}

pub(super) use words;
