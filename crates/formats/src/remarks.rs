//! What was left out of a file, or taken otherwise than it stands there, so that nobody has to find it out.

use std::fmt;

/// A kind of thing that is wrong in a file and does not keep the rest from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Flaw {
    EncodingGuessed,
    NotNumbers,
    NoVersion,
    NoTies,
    NodeUnreadable,
    IdMissing,
    IdRepeated,
    IdInexact,
    LabelUnusable,
    TypeUnusable,
    PromptsUnusable,
    PlaceUnusable,
    PlacesAlike,
    PlacesScaled,
    PlaceOutside,
    AnswerUnusable,
    TieUnreadable,
    EndUnknown,
    EndRespelled,
    KindUnusable,
    TieToSelf,
    TieRepeated,
    DirectionsMixed,
    AskedUnusable,
}

impl Flaw {
    /// What is said of one, and of several after their number.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Flaw::EncodingGuessed => {
                ("The text is not stored as UTF-8; its letters were taken as those of Western European Windows", "")
            }
            Flaw::NotNumbers => {
                ("The file has NaN or infinities in place of numbers; they were taken as left blank", "")
            }
            Flaw::NoVersion => ("The file does not say its version; it was read as version 1", ""),
            Flaw::NoTies => ("The file has no list of ties; it was opened without any", ""),
            Flaw::NodeUnreadable => (
                "entry among the nodes is not a node and was left out",
                "entries among the nodes are not nodes and were left out",
            ),
            Flaw::IdMissing => ("node has no id and was given one", "nodes have no id and were given one each"),
            Flaw::IdRepeated => (
                "node has the id of one before it and was left out",
                "nodes have the id of one before them and were left out",
            ),
            Flaw::IdInexact => (
                "id is a number too large to be exact; write it as a text",
                "ids are numbers too large to be exact; write them as texts",
            ),
            Flaw::LabelUnusable => (
                "node has a label that is not a text; its id stands for it",
                "nodes have labels that are not texts; their ids stand for them",
            ),
            Flaw::TypeUnusable => (
                "node has a type that is not a text; it was taken as “alter”",
                "nodes have types that are not texts; they were taken as “alter”",
            ),
            Flaw::PromptsUnusable => (
                "node has a “named_in” that is not a list of prompts; it was left out",
                "nodes have a “named_in” that is not a list of prompts; it was left out",
            ),
            Flaw::PlaceUnusable => (
                "node has a place that is not two numbers and stands off the map",
                "nodes have places that are not two numbers and stand off the map",
            ),
            Flaw::PlacesAlike => ("All nodes stand on one spot in the file; they were placed by their ties", ""),
            Flaw::PlacesScaled => {
                ("The places are in other units than the map’s square; all were scaled alike to fit", "")
            }
            Flaw::PlaceOutside => (
                "node stands outside of the map’s square, where the file puts it",
                "nodes stand outside of the map’s square, where the file puts them",
            ),
            Flaw::AnswerUnusable => (
                "answer is not a text, a number, true, false, or a list of these, and was left out",
                "answers are not texts, numbers, true, false, or lists of these, and were left out",
            ),
            Flaw::TieUnreadable => (
                "entry among the ties is not a tie and was left out",
                "entries among the ties are not ties and were left out",
            ),
            Flaw::EndUnknown => (
                "tie leads to a node that is not in the file and was left out",
                "ties lead to nodes that are not in the file and were left out",
            ),
            Flaw::EndRespelled => (
                "tie has an id as a number where the node has it as a text, or the other way round; they were taken for the same",
                "ties have ids as numbers where the nodes have them as texts, or the other way round; they were taken for the same",
            ),
            Flaw::KindUnusable => (
                "tie has a kind that is not a text; it was taken as “tie”",
                "ties have kinds that are not texts; they were taken as “tie”",
            ),
            Flaw::TieToSelf => (
                "tie leads from a node to itself and was left out",
                "ties lead from a node to itself and were left out",
            ),
            Flaw::TieRepeated => (
                "tie repeats one of the same kind between the same two and was left out",
                "ties repeat one of the same kind between the same two and were left out",
            ),
            Flaw::DirectionsMixed => (
                "kind has ties with a direction and ties without; they are shown as two kinds",
                "kinds have ties with a direction and ties without; they are shown as two kinds each",
            ),
            Flaw::AskedUnusable => (
                "entry in “asked” cannot be read and was left out",
                "entries in “asked” cannot be read and were left out",
            ),
        }
    }
}

/// One kind of flaw, as often as it occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The kind
    pub flaw: Flaw,
    /// How often
    pub count: usize,
    /// Where the first of them are
    pub examples: Vec<String>,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (one, many) = self.flaw.words();
        match self.count {
            // A sentence about the file as a whole has no number.
            1 if many.is_empty() => f.write_str(one)?,
            1 => write!(f, "1 {one}")?,
            count => write!(f, "{count} {many}")?,
        }
        if !self.examples.is_empty() {
            write!(f, ": {}", self.examples.join(", "))?;
            if self.count > self.examples.len() {
                f.write_str(" and others")?;
            }
        }
        f.write_str(".")
    }
}

/// The remarks about a file in the making.
#[derive(Clone, Debug, Default)]
pub(super) struct Remarks(Vec<Remark>);

impl Remarks {
    /// So many examples are given of each flaw.
    const MOST_EXAMPLES: usize = 3;

    /// Notes a flaw of one thing, and where that is.
    pub fn note(&mut self, flaw: Flaw, example: impl FnOnce() -> String) {
        let at = self.0.iter().position(|remark| remark.flaw == flaw).unwrap_or_else(|| {
            self.0.push(Remark { flaw, count: 0, examples: Vec::new() });
            self.0.len() - 1
        });
        if let Some(remark) = self.0.get_mut(at) {
            remark.count += 1;
            if remark.examples.len() < Self::MOST_EXAMPLES {
                remark.examples.push(example());
            }
        }
    }

    /// Notes a flaw of the file as a whole.
    pub fn note_file(&mut self, flaw: Flaw) {
        if self.0.iter().all(|remark| remark.flaw != flaw) {
            self.0.push(Remark { flaw, count: 1, examples: Vec::new() });
        }
    }

    /// All of them, in the order of [`Flaw`].
    pub fn into_list(mut self) -> Vec<Remark> {
        self.0.sort_by_key(|remark| remark.flaw);
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_few_and_counts_are_exact() {
        let mut remarks = Remarks::default();
        for number in 1..=5 {
            remarks.note(Flaw::TieToSelf, || format!("tie {number}"));
        }
        remarks.note(Flaw::IdMissing, || "node 2".into());
        remarks.note_file(Flaw::PlacesScaled);
        remarks.note_file(Flaw::PlacesScaled);
        let said: Vec<String> = remarks.into_list().iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "1 node has no id and was given one: node 2.",
                "The places are in other units than the map’s square; all were scaled alike to fit.",
                "5 ties lead from a node to itself and were left out: tie 1, tie 2, tie 3 and others.",
            ]
        );
    }
}
