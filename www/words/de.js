// What the cards say in German, see element/words.js. The build adds what the module says.
export const cards = {
  loading: "Wird geladen…",
  failed: "Dieses Interview konnte nicht starten",
  unfinished: "Bitte schließen Sie dieses Interview ab, bevor Sie weitergehen.",
  slow: "Das dauert länger als üblich",
  slowText: "Das Interview ist noch nicht geladen. Sie können warten oder es noch einmal versuchen.",
  again: "Noch einmal versuchen",
  storageText:
    "Dieses Gerät antwortet nicht, wenn es nach Ihren Antworten gefragt wird. Sie können warten, es noch einmal versuchen oder ohne Speichern weitermachen: Dann wird nichts auf diesem Gerät gespeichert, und was früher gespeichert wurde, bleibt dort.",
  goOnUnsaved: "Ohne Speichern weitermachen",
  elsewhere: "Dieses Interview ist anderswo geöffnet",
  elsewhereText:
    "Dieses Interview wurde auf diesem Gerät in einem anderen Tab, Fenster oder auf einer anderen Seite geöffnet. Die Antworten von dort sind gespeichert. Um hier zu antworten, machen Sie hier weiter: Es geht dort weiter, wo sie enden.",
  goOnHere: "Hier weitermachen",
  newer: "Es gibt eine neuere Version dieser Seite",
  newerText:
    "Auf diesem Gerät wurde eine neuere Version dieser Seite geöffnet. Sie bewahrt jetzt Ihre Antworten auf. Laden Sie die Seite neu, um weiterzumachen.",
  loadAgain: "Neu laden",
  notKept: "Was hier zuletzt beantwortet wurde, ist nicht gespeichert. Behalten Sie eine Kopie, wenn Sie es brauchen.",
  stopped: "Dieses Interview wurde unerwartet unterbrochen",
  stoppedSafe: "Ihre Antworten sind bis zur letzten auf diesem Gerät gespeichert. Laden Sie neu, um dort weiterzumachen.",
  stoppedHere:
    "Ihre Antworten sind bis zur letzten noch hier, aber nicht auf dem Gerät. Behalten Sie zur Sicherheit eine Kopie und laden Sie dann neu, um weiterzumachen.",
  keepCopy: "Kopie behalten",
  copyText: "Falls keine Datei gespeichert wurde, kopieren Sie stattdessen diesen Text und bewahren Sie ihn sicher auf.",
  yourCopy: "Ihre Antworten",
  copy: "Text kopieren",
  copied: "Der Text ist kopiert. Fügen Sie ihn dort ein, wo Sie ihn aufbewahren möchten.",
  copyYourself: "Der Text ist markiert. Kopieren Sie ihn und fügen Sie ihn dort ein, wo Sie ihn aufbewahren möchten.",
  close: "Schließen",
};
