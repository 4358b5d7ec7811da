// What the cards say in French, see element/words.js. The build adds what the module says.
export const cards = {
  loading: "Chargement…",
  failed: "Cet entretien n’a pas pu commencer",
  unfinished: "Veuillez terminer cet entretien avant de continuer.",
  slow: "Cela prend plus de temps que d’habitude",
  slowText: "L’entretien n’est pas encore chargé. Vous pouvez attendre, ou réessayer.",
  again: "Réessayer",
  storageText:
    "Cet appareil ne répond pas quand on lui demande vos réponses. Vous pouvez attendre, réessayer, ou continuer sans enregistrer : rien ne sera alors enregistré sur cet appareil, et ce qui l’était déjà y restera.",
  goOnUnsaved: "Continuer sans enregistrer",
  elsewhere: "Cet entretien est ouvert ailleurs",
  elsewhereText:
    "Cet entretien a été ouvert dans un autre onglet, une autre fenêtre ou une autre page de cet appareil. Les réponses données là-bas sont enregistrées. Pour répondre ici, continuez ici : vous reprendrez là où elles s’arrêtent.",
  goOnHere: "Continuer ici",
  newer: "Il y a une version plus récente de cette page",
  newerText:
    "Une version plus récente de cette page a été ouverte sur cet appareil, et c’est elle qui garde maintenant vos réponses. Rechargez la page pour continuer.",
  loadAgain: "Recharger",
  notKept: "Ce qui a été répondu ici en dernier n’est pas enregistré. Gardez une copie si vous en avez besoin.",
  stopped: "Cet entretien s’est arrêté de façon inattendue",
  stoppedSafe: "Vos réponses sont enregistrées sur cet appareil, jusqu’à la dernière. Rechargez pour reprendre à partir de là.",
  stoppedHere:
    "Vos réponses sont toujours ici, jusqu’à la dernière, mais pas sur l’appareil. Gardez une copie par sécurité, puis rechargez pour continuer.",
  keepCopy: "Garder une copie",
  copyText: "Si aucun fichier n’a été enregistré, copiez plutôt ce texte et gardez-le en lieu sûr.",
  yourCopy: "Vos réponses",
  copy: "Copier le texte",
  copied: "Le texte est copié. Collez-le là où vous voulez le garder.",
  copyYourself: "Le texte est sélectionné. Copiez-le et collez-le là où vous voulez le garder.",
  close: "Fermer",
};
