//! Polish, not reviewed by a native reader.

sentences! {
    phrase: Phrase;

    // The shell
    Next: "Dalej";
    Back: "Wstecz";
    Undo: "Cofnij";
    Redo: "Ponów";
    Undone: "Cofnięto.";
    Redone: "Ponowiono.";
    Progress: "Postęp";
    Menu: "Menu";
    AllSaved: "Zapisano";
    HelpSaved: "Twoje odpowiedzi zapisują się na bieżąco na tym urządzeniu. Możesz zamknąć tę stronę i wrócić później.";
    MinutesLeft: "Jeszcze {n} min";
    Whereabouts: "{chapter}, {at}. Jeszcze około {n} min.";
    ChapterYou: "Ty";
    ChapterPeople: "Osoby";
    ChapterAbout: "O nich";
    ChapterMap: "Mapa";
    ChapterLast: "Koniec";
    Language: "Język";
    StartOver: "Zacznij od nowa";
    StartOverQuestion: "Zacząć od nowa i usunąć wszystkie odpowiedzi zapisane w tej przeglądarce? Nie da się ich tu odzyskać. Ślady mogą przez pewien czas pozostać na dysku tego urządzenia.";
    Erase: "Usuń wszystko";
    Cancel: "Anuluj";
    Done: "Gotowe";
    Yes: "Tak";
    No: "Nie";
    NotSaved: "Na tym urządzeniu nie da się zapisać Twoich odpowiedzi. Nie zamykaj tej strony aż do końca wywiadu.";
    NotSavedYet: "Twoje odpowiedzi nie są jeszcze zapisane";
    NotSavedYetText: "To urządzenie nie zapisuje Twoich odpowiedzi albo trwa to bardzo długo. Możesz spróbować ponownie albo zachować kopię i kontynuować bez zapisywania; wtedy nie zamykaj tej strony aż do końca wywiadu.";
    TryAgain: "Spróbuj ponownie";
    GoOnUnsaved: "Kontynuuj bez zapisywania";

    // Coming back
    WelcomeBack: "Witaj ponownie";
    WelcomeBackToday: "Ten wywiad rozpoczęto dzisiaj. Twoje odpowiedzi nadal tu są.";
    WelcomeBackText: "Początek tego wywiadu: {date}. Twoje odpowiedzi nadal tu są.";
    RecapPeople: "Na liście: {n}";
    RecapPlaced: "Na mapie: {n}";
    RecapTies: "Narysowano {n} {n|połączenie|połączenia|połączeń}";
    Continue: "Wróć do przerwanego miejsca";
    FinishedBefore: "Ten wywiad jest zakończony";
    FinishedBeforeText: "Na tym urządzeniu jest zapisany zakończony wywiad. Jeśli należy do Ciebie, możesz go użyć. Jeśli do kogoś innego, zacznij od nowa.";
    UseFinished: "Jest mój: użyj go";

    // Forms
    Required: "wymagane";
    Clear: "Wyczyść odpowiedź";
    MissingDontKnow: "Nie wiem";
    MissingRefused: "Wolę nie odpowiadać";
    MissingNotApplicable: "Nie dotyczy";
    PleaseSpecify: "Własnymi słowami";
    OtherOf: "{name}, własnymi słowami";
    MonthNames: "stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia";
    DateDay: "Dzień";
    DateMonth: "Miesiąc";
    DateYear: "Rok";
    SliderUnset: "Dotknij lub przeciągnij, aby odpowiedzieć";
    AlterOf: "{n} z {of}";
    TieBetween: "{one} i {other}";
    TieFromTo: "Od: {one}, do: {other}";

    // What stands in the way
    FaultMissing: "Odpowiedz, proszę, na to pytanie.";
    FaultTooShort: "Napisz trochę więcej. Najmniejsza liczba znaków: {min}.";
    FaultTooLong: "Napisz trochę krócej. Największa liczba znaków: {max}.";
    FaultNotWhole: "Wpisz liczbę całkowitą.";
    FaultTooSmall: "Najmniejsza możliwa wartość: {min}.";
    FaultTooLarge: "Największa możliwa wartość: {max}.";
    FaultNotAnOption: "Wybierz jedną z podanych odpowiedzi.";
    FaultTooFew: "Wybierz co najmniej {min}.";
    FaultTooMany: "Wybierz najwyżej {max}.";
    FaultNotADate: "Wpisz pełną datę.";
    FaultNotATime: "Wpisz pełną godzinę.";
    FaultTooEarly: "Najwcześniej: {min}.";
    FaultTooLate: "Najpóźniej: {max}.";
    FaultAgainst: "To odpowiedź na pytanie „{question}”.";
    FaultNotUnique: "{name} ma już taką samą odpowiedź.";
    MisreadNumber: "Nie udało się odczytać liczby. Zapisz ją cyframi, na przykład {example}.";
    MisreadDigits: "Ta liczba ma za dużo cyfr, aby zapisać ją dokładnie. Użyj najwyżej 15 cyfr.";
    MisreadDate: "Nie udało się odczytać daty. Zapisz ją w ten sposób: {example}.";
    MisreadYear: "Zapisz rok czterema cyframi.";
    MisreadMonth: "Nie ma takiego miesiąca: są miesiące od 1 do 12.";
    MisreadDay: "W tym roku ten miesiąc nie ma takiego dnia.";
    WhichOfBoth: "Czy chodzi o: {one} czy {other}?";
    IsItThis: "Czy chodzi o: {one}?";
    KeepAnswer: "Zostaw: {answer}";
    DraftDropped: "Tekstu „{typed}” nie można przyjąć jako odpowiedzi, więc nie został zachowany. Twoja odpowiedź to nadal: {answer}.";
    DraftDroppedBlank: "Tekstu „{typed}” nie można przyjąć jako odpowiedzi, więc nie został zachowany.";
    FaultTooFewNames: "Podaj co najmniej {min}. Na razie jest: {have}.";

    // Naming
    NameBox: "Imię lub nazwa";
    Add: "Dodaj";
    NamedHere: "Podane tutaj";
    NobodyYet: "Na razie nikogo tu nie ma. Wpisz imię lub nazwę i naciśnij Enter albo wklej listę.";
    NamedBefore: "Podane wcześniej: dotknij, aby wybrać ponownie";
    AnyoneElse: "Ktoś jeszcze?";
    AnyOthers: "Coś jeszcze?";
    Untied: "Tu nie ma żadnej linii. Czy tak ma być?";
    UntiedRight: "Tak ma być";
    UntiedBack: "Wróć do mapy";
    OnceText: "Możesz zrobić to teraz albo przejść dalej. To pytanie już się nie powtórzy.";
    OncePlace: "Umieść";
    OnceSort: "Przydziel";
    OnceUnsorted: "Jeszcze nieprzydzielone";
    OnceBlank: "Jeszcze bez odpowiedzi";
    OnceAnswer: "Odpowiedz";
    GoOn: "Dalej";
    Rename: "Zmień nazwę: {name}";
    Remove: "Usuń: {name}";
    NotHere: "Nie tutaj: {name}";
    Save: "Zapisz";
    NewName: "Nowa nazwa zamiast: {name}";
    Added: "Dodano: {name}.";
    AddedMany: "Dodano wpisy: {n}.";
    Removed: "Usunięto: {name}.";
    RemarkDuplicate: "Na liście już jest {name}. Czy to ten sam wpis?";
    RemarkSame: "Ten sam: wybierz {name}";
    RemarkOther: "Ktoś inny: dodaj";
    RemarkSeveral: "Wygląda to na więcej niż jeden wpis. Liczba wpisów: {n}.";
    RemarkAddEach: "Dodaj osobno (wpisy: {n})";
    RemarkAddOne: "To jeden wpis: dodaj";
    RemarkFull: "Wystarczy imię i pierwsza litera nazwiska, aby nikogo nie dało się rozpoznać.";
    RemarkUse: "Użyj „{name}”";
    RemarkKeep: "Zostaw tak, jak jest";
    RemarkUnseen: "W tym wpisie nie ma nic, co byłoby widoczne. Wpisz imię lub nazwę.";
    RemarkLong: "Ten wpis jest za długi. Największa liczba znaków: {max}.";
    RemarkBeginning: "Użyj początku: „{name}”";
    ChangeTyped: "Popraw wpisany tekst";
    LeaveOut: "Pomiń to i przejdź dalej";
    ListUnread: "Nie udało się teraz odczytać kilku imion. Sprawdź połączenie z internetem i spróbuj ponownie albo dodawaj po jednym imieniu.";
    ListFull: "Największa liczba wpisów w tym pytaniu: {max}. Jest już: {have}. Dlatego zaznaczono tylko początek listy, wpisy: {n}.";
    ListNamed: "Już tu podane, więc niezaznaczone: {n}.";
    ListRepeated: "Powtórzone na liście, więc zaznaczone tylko raz: {n}.";
    ListCut: "Za długie (największa liczba znaków: {max}), więc dodany zostanie tylko początek: {n}.";
    ListByLine: "Każdy wiersz to jeden wpis: {n}";
    ListByComma: "Przecinki też rozdzielają wpisy: {n}";
    NoteBefore: "podane wcześniej, wybrane ponownie";
    NoteNamed: "już tu podane";
    NoteRepeated: "jest wyżej na liście";
    NoteCut: "tylko początek";
    RenameTaken: "Na liście już jest {name}. Dwa takie same wpisy trudno odróżnić.";
    RenameKeep: "Mimo to użyj tej nazwy";
    FullPrompt: "Największa liczba wpisów w tym pytaniu: {max}.";

    // Choosing from a list
    RosterNobody: "Nikt na liście tak się nie nazywa.";
    RosterNotListed: "Osoba spoza listy";
    RosterWhich: "Kim Pan lub Pani jest na liście?";
    RosterYou: "Wybrana osoba: {name}.";
    RosterOther: "Jestem kimś innym";

    // Earlier interviews
    EarlierWho: "Kim była ostatnio osoba {name}?";
    EarlierChoose: "Proszę wybrać";
    EarlierNew: "Ktoś nowy";
    EarlierSame: "Ta sama osoba co ostatnio {name}";

    // Sorting
    ToSort: "Do przydzielenia";
    AllSorted: "Wszystko przydzielone.";
    SortInto: "Gdzie pasuje {name}?";
    TapToSort: "Dotknij wpisu, a potem miejsca, do którego pasuje. Możesz też go przeciągnąć.";
    Sorted: "{name}: {bin}.";
    SortSkip: "Pomiń: {name}";

    // Pairs
    AllAnswered: "Na wszystko udzielono odpowiedzi.";
    OneBefore: "Poprzednia";
    DoneWith: "Gotowe: {name}";

    // The map
    CoachPickUp: "Dotknij wpisu, a potem miejsca dla niego. Możesz też go tam przeciągnąć.";
    CoachMove: "Przeciągnij dowolny wpis, aby go przesunąć.";
    CoachPutDown: "Teraz dotknij miejsca, w którym ma być {name}.";
    CoachPutDownAll: "Wybrano: {n}. Teraz dotknij miejsca dla nich.";
    CoachBegin: "Dotknij kogoś, a potem wszystkich, z którymi ma być połączenie.";
    CoachBeginArrow: "Dotknij kogoś, a potem wszystkich, na których ma wskazywać strzałka.";
    CoachBetween: "Tu linie łączą: {one} i {other}. Dotknij jednego wpisu, a potem tych, z którymi ma być połączony.";
    CoachTie: "Dotknij wszystkich, z którymi łączy się {name}. Ponowne dotknięcie cofa wybór.";
    CoachTieOthers: "Z czym łączy się {name}? Dotknij na mapie: {others}. Ponowne dotknięcie cofa wybór.";
    CoachArrow: "Początek strzałek: {name}. Dotknij wszystkich, na których mają wskazywać. Ponowne dotknięcie cofa wybór.";
    CoachGather: "Wybrano: {n}. Dotknij kolejnych albo połącz wszystkie.";
    CoachHighlight: "Dotknij wszystkich, do których to pasuje. Ponowne dotknięcie cofa wybór.";
    CoachDone: "Gotowe: {name}";
    MapListHint: "Wybierz obszar mapy dla każdego wpisu.";
    MapTakeOff: "Zdejmij z mapy";
    MapConnectAll: "Połącz wszystkie ({n})";
    MapDisconnectAll: "Rozłącz wszystkie";
    MapChosen: "Wybrano: {n}.";
    MapTiedToMany: "Narysowano {n} {n|połączenie|połączenia|połączeń}: {name}.";
    MapConnected: "Narysowano {n} {n|połączenie|połączenia|połączeń}.";
    MapDisconnected: "Usunięto {n} {n|połączenie|połączenia|połączeń}.";
    OfferTitle: "Tak samo jak dla „{kind}”?";
    OfferAll: "Tak, wszystkie ({n})";
    OfferSome: "Niektóre";
    OfferAgain: "Tak jak poprzednio";
    MapTray: "Jeszcze nie na mapie";
    MapTrayEmpty: "Wszystko jest już na mapie.";
    MapTrayDrop: "Upuść tutaj, aby zdjąć z mapy.";
    MapShowAs: "Pokaż jako";
    MapMap: "Mapa";
    MapList: "Lista";
    MapCloser: "Bliżej";
    MapWhole: "Cała mapa";
    MapMore: "Pokaż dalej: {place}";
    MapMove: "Przesuwaj wpisy";
    MapArrange: "Rozmieść za mnie";
    MapArrangeStop: "Zatrzymaj";
    MapArranged: "Wpisy rozmieszczono według połączeń. „Cofnij” przywraca poprzedni układ.";
    MapTies: "Połączenia na mapie";
    MapBoard: "Mapa: {people} {people|osoba|osoby|osób}, {ties} {ties|połączenie|połączenia|połączeń}";
    MapKeysPlace: "Strzałki przenoszą do kolejnych wpisów. Enter podnosi, strzałki przesuwają, Enter odkłada, Escape odkłada na poprzednie miejsce, Shift i Enter razem zaznaczają kilka. Na liście można zrobić to samo słowami.";
    MapKeysTie: "Strzałki przenoszą do kolejnych wpisów, a z klawiszem Shift wzdłuż połączeń. Enter wybiera jeden wpis, Enter na innych rysuje lub usuwa połączenia, Shift i Enter razem zaznaczają kilka do połączenia, Escape kończy. Na liście można zrobić to samo słowami.";
    MapKeysLook: "Strzałki przenoszą do kolejnych wpisów, a z klawiszem Shift wzdłuż połączeń.";
    MapActive: "Wybrano: {name}. Wskaż wszystkich, z którymi ma być połączenie.";
    MapNoneActive: "Gotowe. Wybierz kogoś innego albo przejdź dalej.";
    MapTied: "Narysowano połączenie: {one} i {other}.";
    MapUntied: "Usunięto połączenie: {one} i {other}.";
    MapTiedTo: "Narysowano połączenie, od: {one}, do: {other}.";
    MapUntiedFrom: "Usunięto połączenie, od: {one}, do: {other}.";
    MapNotAsked: "To pytanie nie dotyczy tego wpisu: {name}.";
    MapHighlighted: "{name}: tak.";
    MapPlain: "{name}: nie.";
    MapPickedUp: "Podniesiono: {name}. Wybierz miejsce.";
    MapPutBack: "Na poprzednim miejscu: {name}.";
    MapPlaced: "Umieszczono: {name}, {place}.";
    MapUnplaced: "Zdjęto z mapy: {name}.";
    MapNear: "{place}, obok jest {name}";
    MapZone: "{one}, {other}";
    MapRing: "{place}, krąg {n} z {of}";
    MapOff: "Poza mapą";
    MapPlaceOf: "Miejsce: {name}";
    MapWho: "Czyje połączenia";
    MapFind: "Znajdź wpis";
    MapFound: "Znaleziono: {n}";
    MapNextWho: "Dalej: {name}";
    MapTiesOf: "{kind}: {names}";
    MapTiesTo: "{kind}, do: {names}";
    MapTiesFrom: "{kind}, od: {names}";
    MapMarked: "wyróżnione";
    MapNobody: "Na mapie nie ma jeszcze nikogo. Najpierw umieść na niej osoby.";
    AreaTopLeft: "u góry po lewej";
    AreaTop: "u góry";
    AreaTopRight: "u góry po prawej";
    AreaLeft: "po lewej";
    AreaCentre: "pośrodku";
    AreaRight: "po prawej";
    AreaBottomLeft: "u dołu po lewej";
    AreaBottom: "u dołu";
    AreaBottomRight: "u dołu po prawej";

    // Finishing
    FinishButton: "Zakończ";
    FinishedTitle: "Dziękujemy";
    FinishedText: "Twój wywiad jest kompletny.";
    ReadyText: "To było ostatnie pytanie. Kiedy wszystko będzie gotowe, naciśnij „Zakończ”; nadal możesz wrócić.";
    Download: "Pobierz swój plik";
    AroundYou: "Wokół Ciebie: {all}";
    More: "Więcej";
    FinishedKept: "Twoje odpowiedzi są zapisane na tym urządzeniu.";
    KeepSvg: "Mapa jako rysunek (SVG)";
    NotDrawn: "Nie udało się utworzyć rysunku. Sprawdź połączenie z internetem i spróbuj ponownie.";
    KeepPng: "Zachowaj obraz";
    ShowFile: "Pokaż plik";
    ChangeSomething: "Zmień coś";
    SummaryTies: "Narysowane przez Ciebie połączenia: {n}";
    SomeBlank: "Pytania bez odpowiedzi: {n}";
    MeasuresTitle: "Twoja sieć w liczbach";
    MeasureSize: "Na liście";
    MeasureDegree: "Średnia liczba połączeń na wpis";
    MeasureIsolates: "Na mapie bez połączeń";
    MeasureCore: "W najściślej połączonej grupie";

    NothingAsked: "Nie ma tu pytań dla Ciebie. Naciśnij „Zakończ”, aby skończyć.";

    // Consent
    DeclineEnds: "Naciśnij „Zakończ”, aby skończyć tutaj bez udziału. Do tego czasu możesz jeszcze zmienić wybór.";
    DeclinedText: "Twój wybór: bez udziału. Nie będzie już żadnych pytań.";
    ChangedMind: "Zmieniam zdanie";
    ConsentNeeded: "Wybierz jedną z odpowiedzi, aby przejść dalej.";

    // What went wrong
    KeepCopy: "Zachowaj kopię";
}

sentences! {
    salvage: SalvagePhrase;

    ChangedTitle: "Ten kwestionariusz się zmienił";
    ChangedText: "Od Twojej ostatniej wizyty kwestionariusz się zmienił. Odpowiedzi, które nadal pasują i zostały zachowane: {kept} z {all}.";
    ChangedAll: "Od Twojej ostatniej wizyty kwestionariusz się zmienił. Wszystkie Twoje odpowiedzi nadal pasują i zostały zachowane.";
    DamagedTitle: "Części Twoich odpowiedzi nie udało się odczytać";
    DamagedText: "Część zapisanych danych jest uszkodzona. Odpowiedzi, które udało się odczytać i zachować: {kept} z {all}.";
    AskedAgain: "Niektóre pytania pojawią się jeszcze raz.";
    FinishAgain: "Ten wywiad był już zakończony. Przejrzyj go, proszę, i zakończ jeszcze raz.";
    CopyText: "Kopia zawiera wszystko tak, jak było zapisane, także to, co nie zostało tu zachowane.";
    NotKept: "Czego nie zachowano";
    NotKeptPart: "Część {n} zapisanych danych";
    NotKeptInPart: "{what}, częściowo";
    NotKeptDamaged: "{what}: nie udało się odczytać.";
    NotKeptGone: "{what}: tego pytania już nie ma.";
    NotKeptUnfit: "{what}: nie pasuje już do pytania.";
    NotKeptNobody: "{what}: dotyczy wpisu, którego nie zachowano.";
    GoOnKept: "Kontynuuj z tym, co zachowano";

    ForeignTitle: "Nie można otworzyć tego, co jest tu zapisane";
    ForeignStudy: "Odpowiedzi zapisane na tym urządzeniu należą do innego kwestionariusza.";
    ForeignVersion: "Odpowiedzi na tym urządzeniu zapisała inna wersja tego programu.";
    ForeignFile: "W miejscu, gdzie powinny być zapisane Twoje odpowiedzi, jest plik innego rodzaju.";
    ForeignText: "Dane w miejscu, gdzie powinny być zapisane Twoje odpowiedzi, są uszkodzone i nie da się ich odczytać.";
    ForeignCopy: "Zachowaj ich kopię, a potem zacznij od nowa. Wcześniej nic nie zostanie usunięte.";
}
