//! Arabic.

sentences! {
    phrase: Phrase;

    // The shell
    Next: "التالي";
    Back: "رجوع";
    Undo: "تراجع";
    Redo: "إعادة";
    Undone: "تم التراجع.";
    Redone: "تمت الإعادة.";
    Progress: "التقدّم";
    Menu: "القائمة";
    AllSaved: "محفوظ";
    HelpSaved: "تُحفظ إجاباتك على هذا الجهاز أولًا بأول. يمكنك إغلاق هذه الصفحة والعودة لاحقًا.";
    MinutesLeft: "بقي {n} د";
    Whereabouts: "{chapter}، {at}. بقي نحو {n} د.";
    ChapterYou: "أنت";
    ChapterPeople: "الأشخاص";
    ChapterAbout: "عنهم";
    ChapterMap: "خريطتك";
    ChapterLast: "كلمة أخيرة";
    Language: "اللغة";
    StartOver: "البدء من جديد";
    StartOverQuestion: "هل تريد البدء من جديد ومسح كل الإجابات المحفوظة في هذا المتصفح؟ لا يمكنك استعادتها هنا. قد تبقى آثار على قرص هذا الجهاز لبعض الوقت.";
    Erase: "مسح الكل";
    Cancel: "إلغاء";
    Done: "تم";
    Yes: "نعم";
    No: "لا";
    NotSaved: "لا يمكن حفظ إجاباتك على هذا الجهاز. أبقِ هذه الصفحة مفتوحة حتى تنتهي.";
    NotSavedYet: "لم تُحفظ إجاباتك بعد";
    NotSavedYetText: "هذا الجهاز لا يحفظ إجاباتك أو يستغرق وقتًا طويلًا جدًا. يمكنك المحاولة مرة أخرى، أو الاحتفاظ بنسخة والمتابعة دون حفظ؛ وعندها أبقِ هذه الصفحة مفتوحة حتى تنتهي.";
    TryAgain: "المحاولة مرة أخرى";
    GoOnUnsaved: "المتابعة دون حفظ";

    // Coming back
    WelcomeBack: "أهلاً بعودتك";
    WelcomeBackToday: "بدأتَ هذا اليوم. إجاباتك ما زالت هنا.";
    WelcomeBackText: "بدأتَ هذا في {date}. إجاباتك ما زالت هنا.";
    RecapPeople: "عدد من ذكرتهم: {n}";
    RecapPlaced: "على الخريطة: {n}";
    RecapTies: "الروابط المرسومة: {n}";
    Continue: "المتابعة من حيث توقفت";
    FinishedBefore: "هذه المقابلة منتهية";
    FinishedBeforeText: "هناك مقابلة منتهية محفوظة على هذا الجهاز. إن كانت لك فيمكنك استخدامها. وإن كانت لشخص آخر فابدأ من جديد.";
    UseFinished: "إنها لي: استخدامها";

    // Forms
    Required: "إلزامي";
    Clear: "مسح الإجابة";
    MissingDontKnow: "لا أعرف";
    MissingRefused: "أفضّل عدم الإجابة";
    MissingNotApplicable: "لا ينطبق";
    PleaseSpecify: "بكلماتك";
    OtherOf: "{name}، بكلماتك";
    MonthNames: "";
    DateDay: "اليوم";
    DateMonth: "الشهر";
    DateYear: "السنة";
    SliderUnset: "انقر أو اسحب للإجابة";
    AlterOf: "{n} من {of}";
    TieBetween: "{one} و{other}";
    TieFromTo: "من {one} إلى {other}";

    // What stands in the way
    FaultMissing: "يرجى الإجابة عن هذا السؤال.";
    FaultTooShort: "أقل عدد ممكن من الأحرف: {min}.";
    FaultTooLong: "أكبر عدد ممكن من الأحرف: {max}.";
    FaultNotWhole: "يرجى إدخال رقم صحيح.";
    FaultTooSmall: "أصغر قيمة ممكنة {min}.";
    FaultTooLarge: "أكبر قيمة ممكنة {max}.";
    FaultNotAnOption: "يرجى اختيار أحد الخيارات.";
    FaultTooFew: "يرجى اختيار {min} على الأقل.";
    FaultTooMany: "يرجى اختيار {max} على الأكثر.";
    FaultNotADate: "يرجى إدخال تاريخ كامل.";
    FaultNotATime: "يرجى إدخال وقت كامل.";
    FaultTooEarly: "أبكر ما يمكن: {min}.";
    FaultTooLate: "أقصى ما يمكن: {max}.";
    FaultAgainst: "هذه إجابتك عن «{question}».";
    FaultNotUnique: "لدى {name} الإجابة نفسها.";
    MisreadNumber: "لم يُفهم هذا على أنه رقم. يرجى كتابته بالأرقام، مثل {example}.";
    MisreadDigits: "في هذا الرقم خانات أكثر مما يمكن حفظه بدقة. يرجى استخدام 15 خانة على الأكثر.";
    MisreadDate: "لم يُفهم هذا على أنه تاريخ. يرجى كتابته هكذا: {example}.";
    MisreadYear: "يرجى كتابة السنة بأربعة أرقام.";
    MisreadMonth: "لا يوجد شهر كهذا: الأشهر من 1 إلى 12.";
    MisreadDay: "لا يوجد يوم كهذا في هذا الشهر من تلك السنة.";
    WhichOfBoth: "هل تقصد {one} أم {other}؟";
    IsItThis: "هل تقصد {one}؟";
    KeepAnswer: "إبقاء {answer}";
    DraftDropped: "تعذّر قبول «{typed}» كإجابة ولم يُحفظ. إجابتك ما زالت {answer}.";
    DraftDroppedBlank: "تعذّر قبول «{typed}» كإجابة ولم يُحفظ.";
    FaultTooFewNames: "يرجى ذكر {min} على الأقل. ذكرتَ {have} حتى الآن.";

    // Naming
    NameBox: "الاسم";
    Add: "إضافة";
    NamedHere: "ذُكروا هنا";
    NobodyYet: "لا أحد بعد. اكتب اسمًا واضغط Enter، أو ألصق قائمة.";
    NamedBefore: "ذُكروا من قبل: انقر للاختيار مجددًا";
    AnyoneElse: "هل هناك أحد آخر؟";
    AnyOthers: "هل هناك غيرها؟";
    Untied: "لا روابط لهؤلاء هنا. هل هذا صحيح؟";
    UntiedRight: "نعم، صحيح";
    UntiedBack: "العودة إلى الخريطة";
    OnceText: "يمكنك فعل ذلك الآن أو المتابعة. لن نسأل مرة أخرى.";
    OncePlace: "وضعها على الخريطة";
    OnceSort: "فرزها";
    OnceUnsorted: "لم تُفرز بعد";
    OnceBlank: "ما زالت فارغة";
    OnceAnswer: "الإجابة عنها";
    GoOn: "متابعة";
    Rename: "إعادة تسمية {name}";
    Remove: "إزالة {name}";
    NotHere: "ليس هنا: {name}";
    Save: "حفظ";
    NewName: "اسم جديد لـ {name}";
    Added: "أُضيف {name}.";
    AddedMany: "عدد الأسماء المضافة: {n}.";
    Removed: "أُزيل {name}.";
    RemarkDuplicate: "سبق أن ذكرتَ {name}. هل هو نفسه؟";
    RemarkSame: "نفسه: اختر {name}";
    RemarkOther: "شخص آخر: أضِف";
    RemarkSeveral: "يبدو أن هذه عدة أسماء: {n}.";
    RemarkAddEach: "إضافة كل اسم وحده: {n}";
    RemarkAddOne: "اسم واحد: أضِف";
    RemarkFull: "يكفي الاسم الأول وحرف واحد، حتى لا يُعرف أحد.";
    RemarkUse: "استخدم «{name}»";
    RemarkKeep: "أبقِه كما كُتب";
    RemarkUnseen: "لا يظهر شيء في هذا الاسم. يرجى كتابته.";
    RemarkLong: "هذا الاسم طويل جدًا. أكبر عدد ممكن من الأحرف: {max}.";
    RemarkBeginning: "استخدم بدايته: «{name}»";
    ChangeTyped: "تغيير ما كتبته";
    LeaveOut: "تركه والمتابعة";
    ListUnread: "تعذّرت قراءة عدة أسماء الآن. تحقّق من الاتصال ثم حاول مرة أخرى، أو أضف الأسماء واحدًا تلو الآخر.";
    ListFull: "أكبر عدد من الأسماء في هذا السؤال: {max}، وعددها حتى الآن: {have}. لذا حُدد أول القائمة فقط: {n}.";
    ListNamed: "ذُكروا هنا من قبل فلم يُحددوا: {n}.";
    ListRepeated: "تكرروا في القائمة فحُددوا مرة واحدة: {n}.";
    ListCut: "أطول من الحد الأقصى لعدد أحرف الاسم ({max})، فلن يُضاف إلا أولها: {n}.";
    ListByLine: "كل سطر اسم واحد: {n}";
    ListByComma: "الفواصل تفصل الأسماء أيضًا: {n}";
    NoteBefore: "ذُكر من قبل، يُختار مجددًا";
    NoteNamed: "ذُكر هنا من قبل";
    NoteRepeated: "سبق في القائمة";
    NoteCut: "أوله فقط";
    RenameTaken: "سبق أن ذكرتَ {name}. يصعب التمييز بين اثنين بالاسم نفسه.";
    RenameKeep: "استخدم هذا الاسم على أي حال";
    FullPrompt: "أكبر عدد من الأسماء في هذا السؤال: {max}.";

    // Choosing from a list
    RosterNobody: "لا أحد في القائمة بهذا الاسم.";
    RosterNotListed: "شخص ليس في القائمة";
    RosterWhich: "من أنت من القائمة؟";
    RosterYou: "أنت {name}.";
    RosterOther: "أنا شخص آخر";

    // Earlier interviews
    EarlierWho: "من كان {name} في المرة السابقة؟";
    EarlierChoose: "اختر من فضلك";
    EarlierNew: "شخص جديد";
    EarlierSame: "هو نفسه {name} من المرة السابقة";

    // Sorting
    ToSort: "للفرز";
    AllSorted: "اكتمل الفرز.";
    SortInto: "ضع {name} في:";
    TapToSort: "انقر اسمًا ثم انقر مكانه المناسب، أو اسحبه.";
    Sorted: "{name}: {bin}.";
    SortSkip: "تخطي {name}";

    // Pairs
    AllAnswered: "تمت الإجابة عن الكل.";
    OneBefore: "السابق";
    DoneWith: "انتهيتُ من {name}";

    // The map
    CoachPickUp: "اضغط على اسم، ثم على مكانه. أو اسحبه إلى هناك.";
    CoachMove: "اسحب أيّ شخص لتحريكه.";
    CoachPutDown: "اضغط الآن على مكان {name}.";
    CoachPutDownAll: "تم اختيار {n}. اضغط الآن على مكانهم.";
    CoachBegin: "اضغط على شخص، ثم على كل من تريد وصله بهم.";
    CoachBeginArrow: "اضغط على شخص، ثم على كل من يجب أن يشير سهمه إليهم.";
    CoachBetween: "الخطوط هنا بين {one} و{other}. اضغط على واحد، ثم على من تريد وصله بهم.";
    CoachTie: "اضغط على كل من تريد وصله بـ{name}. اضغط مرة أخرى للتراجع.";
    CoachTieOthers: "اضغط على من تريد وصله بـ{name} من {others}. اضغط مرة أخرى للتراجع.";
    CoachArrow: "اضغط على كل من يشير إليه سهم {name}. اضغط مرة أخرى للتراجع.";
    CoachGather: "تم اختيار {n}. اضغط على المزيد، أو صِلهم جميعاً.";
    CoachHighlight: "اضغط على كل من ينطبق عليه هذا. اضغط مرة أخرى للتراجع.";
    CoachDone: "انتهيت من {name}";
    MapListHint: "اختر منطقة من الخريطة لكل اسم.";
    MapTakeOff: "إزالة من الخريطة";
    MapConnectAll: "ربط الكل ({n})";
    MapDisconnectAll: "فك الربط";
    MapChosen: "تم اختيار {n}.";
    MapTiedToMany: "رُسمت روابط ({n}): {name}.";
    MapConnected: "رُسمت روابط: {n}.";
    MapDisconnected: "أُزيلت روابط: {n}.";
    OfferTitle: "كما في «{kind}»؟";
    OfferAll: "نعم، الكل ({n})";
    OfferSome: "بعضهم";
    OfferAgain: "كما سبق";
    MapTray: "ليس على الخريطة بعد";
    MapTrayEmpty: "الجميع على الخريطة.";
    MapTrayDrop: "أفلِت هنا للإزالة من الخريطة.";
    MapShowAs: "عرض كـ";
    MapMap: "خريطة";
    MapList: "قائمة";
    MapCloser: "تقريب";
    MapWhole: "الخريطة كاملة";
    MapMore: "عرض المزيد: {place}";
    MapMove: "تحريك الأشخاص";
    MapArrange: "رتّب لي";
    MapArrangeStop: "إيقاف";
    MapArranged: "رُتّب الأشخاص حسب روابطهم. يمكنك التراجع.";
    MapTies: "الروابط على الخريطة";
    MapBoard: "خريطة: الأشخاص {people}، الروابط {ties}";
    MapKeysPlace: "تنقلك الأسهم من واحد إلى آخر. Enter للالتقاط، والأسهم للتحريك، وEnter للوضع، وEscape للإرجاع، وShift مع Enter لاختيار عدة. تؤدي القائمة الغرض نفسه بالكلمات.";
    MapKeysTie: "تنقلك الأسهم من واحد إلى آخر، ومع Shift على طول الروابط. Enter يختار واحدًا، ثم Enter على غيره يرسم الروابط أو يزيلها، وEscape للإنهاء. تؤدي القائمة الغرض نفسه بالكلمات.";
    MapKeysLook: "تنقلك الأسهم من واحد إلى آخر، ومع Shift على طول الروابط.";
    MapActive: "تم اختيار {name}. اختر كل من تريد وصله بهم.";
    MapNoneActive: "تم. اختر شخصًا آخر أو تابع.";
    MapTied: "رُسم رابط: {one} و{other}.";
    MapUntied: "أُزيل رابط: {one} و{other}.";
    MapTiedTo: "رُسم رابط من {one} إلى {other}.";
    MapUntiedFrom: "أُزيل الرابط من {one} إلى {other}.";
    MapNotAsked: "هذا السؤال لا يخص {name}.";
    MapHighlighted: "{name}: نعم.";
    MapPlain: "{name}: لا.";
    MapPickedUp: "تم التقاط {name}. اختر مكانًا.";
    MapPutBack: "أُعيد {name} إلى مكانه.";
    MapPlaced: "وُضع {name}: {place}.";
    MapUnplaced: "أُزيل {name} من الخريطة.";
    MapNear: "{place}، بالقرب من {name}";
    MapZone: "{one}، {other}";
    MapRing: "{place}، الحلقة {n} من {of}";
    MapOff: "ليس على الخريطة";
    MapPlaceOf: "مكان {name}";
    MapWho: "روابط";
    MapFind: "ابحث عن اسم";
    MapFound: "تم العثور على {n}";
    MapNextWho: "التالي: {name}";
    MapTiesOf: "{kind}: {names}";
    MapTiesTo: "{kind}، إلى: {names}";
    MapTiesFrom: "{kind}، من: {names}";
    MapMarked: "مميَّز";
    MapNobody: "لا أحد على الخريطة بعد. ضع الأشخاص عليها أولًا.";
    AreaTopLeft: "أعلى اليسار";
    AreaTop: "أعلى الوسط";
    AreaTopRight: "أعلى اليمين";
    AreaLeft: "اليسار";
    AreaCentre: "الوسط";
    AreaRight: "اليمين";
    AreaBottomLeft: "أسفل اليسار";
    AreaBottom: "أسفل الوسط";
    AreaBottomRight: "أسفل اليمين";

    // Finishing
    FinishButton: "إنهاء";
    FinishedTitle: "شكرًا لك";
    FinishedText: "اكتملت مقابلتك.";
    ReadyText: "كان هذا آخر سؤال. أنهِ متى شئت؛ لا يزال بإمكانك الرجوع.";
    Download: "تنزيل ملفك";
    AroundYou: "{all} من حولك";
    More: "المزيد";
    FinishedKept: "إجاباتك محفوظة على هذا الجهاز.";
    KeepSvg: "الخريطة كرسم (SVG)";
    NotDrawn: "تعذّر إعداد الرسم. تحقّق من الاتصال ثم حاول مرة أخرى.";
    KeepPng: "الاحتفاظ بصورة";
    ShowFile: "عرض الملف";
    ChangeSomething: "تغيير شيء";
    SummaryTies: "الروابط التي رسمتها: {n}";
    SomeBlank: "أسئلة متروكة فارغة: {n}";
    MeasuresTitle: "شبكتك بالأرقام";
    MeasureSize: "عدد من ذكرتهم";
    MeasureDegree: "متوسط الروابط لكل واحد";
    MeasureIsolates: "على الخريطة بلا رابط";
    MeasureCore: "في النواة الأكثر ترابطًا";

    NothingAsked: "لا توجد أسئلة لك هنا. اضغط «إنهاء» للإنهاء.";

    // Consent
    DeclineEnds: "اضغط «إنهاء» للإنهاء هنا دون مشاركة. ويمكنك تغيير اختيارك قبل ذلك.";
    DeclinedText: "لقد اخترت عدم المشاركة. لن يُطلب منك شيء آخر.";
    ChangedMind: "غيّرتُ رأيي";
    ConsentNeeded: "يرجى الاختيار للمتابعة.";

    // What went wrong
    KeepCopy: "الاحتفاظ بنسخة";
}

sentences! {
    salvage: SalvagePhrase;

    ChangedTitle: "تغيّر هذا الاستبيان";
    ChangedText: "لقد تغيّر منذ آخر مرة كنت فيها هنا. الإجابات التي ما زالت مناسبة وقد حُفظت: {kept} من {all}.";
    ChangedAll: "لقد تغيّر منذ آخر مرة كنت فيها هنا. ما زالت جميع إجاباتك مناسبة وقد حُفظت.";
    DamagedTitle: "تعذّرت قراءة بعض إجاباتك";
    DamagedText: "تضرّر جزء مما حُفظ. أمكنت قراءة {kept} من {all} من الإجابات وقد حُفظت.";
    AskedAgain: "ستُطرح بعض الأسئلة مرة أخرى.";
    FinishAgain: "كنت قد أنهيت. يُرجى مراجعتها وإنهاؤها مرة أخرى.";
    CopyText: "تتضمن النسخة كل شيء كما حُفظ، مع ما لم يُحتفظ به هنا.";
    NotKept: "ما لم يُحتفظ به";
    NotKeptPart: "الجزء {n} مما حُفظ";
    NotKeptInPart: "{what}، جزئيًا";
    NotKeptDamaged: "{what}: تعذّرت قراءته.";
    NotKeptGone: "{what}: لم يعد يُسأل عنه.";
    NotKeptUnfit: "{what}: لم يعد يناسب السؤال.";
    NotKeptNobody: "{what}: يخص شخصًا لم يُحتفظ به.";
    GoOnKept: "المتابعة بما حُفظ";

    ForeignTitle: "تعذّر فتح المحفوظ هنا";
    ForeignStudy: "الإجابات المحفوظة على هذا الجهاز تخص استبيانًا آخر.";
    ForeignVersion: "كُتبت الإجابات المحفوظة على هذا الجهاز بإصدار آخر من هذا البرنامج.";
    ForeignFile: "يوجد ملف من نوع آخر في مكان حفظ إجاباتك.";
    ForeignText: "ما يوجد في مكان حفظ إجاباتك متضرر ولا يمكن قراءته.";
    ForeignCopy: "احتفظ بنسخة منه ثم ابدأ من جديد. لن يُمسح شيء قبل ذلك.";
}
