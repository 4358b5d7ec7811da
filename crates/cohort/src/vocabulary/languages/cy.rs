//! Welsh, not reviewed by a native reader.

words::sentences! {
    phrase: Phrase;

    // How figures are written
    DecimalMark: ".";
    Percent: "{n}%";
    Of: "{n} o {all}";
    Labelled: "{label}: {value}";

    // Opening files
    Workshop: "Gweithdy";
    WelcomeTitle: "Dangos rhwydwaith i ystafell o bobl";
    WelcomeLead: "Gollyngwch ffeiliau rhwydwaith unrhyw le ar y dudalen hon, neu dewiswch nhw.";
    OpenFiles: "Agor ffeiliau rhwydwaith";
    OpenMore: "Agor ffeiliau";
    OpenExamples: "Agor y 21 enghraifft";
    WelcomeSee: "Gweld pwy sydd ynddo, yn ôl sector neu yn ôl pa mor glòs ydyn nhw.";
    WelcomePeel: "Ei blicio, gylch wrth gylch, i lawr at y rhai sy’n dal ynghyd fwyaf.";
    WelcomeCompare: "Ei osod wrth ochr eraill: lle arall, neu’r un lle flwyddyn yn ddiweddarach.";
    WelcomePrivate: "Mae’r ffeiliau’n aros ar y cyfrifiadur hwn: does dim yn cael ei lwytho i fyny, ac mae’r dudalen yn gweithio heb gysylltiad. Mae ffeiliau rhaglenni eraill yn agor hefyd: JSON, GraphML, GEXF, Pajek, tablau o gysylltiadau.";
    OpeningFile: "Yn agor {file} …";
    OpeningFiles: "Yn agor {n} {n|ffeil|ffeil|ffeil|ffeil|ffeil|ffeil} …";
    OpeningExamples: "Yn agor yr enghreifftiau …";
    Opening: "Yn agor";
    FilesOpening: "Ffeiliau sy’n cael eu hagor";
    Stop: "Stopio";
    Stopped: "Wedi stopio: ni agorwyd dim.";
    TheExamples: "Yr enghreifftiau";
    NotFetched: "Nid oedd modd eu nôl. Llwythwch y dudalen eto, neu agorwch eich ffeiliau eich hun.";
    NotRead: "Nid oedd modd darllen y ffeil. A yw’n dal yn yr un lle?";
    NestedTooDeep: "Mae wedi’i nythu’n rhy ddwfn i fod yn ffeil rhwydwaith.";
    OpenedAll: "Mae {n} {n|rhwydwaith|rhwydwaith|rwydwaith|rhwydwaith|rhwydwaith|rhwydwaith} ar agor.";
    OpenedSome: "Agorwyd {n}, ni ellid agor {not}.";
    RefusedTitle: "Ni ellid agor {n} {n|ffeil|ffeil|ffeil|ffeil|ffeil|ffeil}; nid yw hynny’n effeithio ar ddim arall.";
    RefusedList: "Ffeiliau na ellid eu hagor";
    CloseRefused: "Cau’r rhestr hon";
    NotedTitle: "Nid yw {n} {n|ffeil|ffeil|ffeil|ffeil|ffeil|ffeil} yn cael ei dangos yn union fel y’i hysgrifennwyd:";
    NotedList: "Beth gafodd ei adael allan neu ei ddeall yn wahanol";
    CloseNoted: "Cau’r nodiadau hyn";

    // The bar
    Language: "Iaith";
    FilesOpen: "Ffeiliau agored";
    CloseFile: "Cau {file}";
    MapsBeside: "Mapiau ochr yn ochr";
    OneMap: "1 map";
    SoManyMaps: "{n} {n|map|map|fap|map|map|map} ochr yn ochr";
    Present: "Cyflwyno";
    PresentHint: "Y mapiau ar eu pennau eu hunain, ar y sgrin lawn (F)";
    ListOfKeys: "Rhestr o fysellau";
    FindName: "Chwilio am enw";
    NamesAreHidden: "Mae’r enwau wedi’u cuddio";
    FoundNobody: "Neb";
    Found: "Wedi’i ganfod";
    FoundOn: "Wedi’i ganfod ar {maps}";
    FoundNames: "{n} {n|enw|enw|enw|enw|enw|enw}: Enter am y nesaf";
    FoundNamesOn: "{n} {n|enw|enw|enw|enw|enw|enw} ar {maps}: Enter am y nesaf";

    // How the maps are shown
    HowShown: "Sut mae’r mapiau’n cael eu dangos";
    ColourBy: "Lliw yn ôl";
    SizeBy: "Maint yn ôl";
    AllAlike: "Dim byd: pawb yr un fath";
    AlterType: "Math";
    CoreNumber: "Rhif craidd";
    Community: "Cymuned";
    Ties: "Cysylltiadau";
    AllKinds: "Pob math";
    MarkChanges: "Marcio pwy ddaeth a phwy aeth";
    Names: "Enwau";
    NamesWhole: "Llawn";
    NamesInitials: "Llythrennau";
    NamesHidden: "Cudd";
    Places: "Lleoedd";
    PlacesDrawn: "Fel y’u lluniwyd";
    PlacesBySector: "Yn ôl sector";
    SetApart: "Rhoi’r rhai heb gysylltiadau o’r neilltu";
    OutlineSectors: "Amlinellu’r sectorau";
    PeelCores: "Plicio’r creiddiau";
    PeelHint: "Mae’r rhai â llai na k cysylltiad â’r rhai sydd ar ôl yn pylu, ac yna’r rhai sydd â llai o ganlyniad.";
    KOf: "k = {k} o {most}";

    // What people are sized by
    ByDegree: "Nifer y rhai y mae cysylltiad â nhw";
    ByBetweenness: "Parau o rai eraill y mae’n sefyll rhyngddynt";
    ByCloseness: "Agosrwydd at y lleill";
    ByHarmonicCloseness: "Cymedr gwrthdro’r pellteroedd at y lleill";
    ByEigenvector: "Cysylltiad â’r rhai sy’n ganolog";
    ByTriangles: "Trionglau y mae ynddynt";
    ByClustering: "Dwysedd ymhlith ei gymdogion";
    ByEffectiveSize: "Maint effeithiol ei rwydwaith ei hun";
    ByEfficiency: "Maint effeithiol fesul cymydog";
    ByConstraint: "Cyfyngiad";
    ByHierarchy: "Faint o’r cyfyngiad a ddaw o un cymydog";

    // What colours mean
    LegendLabel: "Ystyr y lliwiau a’r siapiau";
    NoneOfThem: "Dim un ohonynt";
    LeftBlank: "Heb ateb";
    NotAsked: "Heb ofyn";
    Others: "Eraill";
    Group: "Grŵp {n}";
    SmallerGroups: "Grwpiau llai";
    InNoGroup: "Heb fod mewn grŵp";
    CameSince: "Newydd ers y map blaenorol";
    GoneByNext: "Wedi mynd erbyn y map nesaf";

    // A map
    Map: "map";
    MapOf: "Map {title}: {n} {n|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt}, {pairs} {pairs|pâr cysylltiedig|pâr cysylltiedig|bâr cysylltiedig|phâr cysylltiedig|phâr cysylltiedig|pâr cysylltiedig}";
    MapOfBy: "{map}. Yn ôl {what}: {classes}";
    Contacts: "{n} {n|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt}";
    ContactsOff: "{n} {n|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt}, {off} ohonynt oddi ar y map";
    Turnover: "arhosodd {stayed}, daeth {came}, aeth {went}";
    TiesOf: "cysylltiadau: {kind}";
    LaidOut: "nid o’r ffeil y daw’r lleoedd";
    UnaskedHere: "ni ofynnwyd am gysylltiadau";
    Closer: "Yn nes";
    Further: "Ymhellach";
    WholeMap: "Y map cyfan";
    Alone: "{n} heb gysylltiad â neb arall";
    AloneShort: "{n} ar wahân";
    FigureOnMap: "ar y map";
    FigurePairs: "o barau wedi’u cysylltu";
    FigureEach: "yr un, ar gyfartaledd";
    FigureAlone: "heb gysylltiad";
    InWords: "Y map hwn mewn geiriau";
    EveryoneHere: "Pawb ar y map hwn";
    Contact: "Cyswllt";
    ContactNumber: "Cyswllt {n}";
    Colour: "Lliw";
    TiedTo: "Wedi’i gysylltu â";
    CellNobody: "neb";
    CellNotAsked: "heb ofyn";

    // A person
    TiedToNobody: "heb gysylltiad â neb arall";
    TiesNotAsked: "ni ofynnwyd am gysylltiadau";
    TiedToOthers: "wedi’i gysylltu â {n} {n|arall|arall|arall|arall|arall|arall}";
    KindDirected: "{kind}: {from} oddi yma, {to} tuag yma";
    CoreNumberOf: "rhif craidd {n}";

    // Peeling
    PeeledNone: "Pawb ar y map: {n} {n|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt}.";
    PeeledAll: "Does neb ar ôl sydd wedi’i gysylltu â {k} arall sydd ar ôl.";
    PeeledOnce: "Mae {n} o {all} ar ôl: pawb sydd wedi’i gysylltu â rhywun.";
    PeeledTo: "Mae {n} o {all} ar ôl, pob un wedi’i gysylltu ag o leiaf {k} o’r lleill.";

    // In numbers
    InNumbers: "Mewn rhifau";
    NobodyAsked: "Ni ofynnwyd am gysylltiadau.";
    NobodyAskedMeaning: "Heb hynny does dim i’w ddweud am rai ynysig, cylchoedd a rhannau.";
    SizeTitle: "Cysylltau";
    SizeInFile: "{n|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt} sydd yn y ffeil, nad yw’n dweud ble maen nhw’n sefyll.";
    SizeOffMap: "{n|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt} a enwyd, a does yr un ohonynt ar y map.";
    SizeOnMap: "{n|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt} a enwyd, ac mae pob un ar y map.";
    SizeSomeOff: "{n|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt} a enwyd; mae {off} ohonynt oddi ar y map.";
    SizeMeaning: "Maint y rhwydwaith: pawb a enwodd y cyfranogwr. Ar y map yn unig y gofynnwyd am gysylltiadau.";
    IsolatesTitle: "Heb gysylltiad â neb arall";
    Isolates: "cyswllt sydd heb gysylltiad â neb arall.";
    IsolatesUnasked: "cyswllt sydd heb gysylltiad â neb arall; ni ofynnwyd dim am gysylltiadau {unasked} ar y map.";
    IsolatesMeaning: "Rhai ynysig: pe bai’r cyfranogwr yn gadael, ni fyddai neb yma yn eu cyrraedd mwyach.";
    CoreTitle: "Cylch mewnol";
    Core: "{n|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt} sy’n ffurfio’r cylch mewnol: mae pob un wedi’i gysylltu ag o leiaf {core} o’r lleill ynddo.";
    CoreMeaning: "Y craidd uchaf. Pliciwch y map i’w weld: ar bob cam mae’r rhai sydd â rhy ychydig o gysylltiadau â’r rhai sydd ar ôl yn mynd.";
    NoCore: "Does dim cylch eto: does neb wedi’i gysylltu â neb.";
    NoCoreMeaning: "Y craidd uchaf: y grŵp mwyaf lle mae pawb wedi’i gysylltu â sawl un arall o’r grŵp.";
    LargestKTitle: "k mwyaf";
    LargestKOne: "waith y gellir plicio’r map cyn nad oes neb ar ôl.";
    LargestK: "yw’r k mwyaf: mae pawb yn y cylch mewnol wedi’i gysylltu â chynifer o rai eraill ynddo, neu fwy.";
    LargestKMeaning: "k uchaf y k-creiddiau. Mae cysylltiadau o sawl math rhwng yr un ddau yn cyfrif unwaith.";
    DegreeTitle: "Cysylltiadau yr un";
    Degree: "cysylltiad sydd gan gyswllt ar y map ar gyfartaledd, gan gyfrif pob math.";
    DegreeMeaning: "Gradd gyfartalog: mae pob cysylltiad yn cyfrif i’w ddau ben, ac fe’u rhennir i gyd rhwng pawb ar y map.";
    DensityTitle: "Parau cysylltiedig";
    Density: "o’r holl barau ar y map sydd wedi’u cysylltu, mewn rhyw ffordd neu’i gilydd.";
    DensityMeaning: "Dwysedd: byddai 100% yn fap lle mae pawb wedi’i gysylltu â phawb.";
    PartsTitle: "Rhannau ar wahân";
    NoParts: "rhan: does dim cysylltiad ar y map hwn.";
    OnePart: "rhan sy’n cynnwys pawb sydd â chysylltiad: {largest} {largest|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt}.";
    Parts: "{n|rhan|rhan|ran|rhan|rhan|rhan} sydd heb gysylltiad rhyngddynt; mae’r fwyaf yn cynnwys {largest} {largest|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt}.";
    PartsMeaning: "Cydrannau, heb y rhai ynysig: o fewn rhan gellir cyrraedd pawb ar hyd cysylltiadau.";
    GroupsTitle: "Grwpiau";
    OneGroup: "grŵp yw’r cyfan: does neb yn cadw’n nes at rai nag at eraill.";
    Groups: "{n|grŵp|grŵp|grŵp|grŵp|grŵp|grŵp} sy’n cadw’n nes at ei gilydd nag at y lleill.";
    GroupsMeaning: "Cymunedau, a ganfuwyd drwy’r cysylltiadau’n unig. Lliwiwch yn ôl cymuned i’w gweld.";
    NoGroups: "Dim grwpiau: does dim cysylltiad ar y map hwn.";
    NoGroupsMeaning: "Cymunedau, a ganfuwyd drwy’r cysylltiadau’n unig.";
    CutpointsTitle: "Beth sy’n dal ynghyd";
    Cutpoints: "{n|cyswllt|cyswllt|gyswllt|chyswllt|chyswllt|cyswllt} sy’n dal rhannau ynghyd: heb unrhyw un ohonynt byddai’r map yn chwalu ymhellach.";
    CutpointsMeaning: "Pwyntiau torri: pwy bynnag yw’r unig ddolen rhwng eraill.";

    // Saving, and what takes long
    Save: "Cadw";
    SaveSvg: "Llun (SVG)";
    SaveSvgHint: "Yr hyn sydd ar y llwyfan, mewn llinellau: i’w argraffu";
    SavePng: "Llun (PNG)";
    SavePngHint: "Yr hyn sydd ar y llwyfan, mewn picseli: ar gyfer sleidiau";
    SaveNetworks: "Mesurau (CSV)";
    SaveNetworksHint: "Rhes ar gyfer pob rhwydwaith agored";
    SaveContacts: "Cysylltau (CSV)";
    SaveContactsHint: "Rhes ar gyfer pob cyswllt yn y rhwydweithiau agored; enwau fel y’u dangosir";
    WorkingOut: "Yn cyfrifo: {what}";
    WorkNetworks: "mesurau’r rhwydweithiau";
    WorkContacts: "mesurau’r cysylltau";
    Measuring: "Yn mesur";
    MeasuringFailed: "Ni ellid cyfrifo’r mesurau. Llwythwch y dudalen eto.";
    Close: "Cau";

    // Presenting
    Measures: "Mesurau";
    Files: "Ffeiliau";
    FileBefore: "Y ffeil flaenorol";
    FileNext: "Y ffeil nesaf";
    FilesOf: "{first}–{last} o {all}";
    Peeling: "Plicio";
    PeelLess: "Plicio llai";
    PeelMore: "Plicio mwy";
    ClickerPeels: "Cliciwr: plicio";
    ClickerFiles: "Cliciwr: ffeiliau";
    ClickerHint: "Beth mae Page Up a Page Down yn ei wneud (C)";
    Leave: "Gadael";
    LeaveHint: "Yn ôl i’r dudalen (Esc)";

    // Keys
    Keys: "Bysellau";
    KeysWhen: "Maen nhw’n gweithio tra bo’r ffocws ar fap, ac wrth gyflwyno.";
    KeyClick: "Ymlaen ac yn ôl: yr hyn y mae cliciwr yn ei anfon";
    KeyClicker: "Mae’r cliciwr yn mynd o ffeil i ffeil, neu’n plicio";
    KeyFile: "Y ffeil nesaf, yr un flaenorol";
    KeyPeel: "Plicio un cam yn fwy, un yn llai";
    KeyBeside: "Cynifer o fapiau ochr yn ochr";
    KeyPoint: "Pwyntio at berson; mae saethau’n mynd at eraill, gyda Shift ar hyd cysylltiadau; mae Enter eto yn gorffen";
    KeyZoom: "Yn nes, ymhellach, y map cyfan; mae saethau’n symud map a welir yn nes";
    KeyFind: "Chwilio am enw; mae Enter yn mynd o un i’r nesaf, Escape yn gorffen";
    KeyNames: "Enwau’n llawn, fel llythrennau cyntaf, wedi’u cuddio";
    KeyPlaces: "Pobl fel y’u lluniwyd, neu yn ôl sector";
    KeyOutlines: "Amlinellau o gwmpas sectorau";
    KeyApart: "Y rhai heb gysylltiadau o’r neilltu, neu yn eu lle";
    KeyNumbers: "Wrth gyflwyno: y mesurau";
    KeyPresent: "Cyflwyno ar y sgrin lawn, a’i gadael";
    KeyList: "Y rhestr hon";
}
