//! Welsh.

sentences! {
    phrase: Phrase;

    // The shell
    Next: "Nesaf";
    Back: "Yn ôl";
    Undo: "Dadwneud";
    Redo: "Ailwneud";
    Undone: "Wedi dadwneud.";
    Redone: "Wedi ailwneud.";
    Progress: "Cynnydd";
    Menu: "Dewislen";
    AllSaved: "Wedi’i gadw";
    HelpSaved: "Caiff eich atebion eu cadw ar y ddyfais hon wrth i chi fynd. Gallwch gau’r dudalen hon a dod yn ôl.";
    MinutesLeft: "{n} mun ar ôl";
    Whereabouts: "{chapter}, {at}. Tua {n} mun ar ôl.";
    ChapterYou: "Chi";
    ChapterPeople: "Pobl";
    ChapterAbout: "Amdanyn nhw";
    ChapterMap: "Eich map";
    ChapterLast: "I orffen";
    Language: "Iaith";
    StartOver: "Dechrau eto";
    StartOverQuestion: "Dechrau eto a dileu pob ateb sydd wedi’i gadw yn y porwr hwn? Ni allwch eu cael yn ôl yma. Gall olion aros ar ddisg y ddyfais hon am beth amser.";
    Erase: "Dileu popeth";
    Cancel: "Canslo";
    Done: "Wedi gorffen";
    Yes: "Ie";
    No: "Na";
    NotSaved: "Ni ellir cadw eich atebion ar y ddyfais hon. Cadwch y dudalen hon ar agor nes i chi orffen.";
    NotSavedYet: "Nid yw eich atebion wedi’u cadw eto";
    NotSavedYetText: "Nid yw’r ddyfais hon yn cadw eich atebion, neu mae’n cymryd amser hir iawn. Gallwch roi cynnig arall arni, neu gadw copi a mynd ymlaen heb gadw; yna cadwch y dudalen hon ar agor nes i chi orffen.";
    TryAgain: "Rhoi cynnig arall arni";
    GoOnUnsaved: "Mynd ymlaen heb gadw";

    // Coming back
    WelcomeBack: "Croeso nôl";
    WelcomeBackToday: "Dechreuoch hwn heddiw. Mae eich atebion yma o hyd.";
    WelcomeBackText: "Dechreuoch hwn ar {date}. Mae eich atebion yma o hyd.";
    RecapPeople: "Wedi’u henwi: {n}";
    RecapPlaced: "{n} ar y map";
    RecapTies: "Cysylltiadau a dynnwyd: {n}";
    Continue: "Parhau o’r fan honno";
    FinishedBefore: "Mae’r cyfweliad hwn wedi’i orffen";
    FinishedBeforeText: "Mae cyfweliad gorffenedig wedi’i gadw ar y ddyfais hon. Os eich un chi ydyw, gallwch ei ddefnyddio. Os un rhywun arall ydyw, dechreuwch eto.";
    UseFinished: "Fy un i ydyw: ei ddefnyddio";

    // Forms
    Required: "gofynnol";
    Clear: "Clirio’r ateb";
    MissingDontKnow: "Ddim yn gwybod";
    MissingRefused: "Gwell gen i beidio â dweud";
    MissingNotApplicable: "Ddim yn berthnasol";
    PleaseSpecify: "Yn eich geiriau eich hun";
    OtherOf: "{name}, yn eich geiriau eich hun";
    MonthNames: "Ionawr, Chwefror, Mawrth, Ebrill, Mai, Mehefin, Gorffennaf, Awst, Medi, Hydref, Tachwedd, Rhagfyr";
    DateDay: "Diwrnod";
    DateMonth: "Mis";
    DateYear: "Blwyddyn";
    SliderUnset: "Tapiwch neu lusgwch i ateb";
    AlterOf: "{n} o {of}";
    TieBetween: "{one} a {other}";
    TieFromTo: "O {one} i {other}";

    // What stands in the way
    FaultMissing: "Atebwch y cwestiwn hwn.";
    FaultTooShort: "Ysgrifennwch o leiaf {min} nod.";
    FaultTooLong: "Cadwch at {max} nod.";
    FaultNotWhole: "Rhowch rif cyfan.";
    FaultTooSmall: "Y lleiaf posibl yw {min}.";
    FaultTooLarge: "Y mwyaf posibl yw {max}.";
    FaultNotAnOption: "Dewiswch un o’r opsiynau.";
    FaultTooFew: "Dewiswch o leiaf {min}.";
    FaultTooMany: "Dewiswch {max} ar y mwyaf.";
    FaultNotADate: "Rhowch ddyddiad cyflawn.";
    FaultNotATime: "Rhowch amser cyflawn.";
    FaultTooEarly: "Y cynharaf posibl yw {min}.";
    FaultTooLate: "Y diweddaraf posibl yw {max}.";
    FaultAgainst: "Dyna’ch ateb i “{question}”.";
    FaultNotUnique: "Mae gan {name} yr un ateb.";
    MisreadNumber: "Nid yw hwn yn cael ei ddeall fel rhif. Ysgrifennwch ef mewn digidau, fel {example}.";
    MisreadDigits: "Mae gan y rhif hwn fwy o ddigidau nag y gellir eu cadw’n fanwl gywir. Defnyddiwch 15 ar y mwyaf.";
    MisreadDate: "Nid yw hwn yn cael ei ddeall fel dyddiad. Ysgrifennwch ef fel hyn: {example}.";
    MisreadYear: "Ysgrifennwch y flwyddyn gyda phedwar digid.";
    MisreadMonth: "Does dim mis o’r fath: maen nhw’n mynd o 1 i 12.";
    MisreadDay: "Does dim diwrnod o’r fath yn y mis hwn y flwyddyn honno.";
    WhichOfBoth: "Ai {one} neu {other} rydych yn ei olygu?";
    IsItThis: "Ai {one} rydych yn ei olygu?";
    KeepAnswer: "Cadw {answer}";
    DraftDropped: "Ni ellid derbyn “{typed}” fel ateb ac ni chadwyd ef. Eich ateb o hyd yw {answer}.";
    DraftDroppedBlank: "Ni ellid derbyn “{typed}” fel ateb ac ni chadwyd ef.";
    FaultTooFewNames: "Enwch o leiaf {min}. Mae {have} hyd yn hyn.";

    // Naming
    NameBox: "Enw";
    Add: "Ychwanegu";
    NamedHere: "Wedi’u henwi yma";
    NobodyYet: "Neb eto. Teipiwch enw a phwyso Enter, neu gludo rhestr.";
    NamedBefore: "Wedi’u henwi o’r blaen: tapiwch i ddewis eto";
    AnyoneElse: "Unrhyw un arall?";
    AnyOthers: "Unrhyw rai eraill?";
    Untied: "Does gan y rhain ddim cysylltiad yma. Ydy hynny’n iawn?";
    UntiedRight: "Mae hynny’n iawn";
    UntiedBack: "Yn ôl i’r map";
    OnceText: "Gallwch wneud hynny nawr, neu fynd ymlaen. Fyddwn ni ddim yn gofyn eto.";
    OncePlace: "Eu gosod";
    OnceSort: "Eu didoli";
    OnceUnsorted: "Heb eu didoli eto";
    OnceBlank: "Yn wag o hyd";
    OnceAnswer: "Eu hateb";
    GoOn: "Ymlaen";
    Rename: "Ailenwi {name}";
    Remove: "Tynnu {name}";
    NotHere: "Nid yma: {name}";
    Save: "Cadw";
    NewName: "Enw newydd i {name}";
    Added: "Ychwanegwyd {name}.";
    AddedMany: "Ychwanegwyd {n} enw.";
    Removed: "Tynnwyd {name}.";
    RemarkDuplicate: "Rydych eisoes wedi enwi {name}. Ai’r un un yw hwn?";
    RemarkSame: "Yr un: dewis {name}";
    RemarkOther: "Rhywun arall: ychwanegu";
    RemarkSeveral: "Mae hynny’n edrych fel {n} enw.";
    RemarkAddEach: "Ychwanegu {n} enw";
    RemarkAddOne: "Un enw yw: ychwanegu";
    RemarkFull: "Mae enw cyntaf a blaenlythyren yn ddigon, fel na ellir adnabod neb.";
    RemarkUse: "Defnyddio “{name}”";
    RemarkKeep: "Cadw fel y’i teipiwyd";
    RemarkUnseen: "Does dim byd i’w weld yn yr enw hwn. Teipiwch ef.";
    RemarkLong: "Mae’r enw hwn yn hirach na’r {max} nod y gall enw eu cael.";
    RemarkBeginning: "Defnyddio ei ddechrau: “{name}”";
    ChangeTyped: "Newid yr hyn a deipiais";
    LeaveOut: "Ei adael allan a mynd ymlaen";
    ListUnread: "Doedd dim modd darllen sawl enw nawr. Gwiriwch y cysylltiad a rhowch gynnig arall arni, neu ychwanegwch un enw ar y tro.";
    ListFull: "Mae’r cwestiwn hwn yn derbyn {max} enw ar y mwyaf ac mae ganddo {have} hyd yn hyn, felly dim ond dechrau’r rhestr sydd wedi’i dicio: {n}.";
    ListNamed: "Wedi’u henwi yma eisoes, felly heb eu ticio: {n}.";
    ListRepeated: "Fwy nag unwaith yn y rhestr, felly wedi’u ticio unwaith: {n}.";
    ListCut: "Hirach na’r {max} nod y gall enw eu cael, felly dim ond y dechrau fyddai’n cael ei ychwanegu: {n}.";
    ListByLine: "Mae pob llinell yn un enw: {n}";
    ListByComma: "Mae comas yn gwahanu enwau hefyd: {n}";
    NoteBefore: "wedi’i enwi o’r blaen, ei ddewis eto";
    NoteNamed: "wedi’i enwi yma eisoes";
    NoteRepeated: "yn uwch yn y rhestr";
    NoteCut: "y dechrau yn unig";
    RenameTaken: "Rydych eisoes wedi enwi {name}. Mae dau o’r un enw’n anodd eu gwahaniaethu.";
    RenameKeep: "Defnyddio’r enw hwn serch hynny";
    FullPrompt: "Mae’r cwestiwn hwn yn derbyn {max} enw ar y mwyaf.";

    // Choosing from a list
    RosterNobody: "Nid oes neb â’r enw hwnnw ar y rhestr.";
    RosterNotListed: "Rhywun nad yw ar y rhestr";
    RosterWhich: "Pa un ydych chi?";
    RosterYou: "Chi yw {name}.";
    RosterOther: "Rhywun arall ydw i";

    // Earlier interviews
    EarlierWho: "Pwy oedd {name} y tro diwethaf?";
    EarlierChoose: "Dewiswch";
    EarlierNew: "Rhywun newydd";
    EarlierSame: "Yr un fath â {name} y tro diwethaf";

    // Sorting
    ToSort: "I’w didoli";
    AllSorted: "Mae’r cyfan wedi’u didoli.";
    SortInto: "Rhoi {name} yn:";
    TapToSort: "Tapiwch enw, yna tapiwch ble mae’n perthyn. Neu ei lusgo.";
    Sorted: "{name}: {bin}.";
    SortSkip: "Hepgor {name}";

    // Pairs
    AllAnswered: "Pob un wedi’i ateb.";
    OneBefore: "Yr un blaenorol";
    DoneWith: "Wedi gorffen gyda {name}";

    // The map
    CoachPickUp: "Tapiwch enw, yna ble mae’n perthyn. Neu llusgwch ef yno.";
    CoachMove: "Llusgwch unrhyw un i’w symud.";
    CoachPutDown: "Nawr tapiwch ble mae {name} yn perthyn.";
    CoachPutDownAll: "Wedi’u dewis: {n}. Nawr tapiwch ble maen nhw’n perthyn.";
    CoachBegin: "Tapiwch rywun, yna pawb i’w cysylltu â nhw.";
    CoachBeginArrow: "Tapiwch rywun, yna pawb y dylai eu saeth bwyntio atyn nhw.";
    CoachBetween: "Mae llinellau’n mynd rhwng {one} a {other}. Tapiwch un, yna’r rhai i’w cysylltu.";
    CoachTie: "Tapiwch bawb i’w cysylltu â {name}. Tapiwch eto i ddadwneud.";
    CoachTieOthers: "Tapiwch y rhain i’w cysylltu â {name}: {others}. Tapiwch eto i ddadwneud.";
    CoachArrow: "Tapiwch bawb y mae saeth {name} yn pwyntio atyn nhw. Tapiwch eto i ddadwneud.";
    CoachGather: "Wedi’u dewis: {n}. Tapiwch ragor, neu cysylltwch nhw i gyd.";
    CoachHighlight: "Tapiwch bawb y mae hyn yn wir amdanyn nhw. Tapiwch eto i’w dynnu’n ôl.";
    CoachDone: "Wedi gorffen gyda {name}";
    MapListHint: "Dewiswch ran o’r map ar gyfer pob enw.";
    MapTakeOff: "Tynnu oddi ar y map";
    MapConnectAll: "Cysylltu’r {n} i gyd";
    MapDisconnectAll: "Datgysylltu";
    MapChosen: "Wedi’u dewis: {n}.";
    MapTiedToMany: "Cysylltiadau a dynnwyd: {n}, {name}.";
    MapConnected: "Cysylltiadau a dynnwyd: {n}.";
    MapDisconnected: "Cysylltiadau a ddilëwyd: {n}.";
    OfferTitle: "Yr un fath ag ar gyfer “{kind}”?";
    OfferAll: "Ie, y {n} i gyd";
    OfferSome: "Rhai";
    OfferAgain: "Fel o’r blaen";
    MapTray: "Ddim ar y map eto";
    MapTrayEmpty: "Mae pawb ar y map.";
    MapTrayDrop: "Gollyngwch yma i dynnu oddi ar y map.";
    MapShowAs: "Dangos fel";
    MapMap: "Map";
    MapList: "Rhestr";
    MapCloser: "Yn nes";
    MapWhole: "Y map cyfan";
    MapMore: "Dangos mwy: {place}";
    MapMove: "Symud pobl";
    MapArrange: "Trefnu drosof";
    MapArrangeStop: "Stopio";
    MapArranged: "Mae pobl wedi’u trefnu yn ôl eu cysylltiadau. Mae Dadwneud yn ei dynnu’n ôl.";
    MapTies: "Cysylltiadau ar y map";
    MapBoard: "Map. Pobl: {people}, cysylltiadau: {ties}";
    MapKeysPlace: "Mae’r saethau’n mynd o un i’r nesaf. Mae Enter yn codi, y saethau’n symud, Enter yn rhoi i lawr, Escape yn rhoi’n ôl, Shift ac Enter yn dewis sawl un. Mae’r rhestr yn gwneud yr un peth mewn geiriau.";
    MapKeysTie: "Mae’r saethau’n mynd o un i’r nesaf, a Shift gyda nhw ar hyd cysylltiadau. Mae Enter yn dewis un, Enter ar eraill yn tynnu neu’n dileu cysylltiadau, Escape yn gorffen. Mae’r rhestr yn gwneud yr un peth mewn geiriau.";
    MapKeysLook: "Mae’r saethau’n mynd o un i’r nesaf, a Shift gyda nhw ar hyd cysylltiadau.";
    MapActive: "Dewiswyd {name}. Dewiswch bawb i’w cysylltu â nhw.";
    MapNoneActive: "Wedi gorffen. Dewiswch rywun arall, neu ewch ymlaen.";
    MapTied: "Tynnwyd cysylltiad: {one} a {other}.";
    MapUntied: "Dilëwyd cysylltiad: {one} a {other}.";
    MapTiedTo: "Tynnwyd cysylltiad o {one} i {other}.";
    MapUntiedFrom: "Dilëwyd y cysylltiad o {one} i {other}.";
    MapNotAsked: "Nid yw’r cwestiwn hwn yn ymwneud â {name}.";
    MapHighlighted: "{name}: ie.";
    MapPlain: "{name}: na.";
    MapPickedUp: "Codwyd {name}. Dewiswch le.";
    MapPutBack: "Rhoddwyd {name} yn ôl.";
    MapPlaced: "Gosodwyd {name}: {place}.";
    MapUnplaced: "Tynnwyd {name} oddi ar y map.";
    MapNear: "{place}, ger {name}";
    MapZone: "{one}, {other}";
    MapRing: "{place}, cylch {n} o {of}";
    MapOff: "Ddim ar y map";
    MapPlaceOf: "Lle {name}";
    MapWho: "Cysylltiadau";
    MapFind: "Chwilio am enw";
    MapFound: "Wedi’u canfod: {n}";
    MapNextWho: "Nesaf: {name}";
    MapTiesOf: "{kind}: {names}";
    MapTiesTo: "{kind}, i: {names}";
    MapTiesFrom: "{kind}, o: {names}";
    MapMarked: "wedi’i amlygu";
    MapNobody: "Nid oes neb ar y map eto. Rhowch bobl arno’n gyntaf.";
    AreaTopLeft: "brig chwith";
    AreaTop: "brig";
    AreaTopRight: "brig de";
    AreaLeft: "chwith";
    AreaCentre: "canol";
    AreaRight: "de";
    AreaBottomLeft: "gwaelod chwith";
    AreaBottom: "gwaelod";
    AreaBottomRight: "gwaelod de";

    // Finishing
    FinishButton: "Gorffen";
    FinishedTitle: "Diolch";
    FinishedText: "Mae eich cyfweliad wedi’i gwblhau.";
    ReadyText: "Dyna’r cwestiwn olaf. Gorffennwch pan fyddwch yn barod; gallwch fynd yn ôl o hyd.";
    Download: "Lawrlwytho eich ffeil";
    AroundYou: "{all} o’ch cwmpas";
    More: "Mwy";
    FinishedKept: "Mae eich atebion wedi’u cadw ar y ddyfais hon.";
    KeepSvg: "Map fel lluniad (SVG)";
    NotDrawn: "Doedd dim modd gwneud y lluniad. Gwiriwch y cysylltiad a rhowch gynnig arall arni.";
    KeepPng: "Cadw llun";
    ShowFile: "Dangos y ffeil";
    ChangeSomething: "Newid rhywbeth";
    SummaryTies: "Cysylltiadau a dynnwyd gennych: {n}";
    SomeBlank: "Cwestiynau gwag: {n}";
    MeasuresTitle: "Eich rhwydwaith mewn rhifau";
    MeasureSize: "Wedi’u henwi";
    MeasureDegree: "Cysylltiadau yr un, ar gyfartaledd";
    MeasureIsolates: "Ar y map heb gysylltiad";
    MeasureCore: "Yn y craidd agosaf";

    NothingAsked: "Nid oes cwestiynau i chi yma. Pwyswch Gorffen i orffen.";

    // Consent
    DeclineEnds: "Pwyswch Gorffen i orffen yma heb gymryd rhan. Tan hynny gallwch ddewis fel arall.";
    DeclinedText: "Rydych wedi dewis peidio â chymryd rhan. Ni ofynnir dim mwy i chi.";
    ChangedMind: "Rwyf wedi newid fy meddwl";
    ConsentNeeded: "Dewiswch un i fynd ymlaen.";

    // What went wrong
    KeepCopy: "Cadw copi";
}

sentences! {
    salvage: SalvagePhrase;

    ChangedTitle: "Mae’r holiadur hwn wedi newid";
    ChangedText: "Cafodd ei newid ers i chi fod yma ddiwethaf. Mae {kept} o’ch {all} ateb yn dal i ffitio ac wedi’u cadw.";
    ChangedAll: "Cafodd ei newid ers i chi fod yma ddiwethaf. Mae eich holl atebion yn dal i ffitio ac wedi’u cadw.";
    DamagedTitle: "Nid oedd modd darllen rhai o’ch atebion";
    DamagedText: "Mae rhan o’r hyn a gadwyd wedi’i difrodi. Roedd modd darllen {kept} o {all} ateb, ac maent wedi’u cadw.";
    AskedAgain: "Bydd rhai cwestiynau’n cael eu gofyn eto.";
    FinishAgain: "Roeddech wedi gorffen. Edrychwch drwyddo a gorffennwch eto.";
    CopyText: "Mae copi’n cynnwys popeth fel y’i cadwyd, gan gynnwys yr hyn na chedwir yma.";
    NotKept: "Yr hyn na chedwir";
    NotKeptPart: "Rhan {n} o’r hyn a gadwyd";
    NotKeptInPart: "{what}, yn rhannol";
    NotKeptDamaged: "{what}: nid oedd modd ei ddarllen.";
    NotKeptGone: "{what}: nid yw’n cael ei ofyn mwyach.";
    NotKeptUnfit: "{what}: nid yw’n ffitio’r cwestiwn mwyach.";
    NotKeptNobody: "{what}: mae’n ymwneud â rhywun na chedwir.";
    GoOnKept: "Mynd ymlaen â’r hyn a gadwyd";

    ForeignTitle: "Ni ellir agor yr hyn a gadwyd yma";
    ForeignStudy: "Mae’r atebion a gadwyd ar y ddyfais hon yn perthyn i holiadur arall.";
    ForeignVersion: "Ysgrifennwyd yr atebion a gadwyd ar y ddyfais hon gan fersiwn arall o’r rhaglen hon.";
    ForeignFile: "Mae ffeil o fath arall lle dylai eich atebion fod wedi’u cadw.";
    ForeignText: "Mae’r hyn sydd lle dylai eich atebion fod wedi’u cadw wedi’i ddifrodi ac ni ellir ei ddarllen.";
    ForeignCopy: "Cadwch gopi ohono, yna dechreuwch eto. Ni chaiff dim ei ddileu cyn hynny.";
}
