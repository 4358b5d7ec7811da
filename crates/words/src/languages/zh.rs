//! Simplified Chinese, not reviewed by a native reader.

sentences! {
    phrase: Phrase;

    // The shell
    Next: "下一步";
    Back: "返回";
    Undo: "撤销";
    Redo: "重做";
    Undone: "已撤销。";
    Redone: "已重做。";
    Progress: "进度";
    Menu: "菜单";
    AllSaved: "已保存";
    HelpSaved: "您的答案会随时保存在此设备上。您可以关闭此页面，之后再回来。";
    MinutesLeft: "还需 {n} 分钟";
    Whereabouts: "{chapter}，{at}。大约还需 {n} 分钟。";
    ChapterYou: "您";
    ChapterPeople: "名字";
    ChapterAbout: "关于他们";
    ChapterMap: "您的关系图";
    ChapterLast: "最后几句";
    Language: "语言";
    StartOver: "重新开始";
    StartOverQuestion: "要重新开始，并清除保存在此浏览器中的所有答案吗？清除后无法在这里恢复。痕迹可能会在此设备的磁盘上保留一段时间。";
    Erase: "全部清除";
    Cancel: "取消";
    Done: "好了";
    Yes: "是";
    No: "否";
    NotSaved: "您的答案无法保存在此设备上。完成之前，请不要关闭此页面。";
    NotSavedYet: "您的答案尚未保存";
    NotSavedYetText: "此设备没有保存您的答案，或者保存得非常慢。您可以再试一次，也可以保留一份副本，然后不保存继续；如果不保存，完成之前请不要关闭此页面。";
    TryAgain: "再试一次";
    GoOnUnsaved: "不保存，继续";

    // Coming back
    WelcomeBack: "欢迎回来";
    WelcomeBackToday: "您今天开始了这次访谈，您的答案都还在。";
    WelcomeBackText: "您在{date}开始了这次访谈，您的答案都还在。";
    RecapPeople: "已列出 {n} 个名字";
    RecapPlaced: "图上有 {n} 个名字";
    RecapTies: "画了 {n} 条连线";
    Continue: "从上次停下的地方继续";
    FinishedBefore: "这次访谈已完成";
    FinishedBeforeText: "此设备上保存着一次已完成的访谈。如果是您的，可以使用它；如果是别人的，请重新开始。";
    UseFinished: "是我的：使用它";

    // Forms
    Required: "必答";
    Clear: "清除答案";
    MissingDontKnow: "不知道";
    MissingRefused: "不愿回答";
    MissingNotApplicable: "不适用";
    PleaseSpecify: "用您自己的话说";
    OtherOf: "{name}，用您自己的话说";
    MonthNames: "一月, 二月, 三月, 四月, 五月, 六月, 七月, 八月, 九月, 十月, 十一月, 十二月";
    DateDay: "日";
    DateMonth: "月";
    DateYear: "年";
    SliderUnset: "点一下或拖动来回答";
    AlterOf: "第 {n} 个，共 {of} 个";
    TieBetween: "{one} 和 {other}";
    TieFromTo: "从 {one} 到 {other}";

    // What stands in the way
    FaultMissing: "请回答这个问题。";
    FaultTooShort: "请至少写 {min} 个字符。";
    FaultTooLong: "请不要超过 {max} 个字符。";
    FaultNotWhole: "请输入整数。";
    FaultTooSmall: "最小只能是 {min}。";
    FaultTooLarge: "最大只能是 {max}。";
    FaultNotAnOption: "请从选项中选择一项。";
    FaultTooFew: "请至少选 {min} 项。";
    FaultTooMany: "请最多选 {max} 项。";
    FaultNotADate: "请输入完整的日期。";
    FaultNotATime: "请输入完整的时间。";
    FaultTooEarly: "最早只能是 {min}。";
    FaultTooLate: "最晚只能是 {max}。";
    FaultAgainst: "这是您对“{question}”的回答。";
    FaultNotUnique: "“{name}”的答案与此相同。";
    MisreadNumber: "看不出这是什么数字。请用阿拉伯数字写，例如 {example}。";
    MisreadDigits: "这个数字的位数太多，无法准确保存。请最多用 15 位。";
    MisreadDate: "看不出这是什么日期。请这样写：{example}。";
    MisreadYear: "请用四位数字写年份。";
    MisreadMonth: "没有这个月份：月份是 1 到 12。";
    MisreadDay: "那一年的这个月没有这一天。";
    WhichOfBoth: "您是指 {one} 还是 {other}？";
    IsItThis: "您是指 {one} 吗？";
    KeepAnswer: "保留 {answer}";
    DraftDropped: "“{typed}”无法作为答案，没有保留。您的答案仍是 {answer}。";
    DraftDroppedBlank: "“{typed}”无法作为答案，没有保留。";
    FaultTooFewNames: "请至少列出 {min} 个名字。目前有 {have} 个。";

    // Naming
    NameBox: "名字";
    Add: "添加";
    NamedHere: "已在此列出";
    NobodyYet: "还没有名字。请输入一个名字并按回车键，或粘贴一份名单。";
    NamedBefore: "之前列出的名字：点一下可再次选择";
    AnyoneElse: "还有要补充的吗？";
    AnyOthers: "还有其他的吗？";
    Untied: "以下名字在这里没有连线，对吗？";
    UntiedRight: "对";
    UntiedBack: "回到图上";
    OnceText: "您可以现在处理，也可以继续。不会再问。";
    OncePlace: "放到图上";
    OnceSort: "去分类";
    OnceUnsorted: "还没有分类";
    OnceBlank: "还空着";
    OnceAnswer: "去回答";
    GoOn: "继续";
    Rename: "给“{name}”改名";
    Remove: "移除“{name}”";
    NotHere: "这里不选“{name}”";
    Save: "保存";
    NewName: "“{name}”的新名字";
    Added: "已添加“{name}”。";
    AddedMany: "已添加 {n} 个名字。";
    Removed: "已移除“{name}”。";
    RemarkDuplicate: "您已经列出过“{name}”。这是同一个吗？";
    RemarkSame: "是同一个：选择“{name}”";
    RemarkOther: "不是同一个：添加";
    RemarkSeveral: "这看起来是 {n} 个名字。";
    RemarkAddEach: "添加 {n} 个名字";
    RemarkAddOne: "这是一个名字：添加";
    RemarkFull: "只写名字加姓氏的首字母就够了，这样谁也不会被认出来。";
    RemarkUse: "使用“{name}”";
    RemarkKeep: "按输入的保留";
    RemarkUnseen: "这个名字里没有能看见的内容。请输入名字。";
    RemarkLong: "这个名字太长：名字最多 {max} 个字符。";
    RemarkBeginning: "只用开头：“{name}”";
    ChangeTyped: "修改我输入的内容";
    LeaveOut: "不要它，继续";
    ListUnread: "暂时无法读取多个名字。请检查网络连接，然后再试一次，或者一次添加一个名字。";
    ListFull: "这个问题最多可列出 {max} 个名字，目前已有 {have} 个，因此只勾选了前 {n} 个。";
    ListNamed: "已在此列出，因此没有勾选：{n} 个。";
    ListRepeated: "在名单中不止出现一次，因此只勾选一次：{n} 个。";
    ListCut: "名字最多 {max} 个字符，超出的只会添加开头部分：{n} 个。";
    ListByLine: "每行是一个名字：{n} 个";
    ListByComma: "逗号也用来分隔名字：{n} 个";
    NoteBefore: "之前列出过，再次选择";
    NoteNamed: "已在此列出";
    NoteRepeated: "名单前面已有";
    NoteCut: "只有开头部分";
    RenameTaken: "您已经列出过“{name}”。两个名字相同会很难区分。";
    RenameKeep: "仍用这个名字";
    FullPrompt: "这个问题最多可列出 {max} 个名字。";

    // Choosing from a list
    RosterNobody: "名单上没有叫这个名字的人。";
    RosterNotListed: "不在名单上的人";
    RosterWhich: "名单上哪一位是您？";
    RosterYou: "您是{name}。";
    RosterOther: "我是另一位";

    // Earlier interviews
    EarlierWho: "{name}上次是谁？";
    EarlierChoose: "请选择";
    EarlierNew: "新的人";
    EarlierSame: "与上次的{name}是同一位";

    // Sorting
    ToSort: "待分类";
    AllSorted: "全部分好了。";
    SortInto: "把“{name}”放入：";
    TapToSort: "先点一个名字，再点它该放的地方。也可以拖过去。";
    Sorted: "{name}：{bin}。";
    SortSkip: "跳过“{name}”";

    // Pairs
    AllAnswered: "全部已回答。";
    OneBefore: "上一个";
    DoneWith: "{name}已完成";

    // The map
    CoachPickUp: "点一个名字，再点它该在的位置。也可以拖过去。";
    CoachMove: "拖动任何人都可以移动。";
    CoachPutDown: "现在点 {name} 该在的位置。";
    CoachPutDownAll: "已选择 {n} 个。现在点他们该在的位置。";
    CoachBegin: "先点一个人，再点要与其连线的每个人。";
    CoachBeginArrow: "先点一个人，再点箭头应指向的每个人。";
    CoachBetween: "连线在{one}和{other}之间。先点一个，再点要与其连线的。";
    CoachTie: "点要与 {name} 连线的每个人。再点一次可撤销。";
    CoachTieOthers: "点要与 {name} 连线的{others}。再点一次可撤销。";
    CoachArrow: "点 {name} 的箭头指向的每个人。再点一次可撤销。";
    CoachGather: "已选择 {n} 个。可以继续点，或把他们全部连起来。";
    CoachHighlight: "点符合的每个人。再点一次可取消。";
    CoachDone: "{name} 完成了";
    MapListHint: "请为每个名字选择图上的一个区域。";
    MapTakeOff: "从图上移走";
    MapConnectAll: "把 {n} 个都连起来";
    MapDisconnectAll: "全部断开";
    MapChosen: "已选 {n} 个。";
    MapTiedToMany: "已画 {n} 条连线：{name}。";
    MapConnected: "已画 {n} 条连线。";
    MapDisconnected: "已去掉 {n} 条连线。";
    OfferTitle: "和“{kind}”的连线一样吗？";
    OfferAll: "是，全部 {n} 条";
    OfferSome: "一部分";
    OfferAgain: "和之前一样";
    MapTray: "还没放到图上";
    MapTrayEmpty: "全部都在图上了。";
    MapTrayDrop: "在这里松开，即可从图上移走。";
    MapShowAs: "显示方式";
    MapMap: "关系图";
    MapList: "列表";
    MapCloser: "放大";
    MapWhole: "整张图";
    MapMore: "显示更多：{place}";
    MapMove: "移动位置";
    MapArrange: "帮我排列";
    MapArrangeStop: "停止";
    MapArranged: "已按连线排列好位置。点“撤销”可恢复原样。";
    MapTies: "图上的连线";
    MapBoard: "关系图：{people} 个名字，{ties} 条连线";
    MapKeysPlace: "用方向键从一个名字移到下一个。按回车键拿起，用方向键移动，按回车键放下，按 Esc 键放回原处，按 Shift 加回车键选择多个。在列表中可以用文字完成同样的操作。";
    MapKeysTie: "用方向键从一个名字移到下一个，同时按住 Shift 则沿连线移动。按回车键选中一个，再在其他名字上按回车键画出或去掉连线，按 Shift 加回车键选择多个以便相连，按 Esc 键结束。在列表中可以用文字完成同样的操作。";
    MapKeysLook: "用方向键从一个名字移到下一个，同时按住 Shift 则沿连线移动。";
    MapActive: "已选中“{name}”。请选择要与之连线的所有名字。";
    MapNoneActive: "完成。请选择另一个名字，或继续。";
    MapTied: "已画连线：{one} 和 {other}。";
    MapUntied: "已去掉连线：{one} 和 {other}。";
    MapTiedTo: "已画连线：从 {one} 到 {other}。";
    MapUntiedFrom: "已去掉连线：从 {one} 到 {other}。";
    MapNotAsked: "这个问题与“{name}”无关。";
    MapHighlighted: "{name}：是。";
    MapPlain: "{name}：否。";
    MapPickedUp: "已拿起：{name}。请选择位置。";
    MapPutBack: "已放回原处：{name}。";
    MapPlaced: "已放好：{name}，位置：{place}。";
    MapUnplaced: "已从图上移走：{name}。";
    MapNear: "{place}，靠近 {name}";
    MapZone: "{one}，{other}";
    MapRing: "{place}，第 {n} 环，共 {of} 环";
    MapOff: "不在图上";
    MapPlaceOf: "“{name}”的位置";
    MapWho: "谁的连线";
    MapFind: "查找名字";
    MapFound: "找到 {n} 个";
    MapNextWho: "下一个：{name}";
    MapTiesOf: "{kind}：{names}";
    MapTiesTo: "{kind}，连向：{names}";
    MapTiesFrom: "{kind}，来自：{names}";
    MapMarked: "已标出";
    MapNobody: "图上还没有名字。请先把名字放上去。";
    AreaTopLeft: "左上";
    AreaTop: "上方";
    AreaTopRight: "右上";
    AreaLeft: "左侧";
    AreaCentre: "中间";
    AreaRight: "右侧";
    AreaBottomLeft: "左下";
    AreaBottom: "下方";
    AreaBottomRight: "右下";

    // Finishing
    FinishButton: "完成";
    FinishedTitle: "谢谢您";
    FinishedText: "您的访谈已全部完成。";
    ReadyText: "这是最后一个问题。准备好后请按“完成”；您仍可以返回。";
    Download: "下载您的文件";
    AroundYou: "您身边有{all}";
    More: "更多";
    FinishedKept: "您的答案已保存在此设备上。";
    KeepSvg: "关系图存为绘图（SVG）";
    NotDrawn: "无法生成绘图。请检查网络连接，然后再试一次。";
    KeepPng: "保留一张图片";
    ShowFile: "显示文件";
    ChangeSomething: "修改内容";
    SummaryTies: "您画的连线：{n}";
    SomeBlank: "留空的问题：{n}";
    MeasuresTitle: "用数字看您的关系网";
    MeasureSize: "列出的名字";
    MeasureDegree: "平均每个名字的连线";
    MeasureIsolates: "图上没有连线的";
    MeasureCore: "联系最紧密的一群";

    NothingAsked: "这里没有要问您的问题。请点“完成”结束。";

    // Consent
    DeclineEnds: "点“完成”就在这里结束，不参与。在此之前，您仍可以改选。";
    DeclinedText: "您选择了不参与。不会再问您任何问题。";
    ChangedMind: "我改变主意了";
    ConsentNeeded: "请选择一项再继续。";

    // What went wrong
    KeepCopy: "保留副本";
}

sentences! {
    salvage: SalvagePhrase;

    ChangedTitle: "这份问卷有改动";
    ChangedText: "您上次来过之后，问卷有改动。您的 {all} 个答案中有 {kept} 个仍然适用，已经保留。";
    ChangedAll: "您上次来过之后，问卷有改动。您的所有答案仍然适用，都已保留。";
    DamagedTitle: "您的部分答案无法读取";
    DamagedText: "保存的内容有一部分已损坏。{all} 个答案中有 {kept} 个可以读取，已经保留。";
    AskedAgain: "有些问题会再问一次。";
    FinishAgain: "您之前已经完成。请从头看一遍，然后再次完成。";
    CopyText: "副本包含当时保存的全部内容，包括这里没有保留的。";
    NotKept: "没有保留的内容";
    NotKeptPart: "所保存内容的第 {n} 部分";
    NotKeptInPart: "{what}（部分）";
    NotKeptDamaged: "{what}：无法读取。";
    NotKeptGone: "{what}：已不再问这一项。";
    NotKeptUnfit: "{what}：已不符合这个问题。";
    NotKeptNobody: "{what}：所涉及的名字没有保留。";
    GoOnKept: "用保留的内容继续";

    ForeignTitle: "这里保存的内容无法打开";
    ForeignStudy: "此设备上保存的答案属于另一份问卷。";
    ForeignVersion: "此设备上保存的答案是由本程序的另一个版本写下的。";
    ForeignFile: "本应保存您答案的地方，放着另一种文件。";
    ForeignText: "本应保存您答案的地方，内容已损坏，无法读取。";
    ForeignCopy: "请先保留一份副本，然后重新开始。在此之前不会清除任何内容。";
}
