// What the members and kinds of protocols are called on the page. What has no name here is called by its own.

/** Kinds of stages: a name, and what happens in one. */
export const STAGES = {
  information: ["A page to read", "Words before, between or after the questions."],
  consent: ["Consent", "Asks whether the participant agrees to take part."],
  "ego-form": ["About the participant", "Questions about themselves, on one page."],
  "name-generator": ["Naming", "Asks for the people or organisations around them."],
  "alter-form": ["About each person", "Questions about everyone who was named."],
  "ordinal-bin": ["Sorting in order", "Sorts everyone into answers from little to much."],
  "categorical-bin": ["Sorting into groups", "Sorts everyone into groups."],
  "pair-census": ["Pair by pair", "Asks about every two people, one pair after another."],
  "one-to-many": ["One against all", "Asks of one person at a time who is tied to whom."],
  sociogram: ["The map", "Places everyone on a map, draws lines between them, marks some."],
  "tie-form": ["About each line", "Questions about every line that was drawn."],
  "open-questions": ["Open questions", "Questions to answer in own words, one at a time."],
  summary: ["The end", "The finished map, to look at and to keep."],
};

/** Types of variables. */
export const VARIABLES = {
  text: "A few words",
  "long-text": "Several sentences",
  "whole-number": "A whole number",
  "decimal-number": "A number with decimals",
  "yes-no": "Yes or no",
  "one-of": "One of several answers",
  scale: "One of several, in order",
  "many-of": "Any of several answers",
  slider: "A place between two ends",
  date: "A day",
  month: "A month",
  year: "A year",
  time: "A time of day",
};

const TASKS = { place: "Place everyone", tie: "Draw lines", highlight: "Mark some" };

const ORDERS = { "by-alter": "Person by person", "by-question": "Question by question" };

const MEMBERS = {
  id: "Short name in files",
  text: "Text",
  alter: "Who is named",
  alters: "Who is shown",
  ties: "Which lines",
  min: "At least",
  max: "At most",
  type: "Kind",
  task: "What is done",
  kind: "Kind of line",
  label: "Name",
  plural: "Name of several",
  value: "Stored as",
  fields: "Questions",
  prompts: "Questions",
  required: "Must be answered",
  unique: "Different for everyone",
  options: "Answers to choose from",
  lists: "Lists of answers",
  for_each: "One for each of",
  same_as: "The same as of",
  variable: "Variable",
  when: "Only if",
  jumps: "Ways on",
  shuffled: "In random order",
  with: "Together with all stages marked",
  to: "Go to",
  other: "Own words in",
  sociogram: "Version",
  mark: "Everyone named here gets",
  ask: "In which order",
  directed: "From one to the other",
  line: "Looks",
  between: "Only between",
  offer: "Offer lines of",
  of: "Asked about each of",
  tie: "Naming makes a line of kind",
  from_named: "The line goes from whoever is named",
  size_by: "Larger by",
  calculated: "Calculated by",
  count: "How many",
  width_by: "Thicker by",
  named_in: "Named in",
  first: "The first so many",
  placed: "On the map",
  tied: "With a line of kind",
  short_names: "Ask for short names",
  languages: "Languages",
  passphrase: "Lock it with a passphrase",
  ego: "The participant",
  none: "Means that there is no line",
  low: "Left end",
  high: "Right end",
};

/** `ring_variable` is “Ring variable”. */
const plain = (name) => {
  const spaced = String(name).replace(/[_-]+/g, " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

export const memberName = (name) => MEMBERS[name] ?? plain(name);
export const stageName = (word) => STAGES[word]?.[0] ?? plain(word);
export const stageSays = (word) => STAGES[word]?.[1] ?? "";

/** What a word of the format is called, by the member that has it. */
export function wordName(member, word) {
  if (member === "type") return VARIABLES[word] ?? STAGES[word]?.[0] ?? plain(word);
  if (member === "task") return TASKS[word] ?? plain(word);
  if (member === "ask") return ORDERS[word] ?? plain(word);
  return plain(word);
}
