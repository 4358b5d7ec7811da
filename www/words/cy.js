// What the cards say in Welsh, see element/words.js. The build adds what the module says.
export const cards = {
  loading: "Yn llwytho…",
  failed: "Nid oedd modd dechrau’r cyfweliad hwn",
  unfinished: "Gorffennwch y cyfweliad hwn cyn mynd ymlaen.",
  slow: "Mae hyn yn cymryd mwy o amser nag arfer",
  slowText: "Nid yw’r cyfweliad wedi llwytho eto. Gallwch aros, neu roi cynnig arall arni.",
  again: "Rhoi cynnig arall arni",
  storageText:
    "Nid yw’r ddyfais hon yn ateb pan ofynnir iddi am eich atebion. Gallwch aros, rhoi cynnig arall arni, neu fynd ymlaen heb gadw: yna ni chaiff dim ei gadw ar y ddyfais hon, ac mae’r hyn a gadwyd yn gynharach yn aros yno.",
  goOnUnsaved: "Mynd ymlaen heb gadw",
  elsewhere: "Mae’r cyfweliad hwn ar agor yn rhywle arall",
  elsewhereText:
    "Agorwyd y cyfweliad hwn mewn tab, ffenestr neu dudalen arall ar y ddyfais hon. Mae’r atebion a roddwyd yno wedi’u cadw. I ateb yma, ewch ymlaen yma: byddwch yn parhau o’r fan honno.",
  goOnHere: "Mynd ymlaen yma",
  newer: "Mae fersiwn newydd o’r dudalen hon",
  newerText:
    "Mae fersiwn newydd o’r dudalen hon wedi’i hagor ar y ddyfais hon, a’r fersiwn honno sydd bellach yn cadw eich atebion. Llwythwch y dudalen eto i fynd ymlaen.",
  loadAgain: "Llwytho eto",
  notKept: "Ni chadwyd yr hyn a atebwyd ddiwethaf yma. Cadwch gopi os oes ei angen arnoch.",
  stopped: "Stopiodd y cyfweliad hwn yn annisgwyl",
  stoppedSafe: "Mae eich atebion wedi’u cadw ar y ddyfais hon, hyd at yr un olaf. Llwythwch eto i barhau o’r fan honno.",
  stoppedHere:
    "Mae eich atebion yma o hyd, hyd at yr un olaf, ond nid ydynt ar y ddyfais. Cadwch gopi i fod yn ddiogel, yna llwythwch eto i barhau.",
  keepCopy: "Cadw copi",
  copyText: "Os na chadwyd ffeil, copïwch y testun hwn yn ei lle a’i gadw’n ddiogel.",
  yourCopy: "Eich atebion",
  copy: "Copïo’r testun",
  copied: "Mae’r testun wedi’i gopïo. Gludwch ef lle rydych am ei gadw.",
  copyYourself: "Mae’r testun wedi’i ddewis. Copïwch ef a’i ludo lle rydych am ei gadw.",
  close: "Cau",
};
