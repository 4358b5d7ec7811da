// What the cards say in Polish, see element/words.js. The build adds what the module says.
export const cards = {
  loading: "Ładowanie…",
  failed: "Nie udało się rozpocząć tego wywiadu",
  unfinished: "Dokończ, proszę, ten wywiad, zanim przejdziesz dalej.",
  slow: "Trwa to dłużej niż zwykle",
  slowText: "Wywiad jeszcze się nie załadował. Możesz poczekać albo spróbować ponownie.",
  again: "Spróbuj ponownie",
  storageText:
    "To urządzenie nie odpowiada na prośbę o Twoje odpowiedzi. Możesz poczekać, spróbować ponownie albo kontynuować bez zapisywania: wtedy nic nie zapisze się na tym urządzeniu, a to, co zapisano wcześniej, na nim pozostanie.",
  goOnUnsaved: "Kontynuuj bez zapisywania",
  elsewhere: "Ten wywiad jest otwarty gdzie indziej",
  elsewhereText:
    "Ten wywiad otwarto na tym urządzeniu w innej karcie, innym oknie lub na innej stronie. Podane tam odpowiedzi są zapisane. Aby odpowiadać tutaj, kontynuuj tutaj: zaczniesz od miejsca, w którym tam się kończą.",
  goOnHere: "Kontynuuj tutaj",
  newer: "Jest nowsza wersja tej strony",
  newerText:
    "Na tym urządzeniu otwarto nowszą wersję tej strony i to ona przechowuje teraz Twoje odpowiedzi. Załaduj stronę ponownie, aby kontynuować.",
  loadAgain: "Załaduj ponownie",
  notKept: "Ostatnie odpowiedzi podane tutaj nie są zapisane. Jeśli są potrzebne, zachowaj kopię.",
  stopped: "Ten wywiad niespodziewanie się zatrzymał",
  stoppedSafe: "Twoje odpowiedzi, łącznie z ostatnią, są zapisane na tym urządzeniu. Załaduj ponownie, aby kontynuować od tego miejsca.",
  stoppedHere:
    "Twoje odpowiedzi, łącznie z ostatnią, nadal tu są, ale nie na urządzeniu. Dla pewności zachowaj kopię, a potem załaduj ponownie, aby kontynuować.",
  keepCopy: "Zachowaj kopię",
  copyText: "Jeśli plik się nie zapisał, skopiuj ten tekst i przechowaj go w bezpiecznym miejscu.",
  yourCopy: "Twoje odpowiedzi",
  copy: "Skopiuj tekst",
  copied: "Tekst jest skopiowany. Wklej go tam, gdzie chcesz go przechować.",
  copyYourself: "Tekst jest zaznaczony. Skopiuj go i wklej tam, gdzie chcesz go przechować.",
  close: "Zamknij",
};
