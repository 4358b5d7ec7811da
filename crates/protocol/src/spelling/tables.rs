//! The tables. In each row: the member's name, whether it must be there, its shape, and what it means.

use super::super::codebook;
use super::super::stages::STAGE;
use super::Shape::*;
use super::{Alphabet, Apart, KeyNames, Member, Object, Shape, Tagged, members};

/// A few words.
pub(in super::super) const LABEL: Shape = Text(500);
/// A few paragraphs at most.
pub(in super::super) const PROSE: Shape = Text(20_000);
const COUNT: Shape = Whole(0, u32::MAX);
pub(in super::super) static RULE: Shape = Named("rule", &RULES);
pub(in super::super) static ALTERS: Shape = Named("alter_filter", &ALTER_FILTERS);
pub(in super::super) static TIES: Shape = Named("tie_filter", &TIE_FILTERS);

pub(in super::super) static PROTOCOL: Shape = Object(&Object {
    noun: "a protocol",
    shared: &[],
    members: members![
        "$schema" may Reference, "The address of this schema, for editors.";
        "sociogram" must Version, "The version of the format: 1.";
        "id" must Id(Alphabet::Slug), "Tells this protocol from others, in files and in saved interviews.";
        "title" must LABEL, "The title of the interview.";
        "languages" may List(&Language, 1, 50), "The languages of the texts; the first is the one to fall back on.";
        "passphrase" may Flag, "Whether what is saved on the device is locked with a passphrase that the participant chooses.";
        "missing" may MISSING, "The reasons for no answer that every variable offers.";
        "codebook" must Object(&CODEBOOK), "What can be recorded.";
        "measures" may Object(&MEASURES), "Which measures go beyond the standard ones.";
        "help" may Object(&HELP), "What participants find in the menu on every screen: what happens with their answers, and whom to ask.";
        "completion" may Object(&COMPLETION), "What a participant sees once they have finished, and where they go on.";
        "lists" may Map(&OPTION_LIST, KeyNames::Given, 1_000), "Lists of options that several variables share, or for whose items something is there, by id.";
        "rosters" may Map(&Object(&ROSTER), KeyNames::Given, 64), "Lists of people to choose from, by id.";
        "stages" must List(&Named("stage", &STAGE), 1, 500), "The steps of the interview, in order.";
    ],
});

pub(in super::super) static CODEBOOK: Object = Object {
    noun: "the codebook",
    shared: &[],
    members: members![
        "ego" may VARIABLES, "The variables of the participant.";
        "alters" may Map(&Object(&ALTER_TYPE), KeyNames::Given, 64), "The kinds of alter, by id.";
        "ties" may Map(&Object(&TIE_KIND), KeyNames::Given, 64), "The kinds of tie, by id.";
    ],
};

pub(in super::super) static ALTER_TYPE: Object = Object {
    noun: "an alter type",
    shared: &[],
    members: members![
        "label" must LABEL, "One of them: \"person\".";
        "plural" must LABEL, "Several of them: \"people\".";
        "colour" may Word(codebook::Colour::WORDS), "Its colour on the map.";
        "shape" may Word(codebook::Shape::WORDS), "Its shape on the map.";
        "variables" may VARIABLES, "What can be recorded about one.";
    ],
};

pub(in super::super) static TIE_KIND: Object = Object {
    noun: "a tie kind",
    shared: &[],
    members: members![
        "label" must LABEL, "The kind in words: \"work together\".";
        "directed" may Flag, "Whether it goes from one to the other; if not given, it is between both.";
        "colour" may Word(codebook::Colour::WORDS), "Its colour on the map.";
        "line" may Word(codebook::LineStyle::WORDS), "How its line is drawn.";
        "width_by" may Reference, "The scale by which its lines are thin or thick.";
        "variables" may VARIABLES, "What can be recorded about one.";
    ],
};

static MEASURES: Object = Object {
    noun: "the choice of measures",
    shared: &[],
    members: members![
        "show" may Flag, "Whether the participant sees them on the summary.";
        "composition" may List(&Reference, 0, 1_000), "The alter variables whose shares are reported.";
        "sheets" may Map(&Object(&SHEET), KeyNames::Given, 64), "More measures for the network file, by name.";
    ],
};

static HELP: Object = Object {
    noun: "the help",
    shared: &[],
    members: members![
        "text" must PROSE, "What is said, such as who does the study and what happens with the answers.";
        "email" may Reference, "An address to write to, shown as a link.";
        "phone" may Reference, "A number to call, shown as a link.";
    ],
};

static COMPLETION: Object = Object {
    noun: "the completion",
    shared: &[],
    members: members![
        "text" may PROSE, "What is said instead of the widget's own words.";
        "code" may LABEL, "A code to take along, as panels ask for.";
        "address" may Reference, "Where to go on: https://…, with {participant} for the participant's id.";
        "link" may LABEL, "The words of the way there.";
    ],
};

static ROSTER: Object = Object {
    noun: "a roster",
    shared: &[],
    members: members![
        "people" may List(&Map(&Scalar, KeyNames::Elsewhere, 100), 1, 20_000), "Who is on it: each with id, label and further columns.";
        "src" may Reference, "The address of its file, CSV or JSON, beside this one. With neither, the page brings it.";
    ],
};

static SHEET: Object = Object {
    noun: "a sheet of measures",
    shared: &[],
    members: members![
        "network" may List(&Word(super::measures::OF_NETWORK), 0, 100), "Measures of the whole network.";
        "alters" may List(&Word(super::measures::OF_ALTERS), 0, 100), "Measures of each alter.";
        "diversity" may List(&Reference, 0, 1_000), "The alter variables whose diversity is told.";
        "numbers" may List(&Reference, 0, 1_000), "The alter variables whose mean and spread are told.";
        "homophily" may List(&Reference, 0, 1_000), "The variables in which alters are compared with ego and each other.";
        "types" may List(&Reference, 1, 64), "Only alters of these types.";
        "kinds" may List(&Reference, 1, 64), "Only ties of these kinds.";
        "off_map" may Flag, "Whether alters off the map take part in measures of ties.";
    ],
};

const VARIABLES: Shape = Map(&Named("variable", &SameOr(&SAME, &VARIABLE)), KeyNames::Given, 10_000);

static SAME: Object = Object {
    noun: "a variable that another type has too",
    shared: &[],
    members: members![
        "same_as" must Reference, "The alter type, or tie kind, that has the variable of this name in full.";
        "question" may PROSE, "The question, where it differs.";
        "hint" may PROSE, "The line of help, where it differs.";
        "required" may Flag, "Whether it must be answered, where that differs.";
    ],
};

static VARIABLE: Shape = Tagged(&Tagged {
    noun: "a variable of type",
    tag: "type",
    common: members![
        "question" must PROSE, "The question that asks for it.";
        "hint" may PROSE, "A line of help under the question.";
        "required" may Flag, "Whether it must be answered before moving on.";
        "missing" may MISSING, "The reasons for no answer that it offers, instead of the protocol's.";
        "default" may Answer, "The answer that stands in the control at first; for dates also \"today\" and \"yesterday\".";
        "from_host" may Flag, "Whether the page around the interview may give its value; for variables of the participant.";
        "calculated" may Shape::Apart(Apart::Formula), "What it is calculated by; no stage asks for it then.";
        "for_each" may Reference, "The list for each of whose items there is such a variable, with _ and the item's value at the end of its name.";
        "unique" may Flag, "Whether no two alters may have the same answer; for texts of alters.";
    ],
    variants: &[
        ("text", LENGTHS),
        ("long-text", LENGTHS),
        ("whole-number", BOUNDS),
        ("decimal-number", BOUNDS),
        ("yes-no", &[]),
        (
            "one-of",
            members![
                "options" must OPTIONS, "What there is to choose from.";
                "shuffled" may Flag, "Whether the options stand in an order drawn for each participant.";
            ],
        ),
        ("scale", members!["options" must OPTIONS, "What there is to choose from, from one end to the other.";]),
        (
            "many-of",
            members![
                "options" must OPTIONS, "What there is to choose from.";
                "shuffled" may Flag, "Whether the options stand in an order drawn for each participant.";
                "min_selected" may COUNT, "The fewest to choose.";
                "max_selected" may COUNT, "The most to choose.";
            ],
        ),
        (
            "slider",
            members![
                "low" may LABEL, "What the left end means, stored as 0.";
                "high" may LABEL, "What the right end means, stored as 100.";
            ],
        ),
        ("date", DATES),
        ("month", DATES),
        ("year", DATES),
        ("time", TIMES),
    ],
});

const MISSING: Shape = Named("missing", &Missing(&List(&Word(REASONS), 1, 3), &MISSING_TEXTS));

/// The words of the reasons for no answer.
const REASONS: &[&str] = &["dont_know", "refused", "not_applicable"];

static MISSING_TEXTS: Object = Object {
    noun: "the reasons for no answer",
    shared: &[],
    members: members![
        "dont_know" may LABEL, "\"Don't know\" in words of the protocol's own.";
        "refused" may LABEL, "\"Rather not say\" in words of the protocol's own.";
        "not_applicable" may LABEL, "\"Does not apply\" in words of the protocol's own.";
    ],
};

static LENGTHS: &[Member] = members![
    "min_length" may COUNT, "The fewest characters.";
    "max_length" may COUNT, "The most characters.";
    "autocomplete" may Word(codebook::PURPOSES), "What of themselves participants are asked for, as HTML's autocomplete has it.";
];

static BOUNDS: &[Member] = members![
    "min" may Or(&Number, &Shape::Apart(Apart::Bound)), "The smallest number, or the answer that is it.";
    "max" may Or(&Number, &Shape::Apart(Apart::Bound)), "The largest number, or the answer that is it.";
    "unit" may LABEL, "What it counts: \"months\".";
];

static DATES: &[Member] = members![
    "min" may Or(&Date, &Shape::Apart(Apart::Bound)), "The earliest, written as the answers are, \"today\", \"yesterday\", or the answer that is it.";
    "max" may Or(&Date, &Shape::Apart(Apart::Bound)), "The latest.";
];

static TIMES: &[Member] = members![
    "min" may Or(&Clock, &Shape::Apart(Apart::Bound)), "The earliest, as HH:MM of 24 hours, or the answer that is it.";
    "max" may Or(&Clock, &Shape::Apart(Apart::Bound)), "The latest.";
];

const OPTIONS: Shape = ListOf(&OPTION_LIST);

/// Options in full.
static OPTION_LIST: Shape = List(&Object(&OPTION), 2, 1_000);

static OPTION: Object = Object {
    noun: "an option",
    shared: &[],
    members: members![
        "value" must OptionValue, "What is stored.";
        "label" must LABEL, "What is shown.";
        "other" may Reference, "The text variable for the participant's own words when this is chosen.";
        "exclusive" may Flag, "Whether choosing this takes all others away, such as \"none of these\"; only in `many-of`.";
    ],
};

static RULES: Shape = Keyed(
    &[
        Object {
            noun: "an object with \"all\"",
            shared: &[],
            members: members!["all" must List(&RULE, 1, 1_000), "Every one holds.";],
        },
        Object {
            noun: "an object with \"any\"",
            shared: &[],
            members: members!["any" must List(&RULE, 1, 1_000), "At least one holds.";],
        },
        Object {
            noun: "an object with \"not\"",
            shared: &[],
            members: members!["not" must RULE, "It does not hold.";],
        },
        Object {
            noun: "a rule on an answer of ego",
            shared: COMPARISONS,
            members: members!["ego" must Reference, "The variable of ego whose answer is compared.";],
        },
        Object {
            noun: "a rule that counts alters",
            shared: COUNTS,
            members: members!["alters" must ALTERS, "Which alters are counted.";],
        },
        Object {
            noun: "a rule that counts ties",
            shared: COUNTS,
            members: members!["ties" must TIES, "Which ties are counted.";],
        },
    ],
    None,
);

static COUNTS: &[Member] = members![
    "at_least" may COUNT, "How many there must be at least; 1, if not given.";
    "at_most" may COUNT, "How many there may be at most.";
];

static ALTER_FILTERS: Shape = Keyed(
    &[
        Object {
            noun: "an object with \"all\"",
            shared: &[],
            members: members!["all" must List(&ALTERS, 1, 1_000), "Every one holds.";],
        },
        Object {
            noun: "an object with \"any\"",
            shared: &[],
            members: members!["any" must List(&ALTERS, 1, 1_000), "At least one holds.";],
        },
        Object {
            noun: "an object with \"not\"",
            shared: &[],
            members: members!["not" must ALTERS, "It does not hold.";],
        },
    ],
    Some(&Object {
        noun: "a filter of alters",
        shared: COMPARISONS,
        members: members![
            "type" may Reference, "Alters of this type.";
            "named_in" may Reference, "Alters named in this prompt of a name generator.";
            "first" may Whole(1, 100_000), "The first so many of their type, as they were named.";
            "placed" may Flag, "Alters that are on the map, or are not.";
            "tied" may Reference, "Alters with a tie of this kind.";
            "variable" may Reference, "The variable whose answer is compared.";
        ],
    }),
);

static TIE_FILTERS: Shape = Keyed(
    &[
        Object {
            noun: "an object with \"all\"",
            shared: &[],
            members: members!["all" must List(&TIES, 1, 1_000), "Every one holds.";],
        },
        Object {
            noun: "an object with \"any\"",
            shared: &[],
            members: members!["any" must List(&TIES, 1, 1_000), "At least one holds.";],
        },
        Object {
            noun: "an object with \"not\"",
            shared: &[],
            members: members!["not" must TIES, "It does not hold.";],
        },
    ],
    Some(&Object {
        noun: "a filter of ties",
        shared: COMPARISONS,
        members: members![
            "kind" may Reference, "Ties of this kind.";
            "variable" may Reference, "The variable whose answer is compared.";
        ],
    }),
);

/// What can be said of an answer; several hold together.
pub(in super::super) static COMPARISONS: &[Member] = members![
    "answered" may Flag, "There is an answer, or there is none.";
    "missing" may Word(REASONS), "There is no answer, for this reason.";
    "equals" may Scalar, "It is this one.";
    "not_equals" may Scalar, "It is not this one.";
    "less_than" may Number, "The number is less.";
    "at_most" may Number, "The number is less or the same.";
    "more_than" may Number, "The number is more.";
    "at_least" may Number, "The number is more or the same.";
    "includes" may List(&Scalar, 1, 1_000), "It is, or its choices include, one of these.";
    "excludes" may List(&Scalar, 1, 1_000), "It is, and its choices include, none of these.";
];
