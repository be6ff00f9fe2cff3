//! What does not stand yet as it should, each with its reason. The list only gets shorter: an entry whose cause is
//! gone fails the tests until it is taken out.

/// Something that a rule would refuse, and why it stands for now.
pub struct Known {
    /// The file as in a complaint.
    pub file: &'static str,
    /// What the complaint is about, as it stands in its sentence.
    pub about: &'static str,
    pub because: &'static str,
}

pub const KNOWN: &[Known] = &[];
