//! Simplified Chinese, not reviewed by a native reader.

words::sentences! {
    phrase: Phrase;

    // How figures are written
    DecimalMark: ".";
    Percent: "{n}%";
    Of: "{n} / {all}";
    Labelled: "{label}：{value}";

    // Opening files
    Workshop: "研讨会";
    WelcomeTitle: "向大家展示一个网络";
    WelcomeLead: "把网络文件拖放到本页任意位置，或选择文件。";
    OpenFiles: "打开网络文件";
    OpenMore: "打开文件";
    OpenExamples: "打开 21 个示例";
    WelcomeSee: "看看其中有谁：按领域，或按联系的紧密程度。";
    WelcomePeel: "一圈一圈剥开，直到联系最紧密的那些人。";
    WelcomeCompare: "与其他网络并列：另一个地方，或一年后的同一个地方。";
    WelcomePrivate: "文件只留在这台计算机上：不会上传任何内容，没有网络连接也能使用本页。其他程序的文件也可以打开：JSON、GraphML、GEXF、Pajek、连线表格。";
    OpeningFile: "正在打开 {file} …";
    OpeningFiles: "正在打开 {n} 个文件 …";
    OpeningExamples: "正在打开示例 …";
    Opening: "正在打开";
    FilesOpening: "正在打开的文件";
    Stop: "停止";
    Stopped: "已停止：没有打开任何文件。";
    TheExamples: "示例";
    NotFetched: "无法获取。请重新加载页面，或打开您自己的文件。";
    NotRead: "无法读取该文件。它还在原来的位置吗？";
    NestedTooDeep: "嵌套层次太深，不是网络文件。";
    OpenedAll: "已打开 {n} 个网络。";
    OpenedSome: "已打开 {n} 个，{not} 个无法打开。";
    RefusedTitle: "有 {n} 个文件无法打开；其他内容不受影响。";
    RefusedList: "无法打开的文件";
    CloseRefused: "关闭此列表";
    NotedTitle: "有 {n} 个文件的显示与原文不完全一致：";
    NotedList: "略去或另作理解的内容";
    CloseNoted: "关闭这些说明";

    // The bar
    Language: "语言";
    FilesOpen: "已打开的文件";
    CloseFile: "关闭 {file}";
    MapsBeside: "并列的图";
    OneMap: "1 张图";
    SoManyMaps: "并列 {n} 张图";
    Present: "演示";
    PresentHint: "全屏只显示图 (F)";
    ListOfKeys: "按键列表";
    FindName: "查找名字";
    NamesAreHidden: "名字已隐藏";
    FoundNobody: "没有找到";
    Found: "已找到";
    FoundOn: "在 {maps} 上找到";
    FoundNames: "{n} 个名字：按 Enter 看下一个";
    FoundNamesOn: "{maps} 上有 {n} 个名字：按 Enter 看下一个";

    // How the maps are shown
    HowShown: "图的显示方式";
    ColourBy: "颜色依据";
    SizeBy: "大小依据";
    AllAlike: "无：全部相同";
    AlterType: "类型";
    CoreNumber: "核数";
    Community: "社群";
    Ties: "连线";
    AllKinds: "所有种类";
    MarkChanges: "标出新来和离开的";
    Names: "名字";
    NamesWhole: "完整";
    NamesInitials: "首字母";
    NamesHidden: "隐藏";
    Places: "位置";
    PlacesDrawn: "按所画";
    PlacesBySector: "按领域";
    SetApart: "没有连线的另放一处";
    OutlineSectors: "勾出各领域";
    PeelCores: "逐层剥核";
    PeelHint: "与剩下的人连线少于 k 条的会淡去，因此变得不足的也随之淡去。";
    KOf: "k = {k}，最大 {most}";

    // What people are sized by
    ByDegree: "相连的人数";
    ByBetweenness: "处于其间的他人对数";
    ByCloseness: "与其他人的接近程度";
    ByHarmonicCloseness: "与其他人距离倒数的平均值";
    ByEigenvector: "与处于中心者的联系";
    ByTriangles: "所在的三角形";
    ByClustering: "邻居之间的密度";
    ByEffectiveSize: "自身网络的有效规模";
    ByEfficiency: "每个邻居的有效规模";
    ByConstraint: "约束度";
    ByHierarchy: "约束来自单个邻居的程度";

    // What colours mean
    LegendLabel: "颜色和形状的含义";
    NoneOfThem: "都不是";
    LeftBlank: "未作答";
    NotAsked: "未询问";
    Others: "其他";
    Group: "第 {n} 组";
    SmallerGroups: "较小的组";
    InNoGroup: "不在任何组";
    CameSince: "相比前一张图新增";
    GoneByNext: "在下一张图中消失";

    // A map
    Map: "关系图";
    MapOf: "{title} 的关系图：{n} 个联系人，{pairs} 对相连";
    MapOfBy: "{map}。按{what}：{classes}";
    Contacts: "{n} 个联系人";
    ContactsOff: "{n} 个联系人，其中 {off} 个不在图上";
    Turnover: "留下 {stayed}，新来 {came}，离开 {went}";
    TiesOf: "连线：{kind}";
    LaidOut: "位置不是来自文件";
    UnaskedHere: "没有询问过连线";
    Closer: "放大";
    Further: "缩小";
    WholeMap: "整张图";
    Alone: "{n} 个与其他人没有连线";
    AloneShort: "{n} 个孤立";
    FigureOnMap: "在图上";
    FigurePairs: "对相连";
    FigureEach: "人均连接";
    FigureAlone: "未连接";
    InWords: "用文字看这张图";
    EveryoneHere: "这张图上的所有人";
    Contact: "联系人";
    ContactNumber: "联系人 {n}";
    Colour: "颜色";
    TiedTo: "连接到";
    CellNobody: "无";
    CellNotAsked: "未询问";

    // A person
    TiedToNobody: "与其他人没有连线";
    TiesNotAsked: "没有询问过其连线";
    TiedToOthers: "与另外 {n} 个相连";
    KindDirected: "{kind}：发出 {from}，收到 {to}";
    CoreNumberOf: "核数 {n}";

    // Peeling
    PeeledNone: "图上所有人：{n} 个联系人。";
    PeeledAll: "剩下的人中没有与另外 {k} 个相连的。";
    PeeledOnce: "{all} 个中剩下 {n} 个：所有有连线的。";
    PeeledTo: "{all} 个中剩下 {n} 个，每个至少与其余的 {k} 个相连。";

    // In numbers
    InNumbers: "数字";
    NobodyAsked: "没有询问过连线。";
    NobodyAskedMeaning: "因此无法谈论孤立者、圈子和各部分。";
    SizeTitle: "联系人";
    SizeInFile: "个联系人在文件中，文件没有说明位置。";
    SizeOffMap: "个联系人被提到，都不在图上。";
    SizeOnMap: "个联系人被提到，全部在图上。";
    SizeSomeOff: "个联系人被提到；其中 {off} 个不在图上。";
    SizeMeaning: "网络的规模：受访者提到的所有人。只在图上询问了连线。";
    IsolatesTitle: "与其他人没有连线";
    Isolates: "个联系人与其他人没有连线。";
    IsolatesUnasked: "个联系人与其他人没有连线；图上有 {unasked} 个没有询问过连线。";
    IsolatesMeaning: "孤立者：如果受访者离开，这里就没有人能联系到他们。";
    CoreTitle: "最内圈";
    Core: "个联系人组成最内圈：每个至少与圈内其他 {core} 个相连。";
    CoreMeaning: "最高的核。剥开图即可看到：每一步都会去掉与剩下的人连线太少的人。";
    NoCore: "还没有圈子：没有人彼此相连。";
    NoCoreMeaning: "最高的核：其中每个人都与组内多人相连的最大群体。";
    LargestKTitle: "最大的 k";
    LargestKOne: "次剥开之后，图上就没有人了。";
    LargestK: "是最大的 k：最内圈的每个人都与圈内这么多或更多的人相连。";
    LargestKMeaning: "k 核的最大 k。同两者之间的多种连线只算一次。";
    DegreeTitle: "人均连线";
    Degree: "条连线是图上每个联系人的平均数，计入所有种类。";
    DegreeMeaning: "平均度：每条连线计入两端，再分摊到图上的所有人。";
    DensityTitle: "相连的对";
    Density: "的配对在图上以某种方式相连。";
    DensityMeaning: "密度：100% 表示图上人人相连。";
    PartsTitle: "分开的部分";
    NoParts: "个部分：这张图上没有连线。";
    OnePart: "个部分包含所有有连线的人：{largest} 个联系人。";
    Parts: "个部分之间没有连线；最大的有 {largest} 个联系人。";
    PartsMeaning: "连通分量，不含孤立者：同一部分内，沿连线可以到达每个人。";
    GroupsTitle: "组";
    OneGroup: "个组就是全部：没有人与某些人更亲近。";
    Groups: "个组，组内联系多于组间联系。";
    GroupsMeaning: "社群，只根据连线找出。按社群着色即可看到。";
    NoGroups: "没有组：这张图上没有连线。";
    NoGroupsMeaning: "社群，只根据连线找出。";
    CutpointsTitle: "维系整体的";
    Cutpoints: "个联系人把各部分连在一起：少了其中任何一个，图就会更加分散。";
    CutpointsMeaning: "割点：作为他人之间唯一纽带的人。";

    // Saving, and what takes long
    Save: "保存";
    SaveSvg: "图片 (SVG)";
    SaveSvgHint: "当前显示的内容，矢量：用于打印";
    SavePng: "图片 (PNG)";
    SavePngHint: "当前显示的内容，像素：用于幻灯片";
    SaveNetworks: "指标 (CSV)";
    SaveNetworksHint: "每个打开的网络一行";
    SaveContacts: "联系人 (CSV)";
    SaveContactsHint: "打开的网络中每个联系人一行；名字按显示方式";
    WorkingOut: "正在计算：{what}";
    WorkNetworks: "网络的指标";
    WorkContacts: "联系人的指标";
    Measuring: "正在计算";
    MeasuringFailed: "无法计算指标。请重新加载页面。";
    Close: "关闭";

    // Presenting
    Measures: "指标";
    Files: "文件";
    FileBefore: "上一个文件";
    FileNext: "下一个文件";
    FilesOf: "{first}–{last} / {all}";
    Peeling: "剥开";
    PeelLess: "少剥一层";
    PeelMore: "多剥一层";
    ClickerPeels: "翻页笔：剥开";
    ClickerFiles: "翻页笔：文件";
    ClickerHint: "Page Up 和 Page Down 的作用 (C)";
    Leave: "退出";
    LeaveHint: "返回页面 (Esc)";

    // Keys
    Keys: "按键";
    KeysWhen: "在图获得焦点时以及演示时有效。";
    KeyClick: "前进和后退：翻页笔发出的按键";
    KeyClicker: "翻页笔逐个切换文件，或剥开";
    KeyFile: "下一个文件，上一个文件";
    KeyPeel: "多剥一层，少剥一层";
    KeyBeside: "并列这么多张图";
    KeyPoint: "指向某人；箭头移到其他人，按住 Shift 沿连线移动；再按 Enter 结束";
    KeyZoom: "放大、缩小、整张图；箭头移动已放大的图";
    KeyFind: "查找名字；Enter 逐个查看，Escape 结束";
    KeyNames: "名字完整、首字母、隐藏";
    KeyPlaces: "人按所画的位置，或按领域";
    KeyOutlines: "各领域的轮廓";
    KeyApart: "没有连线的另放一处，或在原位";
    KeyNumbers: "演示时：指标";
    KeyPresent: "全屏演示，以及退出";
    KeyList: "此列表";
}
