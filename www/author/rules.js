// Rules and filters in words, for people who read a study on paper.

const COMPARED = {
  equals: "is",
  not_equals: "is not",
  includes: "includes",
  excludes: "does not include",
  less_than: "is less than",
  at_most: "is at most",
  more_than: "is more than",
  at_least: "is at least",
};

const list = (values) => values.join(" or ");

/** What is compared with, in words. */
function value(given) {
  if (given === true) return "yes";
  if (given === false) return "no";
  return Array.isArray(given) ? list(given.map(value)) : String(given);
}

/** What must hold of a variable. */
function compared(rule) {
  const parts = [];
  if (rule.answered === true) parts.push("is answered");
  if (rule.answered === false) parts.push("is not answered");
  for (const [name, words] of Object.entries(COMPARED)) {
    if (name in rule) parts.push(`${words} ${value(rule[name])}`);
  }
  return parts.join(" and ");
}

const joined = (rules, word, inWords) => rules.map((it) => (it.all || it.any ? `(${inWords(it)})` : inWords(it))).join(` ${word} `);

/**
 * A rule of a stage, or a filter of people or ties, as the end of a sentence that begins with “if”.
 * @param {any} rule as it stands in the protocol
 * @returns {string}
 */
export function ruleInWords(rule) {
  if (!rule || typeof rule !== "object") return "";
  if (rule.all) return joined(rule.all, "and", ruleInWords);
  if (rule.any) return joined(rule.any, "or", ruleInWords);
  if (rule.not) return `it is not so that ${ruleInWords(rule.not)}`;
  if ("ego" in rule) return `your “${rule.ego}” ${compared(rule)}`;
  for (const of of ["alters", "ties"]) {
    if (!(of in rule)) continue;
    const filter = ruleInWords(rule[of]);
    const which = `${of === "alters" ? "people" : "ties"}${filter ? ` of whom ${filter}` : ""}`;
    const most = rule.at_most === undefined ? "" : `at most ${rule.at_most}`;
    const least = rule.at_least ?? (most ? 0 : 1);
    return `there are ${[least ? `at least ${least}` : "", most].filter(Boolean).join(" and ") || "any number of"} ${which}`;
  }
  const parts = [];
  if (rule.type) parts.push(`they are of the type “${rule.type}”`);
  if (rule.named_in) parts.push(`they were named in “${rule.named_in}”`);
  if ("first" in rule) parts.push(`they are among the first ${rule.first} of their type`);
  if ("placed" in rule) parts.push(rule.placed ? "they are on the map" : "they are not on the map");
  if (rule.tied) parts.push(`they have a line “${rule.tied}”`);
  if (rule.kind) parts.push(`it is of the kind “${rule.kind}”`);
  if (rule.variable) parts.push(`“${rule.variable}” ${compared(rule)}`);
  return parts.join(" and ");
}
