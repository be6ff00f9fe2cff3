//! A sentence said to the room, and the role its words have. Roles are never colours.

/// The five roles that a painter may colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Tone {
    #[default]
    Text,
    Dim,
    Accent,
    Warn,
    Stop,
}

/// One or two lines; stays where it is, never jumps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notice {
    pub tone: Tone,
    pub text: String,
}
