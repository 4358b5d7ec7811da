//! German, not reviewed by a native reader.

words::sentences! {
    phrase: Phrase;

    // How figures are written
    DecimalMark: ",";
    Percent: "{n} %";
    Of: "{n} von {all}";
    Labelled: "{label}: {value}";

    // Opening files
    Workshop: "Workshop";
    WelcomeTitle: "Ein Netzwerk in der Runde zeigen";
    WelcomeLead: "Ziehen Sie Netzwerkdateien auf diese Seite, oder wählen Sie sie aus.";
    OpenFiles: "Netzwerkdateien öffnen";
    OpenMore: "Dateien öffnen";
    OpenExamples: "Die 21 Beispiele öffnen";
    WelcomeSee: "Sehen, wer dazugehört: nach Bereich oder danach, wie eng alle verbunden sind.";
    WelcomePeel: "Schicht für Schicht schälen, bis zu denen, die am engsten zusammenhängen.";
    WelcomeCompare: "Neben andere stellen: einen anderen Ort, oder denselben Ort ein Jahr später.";
    WelcomePrivate: "Die Dateien bleiben auf diesem Computer: nichts wird hochgeladen, und die Seite funktioniert ohne Verbindung. Auch Dateien anderer Programme lassen sich öffnen: JSON, GraphML, GEXF, Pajek, Tabellen von Verbindungen.";
    OpeningFile: "{file} wird geöffnet …";
    OpeningFiles: "{n} {n|Datei wird|Dateien werden} geöffnet …";
    OpeningExamples: "Die Beispiele werden geöffnet …";
    Opening: "Wird geöffnet";
    FilesOpening: "Dateien, die geöffnet werden";
    Stop: "Anhalten";
    Stopped: "Angehalten: nichts wurde geöffnet.";
    TheExamples: "Die Beispiele";
    NotFetched: "Sie konnten nicht geholt werden. Laden Sie die Seite neu, oder öffnen Sie eigene Dateien.";
    NotRead: "Die Datei konnte nicht gelesen werden. Ist sie noch dort, wo sie war?";
    NestedTooDeep: "Sie ist für eine Netzwerkdatei zu tief verschachtelt.";
    OpenedAll: "{n} {n|Netzwerk ist|Netzwerke sind} offen.";
    OpenedSome: "{n} geöffnet, {not} konnten nicht geöffnet werden.";
    RefusedTitle: "{n} {n|Datei konnte|Dateien konnten} nicht geöffnet werden; alles andere ist davon unberührt.";
    RefusedList: "Dateien, die nicht geöffnet werden konnten";
    CloseRefused: "Diese Liste schließen";
    NotedTitle: "{n} {n|Datei wird|Dateien werden} nicht ganz so gezeigt, wie sie geschrieben {n|ist|sind}:";
    NotedList: "Was weggelassen oder anders verstanden wurde";
    CloseNoted: "Diese Hinweise schließen";

    // The bar
    Language: "Sprache";
    FilesOpen: "Offene Dateien";
    CloseFile: "{file} schließen";
    MapsBeside: "Karten nebeneinander";
    OneMap: "1 Karte";
    SoManyMaps: "{n} Karten nebeneinander";
    Present: "Vorführen";
    PresentHint: "Nur die Karten, auf dem ganzen Bildschirm (F)";
    ListOfKeys: "Liste der Tasten";
    FindName: "Namen suchen";
    NamesAreHidden: "Namen sind verborgen";
    FoundNobody: "Niemand";
    Found: "Gefunden";
    FoundOn: "Gefunden auf {maps}";
    FoundNames: "{n} {n|Name|Namen}: weiter mit Enter";
    FoundNamesOn: "{n} {n|Name|Namen} auf {maps}: weiter mit Enter";

    // How the maps are shown
    HowShown: "Wie die Karten gezeigt werden";
    ColourBy: "Farbe nach";
    SizeBy: "Größe nach";
    AllAlike: "Nichts: alle gleich";
    AlterType: "Typ";
    CoreNumber: "Kernzahl";
    Community: "Gruppe";
    Ties: "Verbindungen";
    AllKinds: "Alle Arten";
    MarkChanges: "Zeigen, wer kam und ging";
    Names: "Namen";
    NamesWhole: "Ganz";
    NamesInitials: "Initialen";
    NamesHidden: "Verborgen";
    Places: "Plätze";
    PlacesDrawn: "Wie gezeichnet";
    PlacesBySector: "Nach Bereich";
    SetApart: "Alle ohne Verbindung abseits stellen";
    OutlineSectors: "Bereiche umranden";
    PeelCores: "Kerne schälen";
    PeelHint: "Wer weniger als k Verbindungen zu den Verbliebenen hat, verblasst, und dann auch, wem dadurch weniger bleiben.";
    KOf: "k = {k} von {most}";

    // What people are sized by
    ByDegree: "Verbindungen zu anderen";
    ByBetweenness: "Paare anderer, zwischen denen man steht";
    ByCloseness: "Nähe zu den anderen";
    ByHarmonicCloseness: "Mittel der Kehrwerte der Abstände zu den anderen";
    ByEigenvector: "Verbindung mit denen, die zentral sind";
    ByTriangles: "Dreiecke, zu denen man gehört";
    ByClustering: "Dichte unter den Nachbarn";
    ByEffectiveSize: "Effektive Größe des eigenen Netzwerks";
    ByEfficiency: "Effektive Größe je Nachbar";
    ByConstraint: "Beschränkung";
    ByHierarchy: "Wie sehr die Beschränkung von einem Nachbarn ausgeht";

    // What colours mean
    LegendLabel: "Was Farben und Formen bedeuten";
    NoneOfThem: "Nichts davon";
    LeftBlank: "Ohne Antwort";
    NotAsked: "Nicht gefragt";
    Others: "Andere";
    Group: "Gruppe {n}";
    SmallerGroups: "Kleinere Gruppen";
    InNoGroup: "In keiner Gruppe";
    CameSince: "Neu seit der Karte davor";
    GoneByNext: "Auf der nächsten Karte nicht mehr da";

    // A map
    Map: "Karte";
    MapOf: "Karte von {title}: {n} {n|Kontakt|Kontakte}, {pairs} {pairs|verbundenes Paar|verbundene Paare}";
    MapOfBy: "{map}. Nach {what}: {classes}";
    Contacts: "{n} {n|Kontakt|Kontakte}";
    ContactsOff: "{n} {n|Kontakt|Kontakte}, davon {off} nicht auf der Karte";
    Turnover: "{stayed} blieben, {came} kamen, {went} gingen";
    TiesOf: "Verbindungen: {kind}";
    LaidOut: "die Plätze stammen nicht aus der Datei";
    UnaskedHere: "nach Verbindungen wurde nicht gefragt";
    Closer: "Näher heran";
    Further: "Weiter weg";
    WholeMap: "Ganze Karte";
    Alone: "{n} {n|ist|sind} mit niemandem sonst verbunden";
    AloneShort: "{n} allein";
    FigureOnMap: "auf der Karte";
    FigurePairs: "verbundene Paare";
    FigureEach: "im Mittel je Kontakt";
    FigureAlone: "unverbunden";
    InWords: "Diese Karte in Worten";
    EveryoneHere: "Alle auf dieser Karte";
    Contact: "Kontakt";
    ContactNumber: "Kontakt {n}";
    Colour: "Farbe";
    TiedTo: "Verbunden mit";
    CellNobody: "niemandem";
    CellNotAsked: "nicht gefragt";

    // A person
    TiedToNobody: "mit niemandem sonst verbunden";
    TiesNotAsked: "nach Verbindungen wurde nicht gefragt";
    TiedToOthers: "mit {n} {n|anderen|anderen} verbunden";
    KindDirected: "{kind}: {from} von hier, {to} hierher";
    CoreNumberOf: "Kernzahl {n}";

    // Peeling
    PeeledNone: "Alle auf der Karte: {n} {n|Kontakt|Kontakte}.";
    PeeledAll: "Niemand ist übrig, der mit {k} anderen Übrigen verbunden ist.";
    PeeledOnce: "{n} von {all} sind übrig: alle, die mit jemandem verbunden sind.";
    PeeledTo: "{n} von {all} sind übrig, alle mit mindestens {k} der anderen verbunden.";

    // In numbers
    InNumbers: "In Zahlen";
    NobodyAsked: "Nach Verbindungen wurde nicht gefragt.";
    NobodyAskedMeaning: "Ohne das ist über Isolierte, Kreise und Teile nichts zu sagen.";
    SizeTitle: "Kontakte";
    SizeInFile: "{n|Kontakt steht|Kontakte stehen} in der Datei, die nicht sagt, wo sie ihren Platz haben.";
    SizeOffMap: "{n|Kontakt wurde|Kontakte wurden} genannt, und niemand davon ist auf der Karte.";
    SizeOnMap: "{n|Kontakt wurde|Kontakte wurden} genannt, und alle sind auf der Karte.";
    SizeSomeOff: "{n|Kontakt wurde|Kontakte wurden} genannt; {off} davon {off|ist|sind} nicht auf der Karte.";
    SizeMeaning: "Die Größe des Netzwerks: alle, die genannt wurden. Nach Verbindungen wurde nur auf der Karte gefragt.";
    IsolatesTitle: "Mit niemandem sonst verbunden";
    Isolates: "Kontakten {n|ist|sind} mit niemandem sonst verbunden.";
    IsolatesUnasked: "Kontakten {n|ist|sind} mit niemandem sonst verbunden; nach den Verbindungen von {unasked} auf der Karte wurde nicht gefragt.";
    IsolatesMeaning: "Isolierte: ginge die befragte Person weg, erreichte sie hier niemand mehr.";
    CoreTitle: "Innerster Kreis";
    Core: "{n|Kontakt bildet|Kontakte bilden} den innersten Kreis: alle sind mit mindestens {core} der anderen darin verbunden.";
    CoreMeaning: "Der oberste Kern. Schälen Sie die Karte, um ihn zu sehen: bei jedem Schritt gehen alle, die zu wenige Verbindungen zu den Verbliebenen haben.";
    NoCore: "Noch gibt es keinen Kreis: niemand ist mit jemandem verbunden.";
    NoCoreMeaning: "Der oberste Kern: die größte Gruppe, in der alle mit mehreren anderen der Gruppe verbunden sind.";
    LargestKTitle: "Größtes k";
    LargestKOne: "Mal lässt sich die Karte schälen, bis niemand übrig ist.";
    LargestK: "ist das größte k: im innersten Kreis sind alle mit so vielen anderen darin verbunden, oder mit mehr.";
    LargestKMeaning: "Größtes k der k-Kerne. Verbindungen mehrerer Arten zwischen denselben zweien zählen einmal.";
    DegreeTitle: "Verbindungen je Kontakt";
    Degree: "Verbindungen hat ein Kontakt auf der Karte im Mittel, alle Arten gezählt.";
    DegreeMeaning: "Mittlerer Grad: jede Verbindung zählt für ihre beiden Enden, und alle werden auf alle auf der Karte verteilt.";
    DensityTitle: "Verbundene Paare";
    Density: "aller Paare auf der Karte sind verbunden, gleich auf welche Art.";
    DensityMeaning: "Dichte: 100 % wäre eine Karte, auf der alle mit allen verbunden sind.";
    PartsTitle: "Getrennte Teile";
    NoParts: "Teile: auf dieser Karte gibt es keine Verbindung.";
    OnePart: "Teil enthält alle, die eine Verbindung haben: {largest} {largest|Kontakt|Kontakte}.";
    Parts: "{n|Teil hat|Teile haben} keine Verbindung miteinander; der größte enthält {largest} {largest|Kontakt|Kontakte}.";
    PartsMeaning: "Komponenten, ohne Isolierte: innerhalb eines Teils sind alle über Verbindungen erreichbar.";
    GroupsTitle: "Gruppen";
    OneGroup: "Gruppe umfasst alles: niemand hält sich mehr an einige als an andere.";
    Groups: "{n|Gruppe bleibt|Gruppen bleiben} mehr unter sich als mit den anderen.";
    GroupsMeaning: "Gemeinschaften, allein aus den Verbindungen gefunden. Färben Sie nach Gruppe, um sie zu sehen.";
    NoGroups: "Keine Gruppen: auf dieser Karte gibt es keine Verbindung.";
    NoGroupsMeaning: "Gemeinschaften, allein aus den Verbindungen gefunden.";
    CutpointsTitle: "Was zusammenhält";
    Cutpoints: "{n|Kontakt hält|Kontakte halten} Teile zusammen: fehlte auch nur einer davon, zerfiele die Karte weiter.";
    CutpointsMeaning: "Gelenkpunkte: wer die einzige Verbindung zwischen anderen ist.";

    // Saving, and what takes long
    Save: "Speichern";
    SaveSvg: "Bild (SVG)";
    SaveSvgHint: "Was zu sehen ist, in Linien: zum Drucken";
    SavePng: "Bild (PNG)";
    SavePngHint: "Was zu sehen ist, in Bildpunkten: für Folien";
    SaveNetworks: "Maße (CSV)";
    SaveNetworksHint: "Eine Zeile für jedes offene Netzwerk";
    SaveContacts: "Kontakte (CSV)";
    SaveContactsHint: "Eine Zeile für jeden Kontakt der offenen Netzwerke; Namen, wie sie gezeigt werden";
    WorkingOut: "Wird berechnet: {what}";
    WorkNetworks: "Maße der Netzwerke";
    WorkContacts: "Maße der Kontakte";
    Measuring: "Berechnung";
    MeasuringFailed: "Die Maße konnten nicht berechnet werden. Laden Sie die Seite neu.";
    Close: "Schließen";

    // Presenting
    Measures: "Maße";
    Files: "Dateien";
    FileBefore: "Die Datei davor";
    FileNext: "Die nächste Datei";
    FilesOf: "{first}–{last} von {all}";
    Peeling: "Schälen";
    PeelLess: "Weniger schälen";
    PeelMore: "Mehr schälen";
    ClickerPeels: "Klicker: schälen";
    ClickerFiles: "Klicker: Dateien";
    ClickerHint: "Was Bild auf und Bild ab bewirken (C)";
    Leave: "Verlassen";
    LeaveHint: "Zurück zur Seite (Esc)";

    // Keys
    Keys: "Tasten";
    KeysWhen: "Sie wirken, während eine Karte den Fokus hat, und beim Vorführen.";
    KeyClick: "Vor und zurück: was ein Klicker sendet";
    KeyClicker: "Der Klicker geht von Datei zu Datei, oder schält";
    KeyFile: "Die nächste Datei, die davor";
    KeyPeel: "Eine Schicht mehr schälen, eine weniger";
    KeyBeside: "So viele Karten nebeneinander";
    KeyPoint: "Auf eine Person zeigen; Pfeile gehen zu anderen, mit Umschalt entlang von Verbindungen; Enter beendet es";
    KeyZoom: "Näher, weiter weg, die ganze Karte; Pfeile bewegen eine Karte, die näher zu sehen ist";
    KeyFind: "Namen suchen; Enter geht zum nächsten, Escape beendet es";
    KeyNames: "Namen ganz, als Initialen, verborgen";
    KeyPlaces: "Personen wie gezeichnet, oder nach Bereich";
    KeyOutlines: "Umrisse um Bereiche";
    KeyApart: "Alle ohne Verbindung abseits, oder an ihrem Platz";
    KeyNumbers: "Beim Vorführen: die Maße";
    KeyPresent: "Auf dem ganzen Bildschirm vorführen, und ihn verlassen";
    KeyList: "Diese Liste";
}
