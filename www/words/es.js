// What the cards say in Spanish, see element/words.js. The build adds what the module says.
export const cards = {
  loading: "Cargando…",
  failed: "Esta entrevista no ha podido empezar",
  unfinished: "Termine esta entrevista antes de seguir, por favor.",
  slow: "Esto tarda más de lo normal",
  slowText: "La entrevista aún no se ha cargado. Puede esperar o intentarlo otra vez.",
  again: "Intentar otra vez",
  storageText:
    "Este dispositivo no contesta cuando se le piden sus respuestas. Puede esperar, intentarlo otra vez o seguir sin guardar: entonces no se guardará nada en este dispositivo, y lo que se guardó antes seguirá en él.",
  goOnUnsaved: "Seguir sin guardar",
  elsewhere: "Esta entrevista está abierta en otro lugar",
  elsewhereText:
    "Esta entrevista se ha abierto en este dispositivo en otra pestaña, ventana o página. Las respuestas dadas allí están guardadas. Para responder aquí, siga aquí: continuará desde donde terminan.",
  goOnHere: "Seguir aquí",
  newer: "Hay una versión más nueva de esta página",
  newerText:
    "En este dispositivo se ha abierto una versión más nueva de esta página, que ahora guarda sus respuestas. Cargue la página de nuevo para seguir.",
  loadAgain: "Cargar de nuevo",
  notKept: "Lo último que se respondió aquí no está guardado. Conserve una copia si lo necesita.",
  stopped: "Esta entrevista se ha detenido de forma inesperada",
  stoppedSafe: "Sus respuestas están guardadas en este dispositivo, hasta la última. Cargue de nuevo para seguir desde ahí.",
  stoppedHere:
    "Sus respuestas siguen aquí, hasta la última, pero no en el dispositivo. Conserve una copia por seguridad y luego cargue de nuevo para seguir.",
  keepCopy: "Conservar una copia",
  copyText: "Si no se ha guardado ningún archivo, copie este texto y guárdelo en un lugar seguro.",
  yourCopy: "Sus respuestas",
  copy: "Copiar el texto",
  copied: "El texto está copiado. Péguelo donde quiera guardarlo.",
  copyYourself: "El texto está seleccionado. Cópielo y péguelo donde quiera guardarlo.",
  close: "Cerrar",
};
