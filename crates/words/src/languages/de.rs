//! German, not reviewed by a native reader.

sentences! {
    phrase: Phrase;

    // The shell
    Next: "Weiter";
    Back: "Zurück";
    Undo: "Rückgängig";
    Redo: "Wiederholen";
    Undone: "Rückgängig gemacht.";
    Redone: "Wiederholt.";
    Progress: "Fortschritt";
    Menu: "Menü";
    AllSaved: "Gespeichert";
    HelpSaved: "Ihre Antworten werden laufend auf diesem Gerät gespeichert. Sie können diese Seite schließen und später wiederkommen.";
    MinutesLeft: "noch {n} Min.";
    Whereabouts: "{chapter}, {at}. Noch etwa {n} Min.";
    ChapterYou: "Sie";
    ChapterPeople: "Personen";
    ChapterAbout: "Details";
    ChapterMap: "Ihre Karte";
    ChapterLast: "Schluss";
    Language: "Sprache";
    StartOver: "Neu beginnen";
    StartOverQuestion: "Neu beginnen und alle Antworten löschen, die in diesem Browser gespeichert sind? Sie lassen sich hier nicht wiederherstellen. Spuren können noch eine Weile auf dem Datenträger dieses Geräts bleiben.";
    Erase: "Alles löschen";
    Cancel: "Abbrechen";
    Done: "Fertig";
    Yes: "Ja";
    No: "Nein";
    NotSaved: "Ihre Antworten können auf diesem Gerät nicht gespeichert werden. Lassen Sie diese Seite offen, bis Sie fertig sind.";
    NotSavedYet: "Ihre Antworten sind noch nicht gespeichert";
    NotSavedYetText: "Dieses Gerät speichert Ihre Antworten nicht oder braucht sehr lange dafür. Sie können es noch einmal versuchen oder eine Kopie behalten und ohne Speichern weitermachen. Lassen Sie diese Seite dann offen, bis Sie fertig sind.";
    TryAgain: "Noch einmal versuchen";
    GoOnUnsaved: "Ohne Speichern weitermachen";

    // Coming back
    WelcomeBack: "Willkommen zurück";
    WelcomeBackToday: "Sie haben heute angefangen. Ihre Antworten sind noch da.";
    WelcomeBackText: "Sie haben am {date} angefangen. Ihre Antworten sind noch da.";
    RecapPeople: "Genannt: {n}";
    RecapPlaced: "Auf der Karte: {n}";
    RecapTies: "{n} {n|Linie|Linien} gezeichnet";
    Continue: "Dort weitermachen, wo Sie waren";
    FinishedBefore: "Dieses Interview ist abgeschlossen";
    FinishedBeforeText: "Auf diesem Gerät ist ein abgeschlossenes Interview gespeichert. Wenn es Ihres ist, können Sie es verwenden. Wenn es von jemand anderem ist, beginnen Sie bitte neu.";
    UseFinished: "Es ist meines: verwenden";

    // Forms
    Required: "erforderlich";
    Clear: "Antwort löschen";
    MissingDontKnow: "Weiß ich nicht";
    MissingRefused: "Möchte ich nicht sagen";
    MissingNotApplicable: "Trifft nicht zu";
    PleaseSpecify: "In Ihren eigenen Worten";
    OtherOf: "{name}, in Ihren eigenen Worten";
    MonthNames: "Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember";
    DateDay: "Tag";
    DateMonth: "Monat";
    DateYear: "Jahr";
    SliderUnset: "Zum Antworten tippen oder ziehen";
    AlterOf: "{n} von {of}";
    TieBetween: "{one} und {other}";
    TieFromTo: "Von {one} zu {other}";

    // What stands in the way
    FaultMissing: "Bitte beantworten Sie diese Frage.";
    FaultTooShort: "Bitte schreiben Sie mindestens {min} Zeichen.";
    FaultTooLong: "Bitte schreiben Sie höchstens {max} Zeichen.";
    FaultNotWhole: "Bitte geben Sie eine ganze Zahl ein.";
    FaultTooSmall: "Der kleinste mögliche Wert ist {min}.";
    FaultTooLarge: "Der größte mögliche Wert ist {max}.";
    FaultNotAnOption: "Bitte wählen Sie eine der Möglichkeiten.";
    FaultTooFew: "Bitte wählen Sie mindestens {min} aus.";
    FaultTooMany: "Bitte wählen Sie höchstens {max} aus.";
    FaultNotADate: "Bitte geben Sie ein vollständiges Datum ein.";
    FaultNotATime: "Bitte geben Sie eine vollständige Uhrzeit ein.";
    FaultTooEarly: "Frühestens möglich: {min}.";
    FaultTooLate: "Spätestens möglich: {max}.";
    FaultAgainst: "Das ist Ihre Antwort auf „{question}“.";
    FaultNotUnique: "Bei {name} steht dieselbe Antwort.";
    MisreadNumber: "Das ist nicht als Zahl zu erkennen. Bitte schreiben Sie sie in Ziffern, zum Beispiel {example}.";
    MisreadDigits: "Diese Zahl hat mehr Ziffern, als genau gespeichert werden können. Bitte verwenden Sie höchstens 15.";
    MisreadDate: "Das ist nicht als Datum zu erkennen. Bitte schreiben Sie es so: {example}.";
    MisreadYear: "Bitte schreiben Sie das Jahr mit vier Ziffern.";
    MisreadMonth: "Diesen Monat gibt es nicht: Möglich ist 1 bis 12.";
    MisreadDay: "Diesen Tag gibt es in diesem Monat und Jahr nicht.";
    WhichOfBoth: "Meinen Sie {one} oder {other}?";
    IsItThis: "Meinen Sie {one}?";
    KeepAnswer: "{answer} behalten";
    DraftDropped: "„{typed}“ ließ sich nicht als Antwort übernehmen und wurde nicht behalten. Ihre Antwort ist weiterhin {answer}.";
    DraftDroppedBlank: "„{typed}“ ließ sich nicht als Antwort übernehmen und wurde nicht behalten.";
    FaultTooFewNames: "Bitte nennen Sie mindestens {min}. Bisher genannt: {have}.";

    // Naming
    NameBox: "Name";
    Add: "Hinzufügen";
    NamedHere: "Hier genannt";
    NobodyYet: "Noch niemand. Geben Sie einen Namen ein und drücken Sie Enter, oder fügen Sie eine Liste ein.";
    NamedBefore: "Schon genannt: zum erneuten Auswählen antippen";
    AnyoneElse: "Noch jemand?";
    AnyOthers: "Noch weitere?";
    Untied: "Hier ohne jede Linie. Stimmt das?";
    UntiedRight: "Das stimmt";
    UntiedBack: "Zurück zur Karte";
    OnceText: "Sie können das jetzt nachholen oder weitergehen. Sie werden nicht noch einmal gefragt.";
    OncePlace: "Platzieren";
    OnceSort: "Zuordnen";
    OnceUnsorted: "Noch nicht zugeordnet";
    OnceBlank: "Noch offen";
    OnceAnswer: "Antworten";
    GoOn: "Weiter";
    Rename: "{name} umbenennen";
    Remove: "{name} entfernen";
    NotHere: "Nicht hier: {name}";
    Save: "Speichern";
    NewName: "Neuer Name für {name}";
    Added: "{name} hinzugefügt.";
    AddedMany: "{n} {n|Name|Namen} hinzugefügt.";
    Removed: "{name} entfernt.";
    RemarkDuplicate: "Sie haben {name} schon genannt. Ist hier wieder dasselbe gemeint?";
    RemarkSame: "Ja, dasselbe: {name} auswählen";
    RemarkOther: "Nein, jemand anderes: hinzufügen";
    RemarkSeveral: "Das sieht nach mehreren Namen aus: {n}.";
    RemarkAddEach: "Einzeln hinzufügen: {n}";
    RemarkAddOne: "Es ist ein Name: hinzufügen";
    RemarkFull: "Ein Vorname und ein Anfangsbuchstabe genügen, damit niemand zu erkennen ist.";
    RemarkUse: "„{name}“ verwenden";
    RemarkKeep: "So lassen wie eingegeben";
    RemarkUnseen: "In diesem Namen ist nichts zu sehen. Bitte geben Sie ihn ein.";
    RemarkLong: "Dieser Name ist zu lang. Ein Name kann höchstens {max} Zeichen haben.";
    RemarkBeginning: "Nur den Anfang verwenden: „{name}“";
    ChangeTyped: "Meine Eingabe ändern";
    LeaveOut: "Weglassen und weitergehen";
    ListUnread: "Mehrere Namen konnten gerade nicht gelesen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal, oder fügen Sie einen Namen nach dem anderen hinzu.";
    ListFull: "Bei dieser Frage ist die Zahl der Namen auf {max} begrenzt, bisher genannt: {have}. Deshalb ist nur der Anfang der Liste angehakt: {n}.";
    ListNamed: "Hier schon genannt und deshalb nicht angehakt: {n}.";
    ListRepeated: "Mehrmals in der Liste und deshalb nur einmal angehakt: {n}.";
    ListCut: "Länger als die {max} Zeichen, die ein Name haben kann. Hier würde nur der Anfang hinzugefügt: {n}.";
    ListByLine: "Jede Zeile ist ein Name: {n}";
    ListByComma: "Auch Kommas trennen Namen: {n}";
    NoteBefore: "schon genannt, erneut ausgewählt";
    NoteNamed: "hier schon genannt";
    NoteRepeated: "steht weiter oben in der Liste";
    NoteCut: "nur der Anfang";
    RenameTaken: "Sie haben {name} schon genannt. Derselbe Name zweimal ist schwer auseinanderzuhalten.";
    RenameKeep: "Diesen Namen trotzdem verwenden";
    FullPrompt: "Bei dieser Frage ist die Zahl der Namen auf {max} begrenzt.";

    // Choosing from a list
    RosterNobody: "Auf der Liste heißt niemand so.";
    RosterNotListed: "Jemand, der nicht auf der Liste steht";
    RosterWhich: "Wer davon sind Sie?";
    RosterYou: "Sie sind {name}.";
    RosterOther: "Ich bin jemand anderes";

    // Earlier interviews
    EarlierWho: "Wer war {name} beim letzten Mal?";
    EarlierChoose: "Bitte wählen";
    EarlierNew: "Jemand Neues";
    EarlierSame: "Dieselbe Person wie {name} beim letzten Mal";

    // Sorting
    ToSort: "Noch zuzuordnen";
    AllSorted: "Alles zugeordnet.";
    SortInto: "Wohin gehört {name}?";
    TapToSort: "Tippen Sie einen Namen an und dann die Stelle, wo er hingehört. Oder ziehen Sie ihn dorthin.";
    Sorted: "{name}: {bin}.";
    SortSkip: "{name} überspringen";

    // Pairs
    AllAnswered: "Alles beantwortet.";
    OneBefore: "Zum vorigen";
    DoneWith: "Fertig mit {name}";

    // The map
    CoachPickUp: "Tippen Sie einen Namen an und dann die Stelle, wo er hingehört. Oder ziehen Sie ihn dorthin.";
    CoachMove: "Zum Verschieben einfach ziehen.";
    CoachPutDown: "Tippen Sie jetzt dorthin, wo {name} hingehört.";
    CoachPutDownAll: "Ausgewählt: {n}. Tippen Sie jetzt dorthin, wo die Auswahl hingehört.";
    CoachBegin: "Tippen Sie einen Namen an, dann alle, die Sie damit verbinden möchten.";
    CoachBeginArrow: "Tippen Sie einen Namen an, dann alle, auf die sein Pfeil zeigen soll.";
    CoachBetween: "Linien verbinden hier {one} und {other}. Tippen Sie einen Namen an, dann alle, mit denen Sie ihn verbinden möchten.";
    CoachTie: "Tippen Sie alle an, die mit {name} verbunden sind. Erneutes Tippen nimmt es zurück.";
    CoachTieOthers: "Mit {name} verbinden: Tippen Sie die passenden {others} an. Erneutes Tippen nimmt es zurück.";
    CoachArrow: "Tippen Sie alle an, auf die der Pfeil von {name} zeigt. Erneutes Tippen nimmt es zurück.";
    CoachGather: "Ausgewählt: {n}. Tippen Sie weitere an oder verbinden Sie alle.";
    CoachHighlight: "Tippen Sie alle an, auf die das zutrifft. Erneutes Tippen nimmt es zurück.";
    CoachDone: "Fertig mit {name}";
    MapListHint: "Wählen Sie für jeden Namen einen Bereich der Karte.";
    MapTakeOff: "Von der Karte nehmen";
    MapConnectAll: "Alle verbinden: {n}";
    MapDisconnectAll: "Alle Linien lösen";
    MapChosen: "Ausgewählt: {n}.";
    MapTiedToMany: "{n} {n|Linie|Linien} gezeichnet: {name}.";
    MapConnected: "{n} {n|Linie|Linien} gezeichnet.";
    MapDisconnected: "{n} {n|Linie|Linien} entfernt.";
    OfferTitle: "Genauso wie bei „{kind}“?";
    OfferAll: "Ja, alle: {n}";
    OfferSome: "Einige";
    OfferAgain: "Wie zuvor";
    MapTray: "Noch nicht auf der Karte";
    MapTrayEmpty: "Alle sind auf der Karte.";
    MapTrayDrop: "Hier ablegen, um von der Karte zu nehmen.";
    MapShowAs: "Anzeigen als";
    MapMap: "Karte";
    MapList: "Liste";
    MapCloser: "Näher heran";
    MapWhole: "Ganze Karte";
    MapMore: "Mehr zeigen: {place}";
    MapMove: "Verschieben";
    MapArrange: "Für mich anordnen";
    MapArrangeStop: "Anhalten";
    MapArranged: "Alle sind nach ihren Linien angeordnet. „Rückgängig“ nimmt es zurück.";
    MapTies: "Linien auf der Karte";
    MapBoard: "Karte: {people} {people|Person|Personen}, {ties} {ties|Linie|Linien}";
    MapKeysPlace: "Die Pfeiltasten führen von einem Namen zum nächsten. Enter hebt auf, die Pfeiltasten bewegen, Enter legt ab, Escape legt zurück, Umschalttaste und Enter wählt mehrere aus. In der Liste geht dasselbe mit Worten.";
    MapKeysTie: "Die Pfeiltasten führen von einem Namen zum nächsten, mit der Umschalttaste entlang der Linien. Enter wählt einen Namen aus, Enter auf anderen zeichnet oder entfernt Linien, Umschalttaste und Enter wählt mehrere zum Verbinden aus, Escape beendet. In der Liste geht dasselbe mit Worten.";
    MapKeysLook: "Die Pfeiltasten führen von einem Namen zum nächsten, mit der Umschalttaste entlang der Linien.";
    MapActive: "{name} ausgewählt. Wählen Sie alle, die Sie damit verbinden möchten.";
    MapNoneActive: "Fertig. Wählen Sie den nächsten Namen, oder machen Sie weiter.";
    MapTied: "Linie gezeichnet: {one} und {other}.";
    MapUntied: "Linie entfernt: {one} und {other}.";
    MapTiedTo: "Linie von {one} zu {other} gezeichnet.";
    MapUntiedFrom: "Linie von {one} zu {other} entfernt.";
    MapNotAsked: "Bei dieser Frage geht es nicht um {name}.";
    MapHighlighted: "{name}: ja.";
    MapPlain: "{name}: nein.";
    MapPickedUp: "{name} aufgehoben. Wählen Sie einen Platz.";
    MapPutBack: "{name} zurückgelegt.";
    MapPlaced: "{name} abgelegt: {place}.";
    MapUnplaced: "{name} von der Karte genommen.";
    MapNear: "{place}, nahe bei {name}";
    MapZone: "{one}, {other}";
    MapRing: "{place}, Ring {n} von {of}";
    MapOff: "Nicht auf der Karte";
    MapPlaceOf: "Platz von {name}";
    MapWho: "Linien von";
    MapFind: "Namen suchen";
    MapFound: "Gefunden: {n}";
    MapNextWho: "Weiter mit: {name}";
    MapTiesOf: "{kind}: {names}";
    MapTiesTo: "{kind}, zu: {names}";
    MapTiesFrom: "{kind}, von: {names}";
    MapMarked: "hervorgehoben";
    MapNobody: "Noch ist niemand auf der Karte. Setzen Sie zuerst jemanden darauf.";
    AreaTopLeft: "oben links";
    AreaTop: "oben";
    AreaTopRight: "oben rechts";
    AreaLeft: "links";
    AreaCentre: "Mitte";
    AreaRight: "rechts";
    AreaBottomLeft: "unten links";
    AreaBottom: "unten";
    AreaBottomRight: "unten rechts";

    // Finishing
    FinishButton: "Abschließen";
    FinishedTitle: "Vielen Dank";
    FinishedText: "Ihr Interview ist vollständig.";
    ReadyText: "Das war die letzte Frage. Drücken Sie „Abschließen“, wenn Sie so weit sind. Bis dahin können Sie noch zurückgehen.";
    Download: "Ihre Datei herunterladen";
    AroundYou: "Um Sie herum: {all}";
    More: "Mehr";
    FinishedKept: "Ihre Antworten sind auf diesem Gerät gespeichert.";
    KeepSvg: "Karte als Zeichnung (SVG)";
    NotDrawn: "Die Zeichnung konnte nicht erstellt werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.";
    KeepPng: "Bild behalten";
    ShowFile: "Datei anzeigen";
    ChangeSomething: "Etwas ändern";
    SummaryTies: "Von Ihnen gezeichnete Linien: {n}";
    SomeBlank: "Offen gelassene Fragen: {n}";
    MeasuresTitle: "Ihr Netzwerk in Zahlen";
    MeasureSize: "Genannt";
    MeasureDegree: "Linien pro Name im Durchschnitt";
    MeasureIsolates: "Auf der Karte ohne Linie";
    MeasureCore: "In der am engsten verbundenen Gruppe";

    NothingAsked: "Hier gibt es keine Fragen an Sie. Drücken Sie „Abschließen“, um zu beenden.";

    // Consent
    DeclineEnds: "Drücken Sie „Abschließen“, um hier ohne Teilnahme zu beenden. Bis dahin können Sie sich noch anders entscheiden.";
    DeclinedText: "Sie haben sich gegen die Teilnahme entschieden. Sie brauchen nichts weiter zu tun.";
    ChangedMind: "Ich habe es mir anders überlegt";
    ConsentNeeded: "Bitte wählen Sie eine Möglichkeit, um weiterzugehen.";

    // What went wrong
    KeepCopy: "Kopie behalten";
}

sentences! {
    salvage: SalvagePhrase;

    ChangedTitle: "Dieser Fragebogen hat sich geändert";
    ChangedText: "Er wurde seit Ihrem letzten Besuch geändert. Antworten, die noch passen und erhalten bleiben: {kept} von {all}.";
    ChangedAll: "Er wurde seit Ihrem letzten Besuch geändert. Alle Ihre Antworten passen noch und bleiben erhalten.";
    DamagedTitle: "Einige Ihrer Antworten waren nicht lesbar";
    DamagedText: "Ein Teil des Gespeicherten ist beschädigt. Antworten, die lesbar waren und erhalten bleiben: {kept} von {all}.";
    AskedAgain: "Einige Fragen werden noch einmal gestellt.";
    FinishAgain: "Sie waren schon fertig. Bitte sehen Sie alles noch einmal durch und schließen Sie es erneut ab.";
    CopyText: "Eine Kopie enthält alles so, wie es gespeichert war, auch das, was hier nicht erhalten bleibt.";
    NotKept: "Was nicht erhalten bleibt";
    NotKeptPart: "Teil {n} des Gespeicherten";
    NotKeptInPart: "{what}, teilweise";
    NotKeptDamaged: "{what}: nicht lesbar.";
    NotKeptGone: "{what}: wird nicht mehr gefragt.";
    NotKeptUnfit: "{what}: passt nicht mehr zur Frage.";
    NotKeptNobody: "{what}: gehört zu einem Namen, der nicht erhalten bleibt.";
    GoOnKept: "Mit dem Erhaltenen weitermachen";

    ForeignTitle: "Was hier gespeichert ist, lässt sich nicht öffnen";
    ForeignStudy: "Die Antworten auf diesem Gerät gehören zu einem anderen Fragebogen.";
    ForeignVersion: "Die Antworten auf diesem Gerät stammen von einer anderen Version dieses Programms.";
    ForeignFile: "Wo Ihre Antworten gespeichert sein sollten, liegt eine Datei anderer Art.";
    ForeignText: "Was dort liegt, wo Ihre Antworten gespeichert sein sollten, ist beschädigt und nicht lesbar.";
    ForeignCopy: "Behalten Sie eine Kopie davon und beginnen Sie dann neu. Vorher wird nichts gelöscht.";
}
