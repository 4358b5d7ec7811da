//! Polish, not reviewed by a native reader.

words::sentences! {
    phrase: Phrase;

    // How figures are written
    DecimalMark: ",";
    Percent: "{n}%";
    Of: "{n} z {all}";
    Labelled: "{label}: {value}";

    // Opening files
    Workshop: "Warsztat";
    WelcomeTitle: "Pokaż sieć całej grupie";
    WelcomeLead: "Upuść pliki sieci gdziekolwiek na tej stronie albo je wybierz.";
    OpenFiles: "Otwórz pliki sieci";
    OpenMore: "Otwórz pliki";
    OpenExamples: "Otwórz 21 przykładów";
    WelcomeSee: "Zobacz, kto w niej jest, według sektora lub według tego, jak ściśle wszyscy są połączeni.";
    WelcomePeel: "Obieraj ją, krąg po kręgu, aż do tych, którzy najmocniej trzymają się razem.";
    WelcomeCompare: "Postaw ją obok innych: innego miejsca albo tego samego miejsca rok później.";
    WelcomePrivate: "Pliki pozostają na tym komputerze: nic nie jest wysyłane, a strona działa bez połączenia. Otwierają się też pliki innych programów: JSON, GraphML, GEXF, Pajek, tabele połączeń.";
    OpeningFile: "Otwieranie: {file} …";
    OpeningFiles: "Otwieranie {n} {n|pliku|plików|plików} …";
    OpeningExamples: "Otwieranie przykładów …";
    Opening: "Otwieranie";
    FilesOpening: "Otwierane pliki";
    Stop: "Zatrzymaj";
    Stopped: "Zatrzymano: nic nie otwarto.";
    TheExamples: "Przykłady";
    NotFetched: "Nie udało się ich pobrać. Wczytaj stronę ponownie albo otwórz własne pliki.";
    NotRead: "Nie udało się odczytać pliku. Czy nadal jest tam, gdzie był?";
    NestedTooDeep: "Jest zbyt głęboko zagnieżdżony jak na plik sieci.";
    OpenedAll: "Otwarto {n} {n|sieć|sieci|sieci}.";
    OpenedSome: "Otwarto: {n}, nie udało się otworzyć: {not}.";
    RefusedTitle: "Nie udało się otworzyć {n} {n|pliku|plików|plików}; nic innego na tym nie ucierpiało.";
    RefusedList: "Pliki, których nie udało się otworzyć";
    CloseRefused: "Zamknij tę listę";
    NotedTitle: "{n} {n|plik jest pokazany|pliki są pokazane|plików jest pokazanych} nie całkiem tak, jak zapisano:";
    NotedList: "Co pominięto lub zrozumiano inaczej";
    CloseNoted: "Zamknij te uwagi";

    // The bar
    Language: "Język";
    FilesOpen: "Otwarte pliki";
    CloseFile: "Zamknij {file}";
    MapsBeside: "Mapy obok siebie";
    OneMap: "1 mapa";
    SoManyMaps: "{n} {n|mapa|mapy|map} obok siebie";
    Present: "Prezentuj";
    PresentHint: "Same mapy, na pełnym ekranie (F)";
    ListOfKeys: "Lista klawiszy";
    FindName: "Znajdź nazwę";
    NamesAreHidden: "Nazwy są ukryte";
    FoundNobody: "Nikt";
    Found: "Znaleziono";
    FoundOn: "Znaleziono na: {maps}";
    FoundNames: "{n} {n|nazwa|nazwy|nazw}: Enter przechodzi dalej";
    FoundNamesOn: "{n} {n|nazwa|nazwy|nazw} na: {maps}. Enter przechodzi dalej";

    // How the maps are shown
    HowShown: "Jak pokazywane są mapy";
    ColourBy: "Kolor według";
    SizeBy: "Wielkość według";
    AllAlike: "Niczego: wszyscy tacy sami";
    AlterType: "Typ";
    CoreNumber: "Numer rdzenia";
    Community: "Społeczność";
    Ties: "Połączenia";
    AllKinds: "Wszystkie rodzaje";
    MarkChanges: "Zaznacz, kto przybył i kto odszedł";
    Names: "Nazwy";
    NamesWhole: "Całe";
    NamesInitials: "Inicjały";
    NamesHidden: "Ukryte";
    Places: "Miejsca";
    PlacesDrawn: "Jak narysowano";
    PlacesBySector: "Według sektora";
    SetApart: "Ustaw osobno tych bez połączeń";
    OutlineSectors: "Obrysuj sektory";
    PeelCores: "Obieraj rdzenie";
    PeelHint: "Kto ma mniej niż k połączeń z tymi, którzy zostali, blednie, a potem ci, którym przez to zostaje ich mniej.";
    KOf: "k = {k} z {most}";

    // What people are sized by
    ByDegree: "Liczba połączonych innych";
    ByBetweenness: "Pary innych, między którymi stoi";
    ByCloseness: "Bliskość do innych";
    ByHarmonicCloseness: "Średnia odwrotności odległości do innych";
    ByEigenvector: "Połączenia z tymi, którzy są w centrum";
    ByTriangles: "Trójkąty, do których należy";
    ByClustering: "Gęstość wśród sąsiadów";
    ByEffectiveSize: "Efektywna wielkość własnej sieci";
    ByEfficiency: "Efektywna wielkość na sąsiada";
    ByConstraint: "Ograniczenie";
    ByHierarchy: "Na ile ograniczenie pochodzi od jednego sąsiada";

    // What colours mean
    LegendLabel: "Co oznaczają kolory i kształty";
    NoneOfThem: "Żadne";
    LeftBlank: "Bez odpowiedzi";
    NotAsked: "Nie pytano";
    Others: "Inne";
    Group: "Grupa {n}";
    SmallerGroups: "Mniejsze grupy";
    InNoGroup: "W żadnej grupie";
    CameSince: "Nowe od poprzedniej mapy";
    GoneByNext: "Nieobecne na następnej mapie";

    // A map
    Map: "mapa";
    MapOf: "Mapa {title}: {n} {n|kontakt|kontakty|kontaktów}, {pairs} {pairs|połączona para|połączone pary|połączonych par}";
    MapOfBy: "{map}. {what}: {classes}";
    Contacts: "{n} {n|kontakt|kontakty|kontaktów}";
    ContactsOff: "{n} {n|kontakt|kontakty|kontaktów}, w tym poza mapą: {off}";
    Turnover: "zostało: {stayed}, przybyło: {came}, odeszło: {went}";
    TiesOf: "połączenia: {kind}";
    LaidOut: "miejsca nie pochodzą z pliku";
    UnaskedHere: "o połączenia nie pytano";
    Closer: "Bliżej";
    Further: "Dalej";
    WholeMap: "Cała mapa";
    Alone: "{n} {n|nie ma|nie mają|nie ma} połączenia z nikim innym";
    AloneShort: "samotnie: {n}";
    FigureOnMap: "na mapie";
    FigurePairs: "połączone pary";
    FigureEach: "średnio na kontakt";
    FigureAlone: "bez połączeń";
    InWords: "Ta mapa w słowach";
    EveryoneHere: "Wszyscy na tej mapie";
    Contact: "Kontakt";
    ContactNumber: "Kontakt {n}";
    Colour: "Kolor";
    TiedTo: "Połączenia z";
    CellNobody: "nikim";
    CellNotAsked: "nie pytano";

    // A person
    TiedToNobody: "bez połączenia z nikim innym";
    TiesNotAsked: "o połączenia nie pytano";
    TiedToOthers: "połączenia z {n} {n|innym|innymi|innymi}";
    KindDirected: "{kind}: {from} wychodzi, {to} przychodzi";
    CoreNumberOf: "numer rdzenia {n}";

    // Peeling
    PeeledNone: "Wszyscy na mapie: {n} {n|kontakt|kontakty|kontaktów}.";
    PeeledAll: "Nie został nikt, kto ma połączenia z {k} innymi z pozostałych.";
    PeeledOnce: "Zostaje {n} z {all}: wszyscy, którzy mają z kimś połączenie.";
    PeeledTo: "Zostaje {n} z {all}, każdy ma połączenia z co najmniej {k} z pozostałych.";

    // In numbers
    InNumbers: "W liczbach";
    NobodyAsked: "O połączenia nie pytano.";
    NobodyAskedMeaning: "Bez tego nie można nic powiedzieć o izolowanych, kręgach i częściach.";
    SizeTitle: "Kontakty";
    SizeInFile: "{n|kontakt jest|kontakty są|kontaktów jest} w pliku, który nie mówi, gdzie jest ich miejsce.";
    SizeOffMap: "{n|kontakt wymieniono|kontakty wymieniono|kontaktów wymieniono} i żadnego z nich nie ma na mapie.";
    SizeOnMap: "{n|kontakt wymieniono|kontakty wymieniono|kontaktów wymieniono} i wszystkie są na mapie.";
    SizeSomeOff: "{n|kontakt wymieniono|kontakty wymieniono|kontaktów wymieniono}; poza mapą: {off}.";
    SizeMeaning: "Wielkość sieci: wszyscy, których wymieniono. O połączenia pytano tylko na mapie.";
    IsolatesTitle: "Bez połączenia z nikim innym";
    Isolates: "kontaktów {n|nie ma|nie ma|nie ma} połączenia z nikim innym.";
    IsolatesUnasked: "kontaktów {n|nie ma|nie ma|nie ma} połączenia z nikim innym; na mapie nie pytano o połączenia tylu: {unasked}.";
    IsolatesMeaning: "Izolowani: gdyby badana osoba odeszła, nikt tutaj by do nich nie dotarł.";
    CoreTitle: "Najbardziej wewnętrzny krąg";
    Core: "{n|kontakt tworzy|kontakty tworzą|kontaktów tworzy} najbardziej wewnętrzny krąg: każdy ma w nim połączenia z co najmniej {core} z pozostałych.";
    CoreMeaning: "Najwyższy rdzeń. Obieraj mapę, aby go zobaczyć: w każdym kroku odchodzą ci, którzy mają za mało połączeń z pozostałymi.";
    NoCore: "Nie ma jeszcze kręgu: nikt nie ma z nikim połączenia.";
    NoCoreMeaning: "Najwyższy rdzeń: największa grupa, w której każdy ma połączenia z kilkoma innymi z grupy.";
    LargestKTitle: "Największe k";
    LargestKOne: "raz można obrać mapę, zanim nie zostanie nikt.";
    LargestK: "to największe k: w najbardziej wewnętrznym kręgu każdy ma połączenia z tyloma innymi lub z większą ich liczbą.";
    LargestKMeaning: "Maksymalne k z k-rdzeni. Połączenia kilku rodzajów między tą samą dwójką liczą się raz.";
    DegreeTitle: "Połączenia na kontakt";
    Degree: "– tyle połączeń ma średnio kontakt na mapie, licząc wszystkie rodzaje.";
    DegreeMeaning: "Średni stopień: każde połączenie liczy się dla obu końców, a wszystkie dzieli się na wszystkich na mapie.";
    DensityTitle: "Połączone pary";
    Density: "wszystkich par na mapie jest połączonych, w jakikolwiek sposób.";
    DensityMeaning: "Gęstość: 100% to mapa, na której każdy ma połączenie z każdym.";
    PartsTitle: "Osobne części";
    NoParts: "części: na tej mapie nie ma połączeń.";
    OnePart: "część obejmuje wszystkich, którzy mają połączenie: {largest} {largest|kontakt|kontakty|kontaktów}.";
    Parts: "{n|część nie ma|części nie mają|części nie ma} połączenia między sobą; największa obejmuje {largest} {largest|kontakt|kontakty|kontaktów}.";
    PartsMeaning: "Składowe, bez izolowanych: wewnątrz części do każdego można dotrzeć po połączeniach.";
    GroupsTitle: "Grupy";
    OneGroup: "grupa to wszystko: nikt nie trzyma się jednych bardziej niż innych.";
    Groups: "{n|grupa trzyma|grupy trzymają|grup trzyma} się bardziej ze sobą niż z innymi.";
    GroupsMeaning: "Społeczności, znalezione tylko na podstawie połączeń. Pokoloruj według społeczności, aby je zobaczyć.";
    NoGroups: "Brak grup: na tej mapie nie ma połączeń.";
    NoGroupsMeaning: "Społeczności, znalezione tylko na podstawie połączeń.";
    CutpointsTitle: "Co trzyma całość";
    Cutpoints: "{n|kontakt łączy|kontakty łączą|kontaktów łączy} części: bez któregokolwiek z nich mapa rozpadłaby się bardziej.";
    CutpointsMeaning: "Punkty przegubowe: kto jest jedynym łącznikiem między innymi.";

    // Saving, and what takes long
    Save: "Zapisz";
    SaveSvg: "Obraz (SVG)";
    SaveSvgHint: "To, co widać, w liniach: do druku";
    SavePng: "Obraz (PNG)";
    SavePngHint: "To, co widać, w pikselach: na slajdy";
    SaveNetworks: "Miary (CSV)";
    SaveNetworksHint: "Wiersz dla każdej otwartej sieci";
    SaveContacts: "Kontakty (CSV)";
    SaveContactsHint: "Wiersz dla każdego kontaktu otwartych sieci; nazwy tak, jak są pokazane";
    WorkingOut: "Obliczanie: {what}";
    WorkNetworks: "miary sieci";
    WorkContacts: "miary kontaktów";
    Measuring: "Obliczanie";
    MeasuringFailed: "Nie udało się obliczyć miar. Wczytaj stronę ponownie.";
    Close: "Zamknij";

    // Presenting
    Measures: "Miary";
    Files: "Pliki";
    FileBefore: "Poprzedni plik";
    FileNext: "Następny plik";
    FilesOf: "{first}–{last} z {all}";
    Peeling: "Obieranie";
    PeelLess: "Obierz mniej";
    PeelMore: "Obierz więcej";
    ClickerPeels: "Pilot: obiera";
    ClickerFiles: "Pilot: pliki";
    ClickerHint: "Co robią Page Up i Page Down (C)";
    Leave: "Wyjdź";
    LeaveHint: "Powrót do strony (Esc)";

    // Keys
    Keys: "Klawisze";
    KeysWhen: "Działają, gdy mapa jest zaznaczona, i podczas prezentacji.";
    KeyClick: "Dalej i wstecz: to, co wysyła pilot";
    KeyClicker: "Pilot przechodzi od pliku do pliku albo obiera";
    KeyFile: "Następny plik, poprzedni plik";
    KeyPeel: "Obierz o krok więcej, o krok mniej";
    KeyBeside: "Tyle map obok siebie";
    KeyPoint: "Wskaż osobę; strzałki przechodzą do innych, z Shift wzdłuż połączeń; ponowny Enter kończy";
    KeyZoom: "Bliżej, dalej, cała mapa; strzałki przesuwają mapę widzianą z bliska";
    KeyFind: "Znajdź nazwę; Enter przechodzi do kolejnej, Escape kończy";
    KeyNames: "Nazwy całe, jako inicjały, ukryte";
    KeyPlaces: "Osoby jak narysowano albo według sektora";
    KeyOutlines: "Obrysy wokół sektorów";
    KeyApart: "Ci bez połączeń osobno albo na swoich miejscach";
    KeyNumbers: "Podczas prezentacji: miary";
    KeyPresent: "Prezentuj na pełnym ekranie i wyjdź z niego";
    KeyList: "Ta lista";
}
