// The few words that are needed before, or without, the module that has all others. By language, English last.
const WORDS = {
  cy: {
    loading: "Yn llwytho…",
    failed: "Nid oedd modd dechrau’r cyfweliad hwn",
    unfinished: "Gorffennwch y cyfweliad hwn cyn mynd ymlaen.",
  },
  ar: {
    loading: "جارٍ التحميل…",
    failed: "تعذّر بدء هذه المقابلة",
    unfinished: "يُرجى إنهاء هذه المقابلة قبل المتابعة.",
  },
  en: {
    loading: "Loading…",
    failed: "This interview could not start",
    unfinished: "Please finish this interview before you go on.",
  },
};

/** The words in the language of a tag such as `cy-GB`. */
export const words = (language) => WORDS[language.split("-")[0].toLowerCase()] ?? WORDS.en;
