//! What the widget says.

phrases! {
    /// Something the widget says.
    Phrase;

    // The shell
    Next: "Next", cy: "Nesaf", ar: "التالي";
    Back: "Back", cy: "Yn ôl", ar: "رجوع";
    Undo: "Undo", cy: "Dadwneud", ar: "تراجع";
    Redo: "Redo", cy: "Ailwneud", ar: "إعادة";
    Undone: "Undone.", cy: "Wedi dadwneud.", ar: "تم التراجع.";
    Redone: "Done again.", cy: "Wedi ailwneud.", ar: "تمت الإعادة.";
    Progress: "Progress", cy: "Cynnydd", ar: "التقدّم";
    Menu: "Menu", cy: "Dewislen", ar: "القائمة";
    AllSaved: "Saved", cy: "Wedi’i gadw", ar: "محفوظ";
    HelpSaved: "Your answers are saved on this device as you go. You can close this page and come back.", cy: "Caiff eich atebion eu cadw ar y ddyfais hon wrth i chi fynd. Gallwch gau’r dudalen hon a dod yn ôl.", ar: "تُحفظ إجاباتك على هذا الجهاز أولًا بأول. يمكنك إغلاق هذه الصفحة والعودة لاحقًا.";
    MinutesLeft: "{n} min left", cy: "{n} mun ar ôl", ar: "بقي {n} د";
    Whereabouts: "{chapter}, {at}. About {n} min left.", cy: "{chapter}, {at}. Tua {n} mun ar ôl.", ar: "{chapter}، {at}. بقي نحو {n} د.";
    ChapterYou: "You", cy: "Chi", ar: "أنت";
    ChapterPeople: "People", cy: "Pobl", ar: "الأشخاص";
    ChapterAbout: "About them", cy: "Amdanyn nhw", ar: "عنهم";
    ChapterMap: "Your map", cy: "Eich map", ar: "خريطتك";
    ChapterLast: "Last words", cy: "I orffen", ar: "كلمة أخيرة";
    Language: "Language", cy: "Iaith", ar: "اللغة";
    StartOver: "Start over", cy: "Dechrau eto", ar: "البدء من جديد";
    StartOverQuestion: "Start over and erase every answer that is saved in this browser? You cannot get them back here. Traces can stay on this device’s disk for a while.", cy: "Dechrau eto a dileu pob ateb sydd wedi’i gadw yn y porwr hwn? Ni allwch eu cael yn ôl yma. Gall olion aros ar ddisg y ddyfais hon am beth amser.", ar: "هل تريد البدء من جديد ومسح كل الإجابات المحفوظة في هذا المتصفح؟ لا يمكنك استعادتها هنا. قد تبقى آثار على قرص هذا الجهاز لبعض الوقت.";
    Erase: "Erase everything", cy: "Dileu popeth", ar: "مسح الكل";
    Cancel: "Cancel", cy: "Canslo", ar: "إلغاء";
    Done: "Done", cy: "Wedi gorffen", ar: "تم";
    Yes: "Yes", cy: "Ie", ar: "نعم";
    No: "No", cy: "Na", ar: "لا";
    NotSaved: "Your answers cannot be saved on this device. Keep this page open until you have finished.", cy: "Ni ellir cadw eich atebion ar y ddyfais hon. Cadwch y dudalen hon ar agor nes i chi orffen.", ar: "لا يمكن حفظ إجاباتك على هذا الجهاز. أبقِ هذه الصفحة مفتوحة حتى تنتهي.";
    NotSavedYet: "Your answers are not saved yet", cy: "Nid yw eich atebion wedi’u cadw eto", ar: "لم تُحفظ إجاباتك بعد";
    NotSavedYetText: "This device is not saving your answers, or is taking very long. You can try again, or keep a copy and go on without saving; then keep this page open until you have finished.", cy: "Nid yw’r ddyfais hon yn cadw eich atebion, neu mae’n cymryd amser hir iawn. Gallwch roi cynnig arall arni, neu gadw copi a mynd ymlaen heb gadw; yna cadwch y dudalen hon ar agor nes i chi orffen.", ar: "هذا الجهاز لا يحفظ إجاباتك أو يستغرق وقتًا طويلًا جدًا. يمكنك المحاولة مرة أخرى، أو الاحتفاظ بنسخة والمتابعة دون حفظ؛ وعندها أبقِ هذه الصفحة مفتوحة حتى تنتهي.";
    TryAgain: "Try again", cy: "Rhoi cynnig arall arni", ar: "المحاولة مرة أخرى";
    GoOnUnsaved: "Go on without saving", cy: "Mynd ymlaen heb gadw", ar: "المتابعة دون حفظ";

    // Coming back
    WelcomeBack: "Welcome back", cy: "Croeso nôl", ar: "أهلاً بعودتك";
    WelcomeBackToday: "You started this today. Your answers are still here.", cy: "Dechreuoch hwn heddiw. Mae eich atebion yma o hyd.", ar: "بدأتَ هذا اليوم. إجاباتك ما زالت هنا.";
    WelcomeBackText: "You started this on {date}. Your answers are still here.", cy: "Dechreuoch hwn ar {date}. Mae eich atebion yma o hyd.", ar: "بدأتَ هذا في {date}. إجاباتك ما زالت هنا.";
    RecapPeople: "{n} named", cy: "{n} wedi’u henwi", ar: "عدد من ذكرتهم: {n}";
    RecapPlaced: "{n} on the map", cy: "{n} ar y map", ar: "على الخريطة: {n}";
    RecapTies: "{n} connections drawn", cy: "{n} cysylltiad wedi’u tynnu", ar: "الروابط المرسومة: {n}";
    Continue: "Continue where you were", cy: "Parhau o’r fan honno", ar: "المتابعة من حيث توقفت";
    FinishedBefore: "This interview is finished", cy: "Mae’r cyfweliad hwn wedi’i orffen", ar: "هذه المقابلة منتهية";
    FinishedBeforeText: "A finished interview is saved on this device. If it is yours, you can use it. If it is somebody else’s, start over.", cy: "Mae cyfweliad gorffenedig wedi’i gadw ar y ddyfais hon. Os eich un chi ydyw, gallwch ei ddefnyddio. Os un rhywun arall ydyw, dechreuwch eto.", ar: "هناك مقابلة منتهية محفوظة على هذا الجهاز. إن كانت لك فيمكنك استخدامها. وإن كانت لشخص آخر فابدأ من جديد.";
    UseFinished: "It is mine: use it", cy: "Fy un i ydyw: ei ddefnyddio", ar: "إنها لي: استخدامها";

    // Forms
    Required: "required", cy: "gofynnol", ar: "إلزامي";
    Clear: "Clear answer", cy: "Clirio’r ateb", ar: "مسح الإجابة";
    PleaseSpecify: "In your own words", cy: "Yn eich geiriau eich hun", ar: "بكلماتك";
    OtherOf: "{name}, in your own words", cy: "{name}, yn eich geiriau eich hun", ar: "{name}، بكلماتك";
    MonthNames: "January, February, March, April, May, June, July, August, September, October, November, December", cy: "Ionawr, Chwefror, Mawrth, Ebrill, Mai, Mehefin, Gorffennaf, Awst, Medi, Hydref, Tachwedd, Rhagfyr";
    DateDay: "Day", cy: "Diwrnod", ar: "اليوم";
    DateMonth: "Month", cy: "Mis", ar: "الشهر";
    DateYear: "Year", cy: "Blwyddyn", ar: "السنة";
    SliderUnset: "Tap or drag to answer", cy: "Tapiwch neu lusgwch i ateb", ar: "انقر أو اسحب للإجابة";
    AlterOf: "{n} of {of}", cy: "{n} o {of}", ar: "{n} من {of}";
    TieBetween: "{one} and {other}", cy: "{one} a {other}", ar: "{one} و{other}";
    TieFromTo: "From {one} to {other}", cy: "O {one} i {other}", ar: "من {one} إلى {other}";

    // What stands in the way
    FaultMissing: "Please answer this question.", cy: "Atebwch y cwestiwn hwn.", ar: "يرجى الإجابة عن هذا السؤال.";
    FaultTooShort: "Please write at least {min} characters.", cy: "Ysgrifennwch o leiaf {min} nod.", ar: "يرجى كتابة {min} حرفًا على الأقل.";
    FaultTooLong: "Please keep to {max} characters.", cy: "Cadwch at {max} nod.", ar: "يرجى ألا تتجاوز {max} حرفًا.";
    FaultNotWhole: "Please enter a whole number.", cy: "Rhowch rif cyfan.", ar: "يرجى إدخال رقم صحيح.";
    FaultTooSmall: "The smallest possible is {min}.", cy: "Y lleiaf posibl yw {min}.", ar: "أصغر قيمة ممكنة {min}.";
    FaultTooLarge: "The largest possible is {max}.", cy: "Y mwyaf posibl yw {max}.", ar: "أكبر قيمة ممكنة {max}.";
    FaultNotAnOption: "Please choose one of the options.", cy: "Dewiswch un o’r opsiynau.", ar: "يرجى اختيار أحد الخيارات.";
    FaultTooFew: "Please choose at least {min}.", cy: "Dewiswch o leiaf {min}.", ar: "يرجى اختيار {min} على الأقل.";
    FaultTooMany: "Please choose {max} at most.", cy: "Dewiswch {max} ar y mwyaf.", ar: "يرجى اختيار {max} على الأكثر.";
    FaultNotADate: "Please enter a complete date.", cy: "Rhowch ddyddiad cyflawn.", ar: "يرجى إدخال تاريخ كامل.";
    FaultTooEarly: "The earliest possible is {min}.", cy: "Y cynharaf posibl yw {min}.", ar: "أقرب تاريخ ممكن {min}.";
    FaultTooLate: "The latest possible is {max}.", cy: "Y diweddaraf posibl yw {max}.", ar: "أبعد تاريخ ممكن {max}.";
    FaultNotUnique: "{name} has the same answer.", cy: "Mae gan {name} yr un ateb.", ar: "لدى {name} الإجابة نفسها.";
    MisreadNumber: "This is not understood as a number. Please write it in digits, such as {example}.", cy: "Nid yw hwn yn cael ei ddeall fel rhif. Ysgrifennwch ef mewn digidau, fel {example}.", ar: "لم يُفهم هذا على أنه رقم. يرجى كتابته بالأرقام، مثل {example}.";
    MisreadDigits: "This number has more digits than can be kept exactly. Please use 15 at most.", cy: "Mae gan y rhif hwn fwy o ddigidau nag y gellir eu cadw’n fanwl gywir. Defnyddiwch 15 ar y mwyaf.", ar: "في هذا الرقم خانات أكثر مما يمكن حفظه بدقة. يرجى استخدام 15 خانة على الأكثر.";
    MisreadDate: "This is not understood as a date. Please write it like this: {example}.", cy: "Nid yw hwn yn cael ei ddeall fel dyddiad. Ysgrifennwch ef fel hyn: {example}.", ar: "لم يُفهم هذا على أنه تاريخ. يرجى كتابته هكذا: {example}.";
    MisreadYear: "Please write the year with four digits.", cy: "Ysgrifennwch y flwyddyn gyda phedwar digid.", ar: "يرجى كتابة السنة بأربعة أرقام.";
    MisreadMonth: "There is no such month: they go from 1 to 12.", cy: "Does dim mis o’r fath: maen nhw’n mynd o 1 i 12.", ar: "لا يوجد شهر كهذا: الأشهر من 1 إلى 12.";
    MisreadDay: "This month has no such day in that year.", cy: "Does dim diwrnod o’r fath yn y mis hwn y flwyddyn honno.", ar: "لا يوجد يوم كهذا في هذا الشهر من تلك السنة.";
    WhichOfBoth: "Do you mean {one} or {other}?", cy: "Ai {one} neu {other} rydych yn ei olygu?", ar: "هل تقصد {one} أم {other}؟";
    IsItThis: "Do you mean {one}?", cy: "Ai {one} rydych yn ei olygu?", ar: "هل تقصد {one}؟";
    KeepAnswer: "Keep {answer}", cy: "Cadw {answer}", ar: "إبقاء {answer}";
    DraftDropped: "“{typed}” could not be taken as an answer and was not kept. Your answer is still {answer}.", cy: "Ni ellid derbyn “{typed}” fel ateb ac ni chadwyd ef. Eich ateb o hyd yw {answer}.", ar: "تعذّر قبول «{typed}» كإجابة ولم يُحفظ. إجابتك ما زالت {answer}.";
    DraftDroppedBlank: "“{typed}” could not be taken as an answer and was not kept.", cy: "Ni ellid derbyn “{typed}” fel ateb ac ni chadwyd ef.", ar: "تعذّر قبول «{typed}» كإجابة ولم يُحفظ.";
    FaultTooFewNames: "Please name at least {min}. There are {have} so far.", cy: "Enwch o leiaf {min}. Mae {have} hyd yn hyn.", ar: "يرجى ذكر {min} على الأقل. ذكرتَ {have} حتى الآن.";

    // Naming
    NameBox: "Name", cy: "Enw", ar: "الاسم";
    Add: "Add", cy: "Ychwanegu", ar: "إضافة";
    NamedHere: "Named here", cy: "Wedi’u henwi yma", ar: "ذُكروا هنا";
    NobodyYet: "Nobody yet. Type a name and press Enter, or paste a list.", cy: "Neb eto. Teipiwch enw a phwyso Enter, neu gludo rhestr.", ar: "لا أحد بعد. اكتب اسمًا واضغط Enter، أو ألصق قائمة.";
    NamedBefore: "Named before: tap to choose again", cy: "Wedi’u henwi o’r blaen: tapiwch i ddewis eto", ar: "ذُكروا من قبل: انقر للاختيار مجددًا";
    AnyoneElse: "Anyone else?", cy: "Unrhyw un arall?", ar: "هل هناك أحد آخر؟";
    AnyoneElseText: "Take a moment to think. You can add more now, or go on.", cy: "Cymerwch eiliad i feddwl. Gallwch ychwanegu mwy nawr, neu fynd ymlaen.", ar: "خذ لحظة للتفكير. يمكنك إضافة المزيد الآن أو المتابعة.";
    Untied: "These have no tie here. Is that right?", cy: "Does gan y rhain ddim cysylltiad yma. Ydy hynny’n iawn?", ar: "لا روابط لهؤلاء هنا. هل هذا صحيح؟";
    UntiedRight: "That’s right", cy: "Mae hynny’n iawn", ar: "نعم، صحيح";
    UntiedBack: "Back to the map", cy: "Yn ôl i’r map", ar: "العودة إلى الخريطة";
    AddMore: "Add more", cy: "Ychwanegu mwy", ar: "إضافة المزيد";
    ThatIsAll: "That’s everyone", cy: "Dyna bawb", ar: "هذا كل شيء";
    Rename: "Rename {name}", cy: "Ailenwi {name}", ar: "إعادة تسمية {name}";
    Remove: "Remove {name}", cy: "Tynnu {name}", ar: "إزالة {name}";
    NotHere: "Not here: {name}", cy: "Nid yma: {name}", ar: "ليس هنا: {name}";
    Save: "Save", cy: "Cadw", ar: "حفظ";
    NewName: "New name for {name}", cy: "Enw newydd i {name}", ar: "اسم جديد لـ {name}";
    Added: "{name} added.", cy: "Ychwanegwyd {name}.", ar: "أُضيف {name}.";
    AddedMany: "{n} names added.", cy: "Ychwanegwyd {n} enw.", ar: "عدد الأسماء المضافة: {n}.";
    Removed: "{name} removed.", cy: "Tynnwyd {name}.", ar: "أُزيل {name}.";
    RemarkDuplicate: "You have already named {name}. Is this the same one?", cy: "Rydych eisoes wedi enwi {name}. Ai’r un un yw hwn?", ar: "سبق أن ذكرتَ {name}. هل هو نفسه؟";
    RemarkSame: "The same: choose {name}", cy: "Yr un: dewis {name}", ar: "نفسه: اختر {name}";
    RemarkOther: "Someone else: add", cy: "Rhywun arall: ychwanegu", ar: "شخص آخر: أضِف";
    RemarkSeveral: "That looks like {n} names.", cy: "Mae hynny’n edrych fel {n} enw.", ar: "يبدو أن هذه {n} أسماء.";
    RemarkAddEach: "Add {n} names", cy: "Ychwanegu {n} enw", ar: "إضافة {n} أسماء";
    RemarkAddOne: "It is one name: add", cy: "Un enw yw: ychwanegu", ar: "اسم واحد: أضِف";
    RemarkFull: "A first name and an initial are enough, so that nobody can be recognised.", cy: "Mae enw cyntaf a blaenlythyren yn ddigon, fel na ellir adnabod neb.", ar: "يكفي الاسم الأول وحرف واحد، حتى لا يُعرف أحد.";
    RemarkUse: "Use “{name}”", cy: "Defnyddio “{name}”", ar: "استخدم «{name}»";
    RemarkKeep: "Keep as typed", cy: "Cadw fel y’i teipiwyd", ar: "أبقِه كما كُتب";
    RemarkUnseen: "There is nothing in this name that can be seen. Please type it.", cy: "Does dim byd i’w weld yn yr enw hwn. Teipiwch ef.", ar: "لا يظهر شيء في هذا الاسم. يرجى كتابته.";
    RemarkLong: "This name is longer than the {max} characters that a name can have.", cy: "Mae’r enw hwn yn hirach na’r {max} nod y gall enw eu cael.", ar: "هذا الاسم أطول من الحد الأقصى للاسم وهو {max} حرفًا.";
    RemarkBeginning: "Use its beginning: “{name}”", cy: "Defnyddio ei ddechrau: “{name}”", ar: "استخدم بدايته: «{name}»";
    ChangeTyped: "Change what I typed", cy: "Newid yr hyn a deipiais", ar: "تغيير ما كتبته";
    LeaveOut: "Leave it out and go on", cy: "Ei adael allan a mynd ymlaen", ar: "تركه والمتابعة";
    ListFull: "This question takes {max} names at most and has {have} so far, so only the first {n} are ticked.", cy: "Mae’r cwestiwn hwn yn derbyn {max} enw ar y mwyaf ac mae ganddo {have} hyd yn hyn, felly dim ond y {n} cyntaf sydd wedi’u ticio.", ar: "يقبل هذا السؤال {max} أسماء على الأكثر ولديه {have} حتى الآن، لذا حُدد أول {n} فقط.";
    ListNamed: "Named here already, so not ticked: {n}.", cy: "Wedi’u henwi yma eisoes, felly heb eu ticio: {n}.", ar: "ذُكروا هنا من قبل فلم يُحددوا: {n}.";
    ListRepeated: "More than once in the list, so ticked once: {n}.", cy: "Fwy nag unwaith yn y rhestr, felly wedi’u ticio unwaith: {n}.", ar: "تكرروا في القائمة فحُددوا مرة واحدة: {n}.";
    ListCut: "Longer than the {max} characters that a name can have, so only the beginning would be added: {n}.", cy: "Hirach na’r {max} nod y gall enw eu cael, felly dim ond y dechrau fyddai’n cael ei ychwanegu: {n}.", ar: "أطول من {max} حرفًا وهو الحد الأقصى للاسم، فلن يُضاف إلا أولها: {n}.";
    ListByLine: "Each line is one name: {n}", cy: "Mae pob llinell yn un enw: {n}", ar: "كل سطر اسم واحد: {n}";
    ListByComma: "Commas separate names too: {n}", cy: "Mae comas yn gwahanu enwau hefyd: {n}", ar: "الفواصل تفصل الأسماء أيضًا: {n}";
    NoteBefore: "named before, chosen again", cy: "wedi’i enwi o’r blaen, ei ddewis eto", ar: "ذُكر من قبل، يُختار مجددًا";
    NoteNamed: "named here already", cy: "wedi’i enwi yma eisoes", ar: "ذُكر هنا من قبل";
    NoteRepeated: "further up in the list", cy: "yn uwch yn y rhestr", ar: "سبق في القائمة";
    NoteCut: "only the beginning", cy: "y dechrau yn unig", ar: "أوله فقط";
    RenameTaken: "You have already named {name}. Two with one name are hard to tell apart.", cy: "Rydych eisoes wedi enwi {name}. Mae dau o’r un enw’n anodd eu gwahaniaethu.", ar: "سبق أن ذكرتَ {name}. يصعب التمييز بين اثنين بالاسم نفسه.";
    RenameKeep: "Use this name all the same", cy: "Defnyddio’r enw hwn serch hynny", ar: "استخدم هذا الاسم على أي حال";
    FullPrompt: "This question takes {max} names at most.", cy: "Mae’r cwestiwn hwn yn derbyn {max} enw ar y mwyaf.", ar: "يقبل هذا السؤال {max} أسماء على الأكثر.";

    // Sorting
    ToSort: "To sort", cy: "I’w didoli", ar: "للفرز";
    AllSorted: "Everyone is sorted.", cy: "Mae pawb wedi’u didoli.", ar: "تم فرز الجميع.";
    SortInto: "Put {name} into:", cy: "Rhoi {name} yn:", ar: "ضع {name} في:";
    TapToSort: "Tap a name, then tap where it belongs. Or drag it.", cy: "Tapiwch enw, yna tapiwch ble mae’n perthyn. Neu ei lusgo.", ar: "انقر اسمًا ثم انقر مكانه المناسب، أو اسحبه.";
    Sorted: "{name}: {bin}.", cy: "{name}: {bin}.", ar: "{name}: {bin}.";
    TakeOut: "Back to sort", cy: "Nôl i’w ddidoli", ar: "إعادة للفرز";
    StillToSort: "{n} still to sort. You can leave them blank.", cy: "{n} ar ôl i’w didoli. Gallwch eu gadael yn wag.", ar: "بقي {n} للفرز. يمكنك تركهم فارغين.";

    // The map
    MapPlaceHint: "Tap a name, or several, then where they belong. Or drag them there.", cy: "Tapiwch enw, neu sawl un, yna ble maen nhw’n perthyn. Neu eu llusgo yno.", ar: "انقر اسمًا أو أكثر ثم انقر المكان على الخريطة، أو اسحبه إليه.";
    MapTieHint: "Tap someone, then all their ties. Or circle people to connect them.", cy: "Tapiwch rywun, yna eu cysylltiadau. Neu rhowch gylch am bobl i’w cysylltu.", ar: "انقر شخصًا ثم كل من يرتبط به. أو أحِط أشخاصًا بدائرة لربطهم.";
    MapHighlightHint: "Tap everyone this is true of. Tap again to take it back.", cy: "Tapiwch bawb y mae hyn yn wir amdanynt. Tapiwch eto i’w dynnu’n ôl.", ar: "انقر كل من ينطبق عليه ذلك. انقر مرة أخرى للتراجع.";
    MapListHint: "Choose an area of the map for each name.", cy: "Dewiswch ran o’r map ar gyfer pob enw.", ar: "اختر منطقة من الخريطة لكل اسم.";
    MapTapToPlace: "Now tap where {name} belongs.", cy: "Nawr tapiwch ble mae {name} yn perthyn.", ar: "الآن انقر المكان المناسب لـ {name}.";
    MapTapToTie: "Tap or circle everyone tied to {name}. Tap again to untie.", cy: "Tapiwch bawb sydd â chysylltiad â {name}, neu rhowch gylch amdanynt. Tapiwch eto i ddatgysylltu.", ar: "انقر كل من يرتبط بـ {name} أو أحِطهم بدائرة. انقر مرة أخرى لفك الربط.";
    MapChosenHint: "{n} chosen. Tap more, or tap again to leave out.", cy: "{n} wedi’u dewis. Tapiwch fwy, neu eto i adael allan.", ar: "تم اختيار {n}. انقر المزيد، أو مرة أخرى للاستبعاد.";
    MapChosenToPlace: "{n} chosen. Now tap where they belong.", cy: "{n} wedi’u dewis. Nawr tapiwch ble maen nhw’n perthyn.", ar: "تم اختيار {n}. انقر الآن مكانهم.";
    MapTakeOff: "Take off the map", cy: "Tynnu oddi ar y map", ar: "إزالة من الخريطة";
    MapConnectAll: "Connect all {n}", cy: "Cysylltu’r {n} i gyd", ar: "ربط الكل ({n})";
    MapDisconnectAll: "Untie all", cy: "Datgysylltu", ar: "فك الربط";
    MapChosen: "{n} chosen.", cy: "{n} wedi’u dewis.", ar: "تم اختيار {n}.";
    MapTiedToMany: "{n} ties drawn: {name}.", cy: "Tynnwyd {n} cysylltiad: {name}.", ar: "رُسمت روابط ({n}): {name}.";
    MapConnected: "{n} ties drawn.", cy: "Tynnwyd {n} cysylltiad.", ar: "رُسمت روابط: {n}.";
    MapDisconnected: "{n} ties taken away.", cy: "Dilëwyd {n} cysylltiad.", ar: "أُزيلت روابط: {n}.";
    OfferTitle: "The same as for “{kind}”?", cy: "Yr un fath ag ar gyfer “{kind}”?", ar: "كما في «{kind}»؟";
    OfferAll: "Yes, all {n}", cy: "Ie, y {n} i gyd", ar: "نعم، الكل ({n})";
    OfferSome: "Some", cy: "Rhai", ar: "بعضهم";
    OfferAgain: "Same as before", cy: "Fel o’r blaen", ar: "كما سبق";
    MapTray: "Not on the map yet", cy: "Ddim ar y map eto", ar: "ليس على الخريطة بعد";
    MapTrayEmpty: "Everyone is on the map.", cy: "Mae pawb ar y map.", ar: "الجميع على الخريطة.";
    MapTrayDrop: "Drop here to take off the map.", cy: "Gollyngwch yma i dynnu oddi ar y map.", ar: "أفلِت هنا للإزالة من الخريطة.";
    MapShowAs: "Show as", cy: "Dangos fel", ar: "عرض كـ";
    MapMap: "Map", cy: "Map", ar: "خريطة";
    MapList: "List", cy: "Rhestr", ar: "قائمة";
    MapCloser: "Closer", cy: "Yn nes", ar: "تقريب";
    MapWhole: "Whole map", cy: "Y map cyfan", ar: "الخريطة كاملة";
    MapMove: "Move people", cy: "Symud pobl", ar: "تحريك الأشخاص";
    MapArrange: "Arrange for me", cy: "Trefnu drosof", ar: "رتّب لي";
    MapArrangeStop: "Stop", cy: "Stopio", ar: "إيقاف";
    MapArranged: "People are arranged by their ties. Undo takes it back.", cy: "Mae pobl wedi’u trefnu yn ôl eu cysylltiadau. Mae Dadwneud yn ei dynnu’n ôl.", ar: "رُتّب الأشخاص حسب روابطهم. يمكنك التراجع.";
    MapTies: "Ties on the map", cy: "Cysylltiadau ar y map", ar: "الروابط على الخريطة";
    MapBoard: "Map: {people} people, {ties} ties", cy: "Map: {people} o bobl, {ties} cysylltiad", ar: "خريطة: الأشخاص {people}، الروابط {ties}";
    MapKeysPlace: "Arrow keys go from one to the next. Enter picks up, arrow keys move, Enter puts down, Escape puts back, Shift and Enter chooses several. The list does the same in words.", cy: "Mae’r saethau’n mynd o un i’r nesaf. Mae Enter yn codi, y saethau’n symud, Enter yn rhoi i lawr, Escape yn rhoi’n ôl, Shift ac Enter yn dewis sawl un. Mae’r rhestr yn gwneud yr un peth mewn geiriau.", ar: "تنقلك الأسهم من واحد إلى آخر. Enter للالتقاط، والأسهم للتحريك، وEnter للوضع، وEscape للإرجاع، وShift مع Enter لاختيار عدة. تؤدي القائمة الغرض نفسه بالكلمات.";
    MapKeysTie: "Arrow keys go from one to the next, with Shift along ties. Enter chooses one, Enter on others draws or removes ties, Shift and Enter chooses several to connect, Escape ends. The list does the same in words.", cy: "Mae’r saethau’n mynd o un i’r nesaf, a Shift gyda nhw ar hyd cysylltiadau. Mae Enter yn dewis un, Enter ar eraill yn tynnu neu’n dileu cysylltiadau, Escape yn gorffen. Mae’r rhestr yn gwneud yr un peth mewn geiriau.", ar: "تنقلك الأسهم من واحد إلى آخر، ومع Shift على طول الروابط. Enter يختار واحدًا، ثم Enter على غيره يرسم الروابط أو يزيلها، وEscape للإنهاء. تؤدي القائمة الغرض نفسه بالكلمات.";
    MapKeysLook: "Arrow keys go from one to the next, with Shift along ties.", cy: "Mae’r saethau’n mynd o un i’r nesaf, a Shift gyda nhw ar hyd cysylltiadau.", ar: "تنقلك الأسهم من واحد إلى آخر، ومع Shift على طول الروابط.";
    MapActive: "{name} chosen. Choose everyone tied to them.", cy: "Dewiswyd {name}. Dewiswch bawb sydd â chysylltiad â nhw.", ar: "تم اختيار {name}. اختر كل من يرتبط به.";
    MapNoneActive: "Nobody chosen.", cy: "Neb wedi’i ddewis.", ar: "لا أحد مختار.";
    MapTied: "Tie drawn: {one} and {other}.", cy: "Tynnwyd cysylltiad: {one} a {other}.", ar: "رُسم رابط: {one} و{other}.";
    MapUntied: "Tie taken away: {one} and {other}.", cy: "Dilëwyd cysylltiad: {one} a {other}.", ar: "أُزيل رابط: {one} و{other}.";
    MapTiedTo: "Tie drawn from {one} to {other}.", cy: "Tynnwyd cysylltiad o {one} i {other}.", ar: "رُسم رابط من {one} إلى {other}.";
    MapUntiedFrom: "Tie from {one} to {other} taken away.", cy: "Dilëwyd y cysylltiad o {one} i {other}.", ar: "أُزيل الرابط من {one} إلى {other}.";
    MapNotAsked: "This question is not about {name}.", cy: "Nid yw’r cwestiwn hwn yn ymwneud â {name}.", ar: "هذا السؤال لا يخص {name}.";
    MapHighlighted: "{name}: yes.", cy: "{name}: ie.", ar: "{name}: نعم.";
    MapPlain: "{name}: no.", cy: "{name}: na.", ar: "{name}: لا.";
    MapPickedUp: "{name} picked up. Choose a place.", cy: "Codwyd {name}. Dewiswch le.", ar: "تم التقاط {name}. اختر مكانًا.";
    MapPutBack: "{name} put back.", cy: "Rhoddwyd {name} yn ôl.", ar: "أُعيد {name} إلى مكانه.";
    MapPlaced: "{name} placed: {place}.", cy: "Gosodwyd {name}: {place}.", ar: "وُضع {name}: {place}.";
    MapUnplaced: "{name} taken off the map.", cy: "Tynnwyd {name} oddi ar y map.", ar: "أُزيل {name} من الخريطة.";
    MapNear: "{place}, near {name}", cy: "{place}, ger {name}", ar: "{place}، بالقرب من {name}";
    MapZone: "{one}, {other}", cy: "{one}, {other}", ar: "{one}، {other}";
    MapRing: "{place}, ring {n} of {of}", cy: "{place}, cylch {n} o {of}", ar: "{place}، الحلقة {n} من {of}";
    MapOff: "Not on the map", cy: "Ddim ar y map", ar: "ليس على الخريطة";
    MapPlaceOf: "Place of {name}", cy: "Lle {name}", ar: "مكان {name}";
    MapWho: "Ties of", cy: "Cysylltiadau", ar: "روابط";
    MapFind: "Find a name", cy: "Chwilio am enw", ar: "ابحث عن اسم";
    MapFound: "{n} found", cy: "{n} wedi’u canfod", ar: "تم العثور على {n}";
    MapNextWho: "Next: {name}", cy: "Nesaf: {name}", ar: "التالي: {name}";
    MapTiesOf: "{kind}: {names}", cy: "{kind}: {names}", ar: "{kind}: {names}";
    MapTiesTo: "{kind}, to: {names}", cy: "{kind}, i: {names}", ar: "{kind}، إلى: {names}";
    MapTiesFrom: "{kind}, from: {names}", cy: "{kind}, o: {names}", ar: "{kind}، من: {names}";
    MapMarked: "highlighted", cy: "wedi’i amlygu", ar: "مميَّز";
    MapNobody: "Nobody is on the map yet. Put people on it first.", cy: "Nid oes neb ar y map eto. Rhowch bobl arno’n gyntaf.", ar: "لا أحد على الخريطة بعد. ضع الأشخاص عليها أولًا.";
    AreaTopLeft: "top left", cy: "brig chwith", ar: "أعلى اليسار";
    AreaTop: "top", cy: "brig", ar: "أعلى الوسط";
    AreaTopRight: "top right", cy: "brig de", ar: "أعلى اليمين";
    AreaLeft: "left", cy: "chwith", ar: "اليسار";
    AreaCentre: "centre", cy: "canol", ar: "الوسط";
    AreaRight: "right", cy: "de", ar: "اليمين";
    AreaBottomLeft: "bottom left", cy: "gwaelod chwith", ar: "أسفل اليسار";
    AreaBottom: "bottom", cy: "gwaelod", ar: "أسفل الوسط";
    AreaBottomRight: "bottom right", cy: "gwaelod de", ar: "أسفل اليمين";

    // Finishing
    FinishButton: "Finish", cy: "Gorffen", ar: "إنهاء";
    FinishedTitle: "Thank you", cy: "Diolch", ar: "شكرًا لك";
    FinishedText: "Your interview is complete.", cy: "Mae eich cyfweliad wedi’i gwblhau.", ar: "اكتملت مقابلتك.";
    ReadyText: "That was the last question. Press Finish when you are ready; you can still go back.", cy: "Dyna’r cwestiwn olaf. Gorffennwch pan fyddwch yn barod; gallwch fynd yn ôl o hyd.", ar: "كان هذا آخر سؤال. أنهِ متى شئت؛ لا يزال بإمكانك الرجوع.";
    Download: "Download your file", cy: "Lawrlwytho eich ffeil", ar: "تنزيل ملفك";
    AroundYou: "{all} around you", cy: "{all} o’ch cwmpas", ar: "{all} من حولك";
    More: "More", cy: "Mwy", ar: "المزيد";
    FinishedKept: "Your answers are saved on this device.", cy: "Mae eich atebion wedi’u cadw ar y ddyfais hon.", ar: "إجاباتك محفوظة على هذا الجهاز.";
    KeepSvg: "Map as a drawing (SVG)", cy: "Map fel lluniad (SVG)", ar: "الخريطة كرسم (SVG)";
    KeepPng: "Keep a picture", cy: "Cadw llun", ar: "الاحتفاظ بصورة";
    ShowFile: "Show the file", cy: "Dangos y ffeil", ar: "عرض الملف";
    ChangeSomething: "Change something", cy: "Newid rhywbeth", ar: "تغيير شيء";
    SummaryTies: "Connections you drew: {n}", cy: "Cysylltiadau a dynnwyd gennych: {n}", ar: "الروابط التي رسمتها: {n}";
    SomeBlank: "Questions left blank: {n}", cy: "Cwestiynau gwag: {n}", ar: "أسئلة متروكة فارغة: {n}";
    MeasuresTitle: "Your network in numbers", cy: "Eich rhwydwaith mewn rhifau", ar: "شبكتك بالأرقام";
    MeasureSize: "Named", cy: "Wedi’u henwi", ar: "عدد من ذكرتهم";
    MeasureDegree: "Connections each, on average", cy: "Cysylltiadau yr un, ar gyfartaledd", ar: "متوسط الروابط لكل واحد";
    MeasureIsolates: "On the map without a connection", cy: "Ar y map heb gysylltiad", ar: "على الخريطة بلا رابط";
    MeasureCore: "In the closest-knit group", cy: "Yn y craidd agosaf", ar: "في النواة الأكثر ترابطًا";

    NothingAsked: "There are no questions for you here. Press Finish to end.", cy: "Nid oes cwestiynau i chi yma. Pwyswch Gorffen i orffen.", ar: "لا توجد أسئلة لك هنا. اضغط «إنهاء» للإنهاء.";

    // Consent
    DeclineEnds: "Press Finish to end here without taking part. Until then you can still choose otherwise.", cy: "Pwyswch Gorffen i orffen yma heb gymryd rhan. Tan hynny gallwch ddewis fel arall.", ar: "اضغط «إنهاء» للإنهاء هنا دون مشاركة. ويمكنك تغيير اختيارك قبل ذلك.";
    DeclinedText: "You have chosen not to take part. Nothing more is asked of you.", cy: "Rydych wedi dewis peidio â chymryd rhan. Ni ofynnir dim mwy i chi.", ar: "لقد اخترت عدم المشاركة. لن يُطلب منك شيء آخر.";
    ChangedMind: "I changed my mind", cy: "Rwyf wedi newid fy meddwl", ar: "غيّرتُ رأيي";
    ConsentNeeded: "Please choose one to go on.", cy: "Dewiswch un i fynd ymlaen.", ar: "يرجى الاختيار للمتابعة.";

    // What went wrong
    KeepCopy: "Keep a copy", cy: "Cadw copi", ar: "الاحتفاظ بنسخة";
}
