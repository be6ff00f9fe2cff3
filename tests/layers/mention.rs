//! The paths that a source names, `use` trees unfolded: `use a::{b, c::d}` names `a::b` and `a::c::d`.
//! Knows words, colons and braces, no more of the language; macros are read like everything else.

use crate::source::{Source, bare, is_word};

/// A path with at least two parts, or one after `use`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub parts: Vec<String>,
    /// From 1.
    pub line: usize,
    /// Inside `mod tests`, or in a file of tests.
    pub in_tests: bool,
    /// The module that stands around it, outermost first.
    within: Vec<String>,
}

/// What a path leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A module right below the crate.
    Module(String),
    /// Any other first part: a crate, or something in scope.
    Other(String),
}

impl Mention {
    pub fn named(&self) -> Option<Named> {
        let first = self.parts.first()?.as_str();
        match first {
            "crate" | "roundtable" => self.module(1),
            "super" => {
                let ups = self.parts.iter().take_while(|p| *p == "super").count();
                (ups >= self.within.len()).then(|| self.module(ups))?
            }
            "self" | "Self" => None,
            _ => Some(Named::Other(first.to_owned())),
        }
    }

    pub fn path(&self) -> String {
        self.parts.join("::")
    }

    fn module(&self, at: usize) -> Option<Named> {
        self.parts.get(at).cloned().map(Named::Module)
    }
}

pub fn mentions(source: &Source) -> Vec<Mention> {
    let mut reader = Reader {
        tokens: tokens(&bare(&source.text)),
        at: 0,
        open: 0,
        within: source.module().into_iter().map(|name| (name, 0)).collect(),
        is_tests: source.is_tests(),
        found: Vec::new(),
    };
    while reader.at < reader.tokens.len() {
        reader.step();
    }
    reader.found
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    Colons,
    Sign(char),
}

fn tokens(bare: &str) -> Vec<(Token, usize)> {
    let mut tokens = Vec::new();
    for (number, line) in bare.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(length);
            let (token, after) = if length > 0 {
                (Token::Word(word.to_owned()), after)
            } else if let Some(after) = rest.strip_prefix("::") {
                (Token::Colons, after)
            } else {
                (Token::Sign(first), rest.split_at(first.len_utf8()).1)
            };
            tokens.push((token, number + 1));
            rest = after.trim_start();
        }
    }
    tokens
}

struct Reader {
    tokens: Vec<(Token, usize)>,
    at: usize,
    /// Braces that are open.
    open: usize,
    /// Modules around, with the number of braces open inside; 0 for those that the file is.
    within: Vec<(String, usize)>,
    is_tests: bool,
    found: Vec<Mention>,
}

impl Reader {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).map(|(token, _)| token)
    }

    fn step(&mut self) {
        match self.token(self.at).cloned() {
            Some(Token::Word(word)) if word == "use" => {
                self.at += 1;
                self.tree(&[]);
            }
            Some(Token::Word(word)) if word == "mod" => self.inner_module(),
            Some(Token::Word(_)) if self.token(self.at + 1) == Some(&Token::Colons) => {
                self.tree(&[]);
            }
            Some(Token::Colons) => self.tail(),
            Some(Token::Sign('{')) => {
                self.open += 1;
                self.at += 1;
            }
            Some(Token::Sign('}')) => {
                if self
                    .within
                    .last()
                    .is_some_and(|(_, open)| *open == self.open)
                {
                    self.within.pop();
                }
                self.open = self.open.saturating_sub(1);
                self.at += 1;
            }
            Some(Token::Word(_) | Token::Sign(_)) | None => self.at += 1,
        }
    }

    /// Colons after a type (`Vec::<u8>::new`, `<T as A>::B`) go on with something that is no root;
    /// colons at a beginning lead to a crate and are passed over.
    fn tail(&mut self) {
        let before = self.at.checked_sub(1).and_then(|at| self.token(at));
        let goes_on = matches!(before, Some(Token::Word(_) | Token::Sign('>')));
        self.at += 1;
        while goes_on
            && matches!(self.token(self.at), Some(Token::Word(_)))
            && self.token(self.at + 1) == Some(&Token::Colons)
        {
            self.at += 2;
        }
        if goes_on && matches!(self.token(self.at), Some(Token::Word(_))) {
            self.at += 1;
        }
    }

    fn inner_module(&mut self) {
        self.at += 1;
        let name = self.token(self.at).cloned();
        if let (Some(Token::Word(name)), Some(Token::Sign('{'))) = (name, self.token(self.at + 1)) {
            self.open += 1;
            self.at += 2;
            self.within.push((name, self.open));
        }
    }

    /// A path, or a tree of them, that begins here.
    fn tree(&mut self, before: &[String]) {
        let mut parts = before.to_vec();
        loop {
            match self.token(self.at).cloned() {
                Some(Token::Word(word)) => {
                    parts.push(word);
                    self.at += 1;
                    if self.token(self.at) != Some(&Token::Colons) {
                        return self.found_here(parts);
                    }
                }
                Some(Token::Colons) => self.at += 1,
                Some(Token::Sign('{')) => return self.branches(&parts),
                Some(Token::Sign('*')) => {
                    self.at += 1;
                    return self.found_here(parts);
                }
                Some(Token::Sign(_)) | None => return self.found_here(parts),
            }
        }
    }

    fn branches(&mut self, before: &[String]) {
        self.at += 1;
        loop {
            match self.token(self.at) {
                Some(Token::Sign('}')) => {
                    self.at += 1;
                    return;
                }
                // Also what comes after `as`.
                Some(Token::Sign(',')) => self.at += 1,
                Some(Token::Word(word)) if word == "as" => self.at += 2,
                Some(Token::Word(_) | Token::Colons | Token::Sign('{' | '*')) => self.tree(before),
                Some(Token::Sign(_)) | None => return,
            }
        }
    }

    fn found_here(&mut self, parts: Vec<String>) {
        let line = self.tokens.get(self.at - 1).map_or(1, |(_, line)| *line);
        let within: Vec<String> = self.within.iter().map(|(name, _)| name.clone()).collect();
        let in_tests = self.is_tests || within.iter().any(|name| name == "tests");
        if !parts.is_empty() {
            self.found.push(Mention {
                parts,
                line,
                in_tests,
                within,
            });
        }
    }
}
