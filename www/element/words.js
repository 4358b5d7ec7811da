// The few words that are needed before, or without, the module that has all others. What they are in other languages
// comes with what the module says in them.
const ENGLISH = {
  loading: "Loading…",
  failed: "This interview could not start",
  unfinished: "Please finish this interview before you go on.",
  slow: "This takes longer than usual",
  slowText: "The interview has not loaded yet. You can wait, or try again.",
  storageText: "This device does not answer. You can wait, try again, or go on without saving: what was saved before stays.",
  again: "Try again",
  goOnUnsaved: "Go on without saving",
  elsewhere: "This interview is open elsewhere",
  elsewhereText:
    "This interview was opened in another tab, window or page on this device. The answers given there are saved. Go on here to continue from where they end.",
  goOnHere: "Go on here",
  newer: "There is a newer version of this page",
  newerText: "A newer version of this page keeps your answers now. Load the page again to go on.",
  loadAgain: "Load again",
  notKept: "What was answered here last is not saved. Keep a copy if you need it.",
  stopped: "This interview stopped unexpectedly",
  stoppedSafe: "Your answers are saved on this device, up to the last one. Load again to go on from there.",
  stoppedHere: "Your answers are still here, up to the last one, but not on the device. Keep a copy to be safe, then load again to go on.",
  keepCopy: "Keep a copy",
  copyText: "If no file was saved, copy this text and keep it safe.",
  yourCopy: "Your answers",
  copy: "Copy the text",
  copied: "The text is copied. Paste it where you want to keep it.",
  copyYourself: "The text is selected: copy it.",
  close: "Close",
};

/** By language, what was fetched. */
const LEARNT = {};

/** Takes in what the cards say in a language. */
export const learn = (language, cards) => void (LEARNT[language] = cards);

/** The words in the language of a tag such as `cy-GB`. What is not there in it is in English. */
export function words(tag) {
  const language = tag.split("-")[0].toLowerCase();
  return { ...ENGLISH, ...LEARNT[language] };
}
