//! What the widget says.

phrases! {
    /// Something the widget says.
    Phrase;

    // The shell
    Next: "Next";
    Back: "Back";
    Undo: "Undo";
    Redo: "Redo";
    Undone: "Undone.";
    Redone: "Done again.";
    Progress: "Progress";
    Menu: "Menu";
    AllSaved: "Saved";
    HelpSaved: "Your answers are saved on this device as you go. You can close this page and come back.";
    MinutesLeft: "{n} min left";
    Whereabouts: "{chapter}, {at}. About {n} min left.";
    ChapterYou: "You";
    ChapterPeople: "People";
    ChapterAbout: "About them";
    ChapterMap: "Your map";
    ChapterLast: "Last words";
    Language: "Language";
    StartOver: "Start over";
    StartOverQuestion: "Start over and erase all answers that are saved in this browser? You cannot get them back. Traces can stay on this device’s disk for a while.";
    Erase: "Erase everything";
    Cancel: "Cancel";
    Done: "Done";
    Yes: "Yes";
    No: "No";
    NotSaved: "Your answers cannot be saved on this device. Keep this page open until you have finished.";
    NotSavedYet: "Your answers are not saved yet";
    NotSavedYetText: "This device does not save your answers, or takes very long. Try again, or keep a copy and go on without saving; then keep this page open until you have finished.";
    TryAgain: "Try again";
    GoOnUnsaved: "Go on without saving";

    // Coming back
    WelcomeBack: "Welcome back";
    WelcomeBackToday: "You started this today. Your answers are still here.";
    WelcomeBackText: "You started this on {date}. Your answers are still here.";
    RecapPeople: "{n} named";
    RecapPlaced: "{n} on the map";
    RecapTies: "{n} {n|connection|connections} drawn";
    Continue: "Continue where you were";
    FinishedBefore: "This interview is finished";
    FinishedBeforeText: "A finished interview is saved on this device. If it is yours, use it. If not, start over.";
    UseFinished: "It is mine: use it";

    // Forms
    Required: "required";
    Clear: "Clear answer";
    MissingDontKnow: "Don’t know";
    MissingRefused: "Rather not say";
    MissingNotApplicable: "Does not apply";
    PleaseSpecify: "In your own words";
    OtherOf: "{name}, in your own words";
    MonthNames: "January, February, March, April, May, June, July, August, September, October, November, December";
    DateDay: "Day";
    DateMonth: "Month";
    DateYear: "Year";
    SliderUnset: "Tap or drag to answer";
    AlterOf: "{n} of {of}";
    TieBetween: "{one} and {other}";
    TieFromTo: "From {one} to {other}";

    // What stands in the way
    FaultMissing: "Please answer this question.";
    FaultTooShort: "Please write at least {min} {min|character|characters}.";
    FaultTooLong: "Please keep to {max} {max|character|characters}.";
    FaultNotWhole: "Please enter a whole number.";
    FaultTooSmall: "The smallest possible is {min}.";
    FaultTooLarge: "The largest possible is {max}.";
    FaultNotAnOption: "Please choose one of the options.";
    FaultTooFew: "Please choose at least {min}.";
    FaultTooMany: "Please choose {max} at most.";
    FaultNotADate: "Please enter a complete date.";
    FaultNotATime: "Please enter a complete time.";
    FaultTooEarly: "The earliest possible is {min}.";
    FaultTooLate: "The latest possible is {max}.";
    FaultAgainst: "That is your answer to “{question}”.";
    FaultNotUnique: "{name} has the same answer.";
    MisreadNumber: "This is not understood as a number. Please write it in digits, such as {example}.";
    MisreadDigits: "This number has too many digits. Please use 15 at most.";
    MisreadDate: "This is not understood as a date. Please write it like this: {example}.";
    MisreadYear: "Please write the year with four digits.";
    MisreadMonth: "There is no such month: they go from 1 to 12.";
    MisreadDay: "This month has no such day in that year.";
    WhichOfBoth: "Do you mean {one} or {other}?";
    IsItThis: "Do you mean {one}?";
    KeepAnswer: "Keep {answer}";
    DraftDropped: "“{typed}” could not be taken as an answer and was not kept. Your answer is still {answer}.";
    DraftDroppedBlank: "“{typed}” could not be taken as an answer and was not kept.";
    FaultTooFewNames: "Please name at least {min}. There are {have} so far.";

    // Naming
    NameBox: "Name";
    Add: "Add";
    NamedHere: "Named here";
    NobodyYet: "Nobody yet. Type a name and press Enter, or paste a list.";
    NamedBefore: "Named before: tap to choose again";
    AnyoneElse: "Anyone else?";
    AnyOthers: "Any others?";
    Untied: "No line to anyone here. Is that right?";
    UntiedRight: "That’s right";
    UntiedBack: "Back to the map";
    OnceText: "You can do that now, or go on. You will not be asked again.";
    OncePlace: "Place them";
    OnceSort: "Sort them";
    OnceUnsorted: "Not sorted yet";
    OnceBlank: "Still blank";
    OnceAnswer: "Answer them";
    GoOn: "Go on";
    Rename: "Rename {name}";
    Remove: "Remove {name}";
    NotHere: "Not here: {name}";
    Save: "Save";
    NewName: "New name for {name}";
    Added: "{name} added.";
    AddedMany: "{n} {n|name|names} added.";
    Removed: "{name} removed.";
    RemarkDuplicate: "You have already named {name}. Is this the same one?";
    RemarkSame: "The same: choose {name}";
    RemarkOther: "Someone else: add";
    RemarkSeveral: "That looks like {n} names.";
    RemarkAddEach: "Add {n} names";
    RemarkAddOne: "It is one name: add";
    RemarkFull: "A first name and an initial are enough, so that nobody can be recognised.";
    RemarkUse: "Use “{name}”";
    RemarkKeep: "Keep as typed";
    RemarkUnseen: "There is nothing in this name that can be seen. Please type it.";
    RemarkLong: "This name is longer than {max} {max|character|characters}.";
    RemarkBeginning: "Use its beginning: “{name}”";
    ChangeTyped: "Change what I typed";
    LeaveOut: "Leave it out and go on";
    ListUnread: "Several names could not be read just now. Check the connection and try again, or add one name at a time.";
    ListFull: "This question takes {max} {max|name|names} at most and has {have} so far, so only the first {n} {n|is|are} ticked.";
    ListNamed: "Named here already, so not ticked: {n}.";
    ListRepeated: "More than once in the list, so ticked once: {n}.";
    ListCut: "Longer than {max} {max|character|characters}, so only the beginning would be added: {n}.";
    ListByLine: "Each line is one name: {n}";
    ListByComma: "Commas separate names too: {n}";
    NoteBefore: "named before, chosen again";
    NoteNamed: "named here already";
    NoteRepeated: "further up in the list";
    NoteCut: "only the beginning";
    RenameTaken: "You have already named {name}. Two with one name are hard to tell apart.";
    RenameKeep: "Use this name all the same";
    FullPrompt: "This question takes {max} {max|name|names} at most.";

    // Choosing from a list
    RosterNobody: "Nobody on the list is called that.";
    RosterNotListed: "Someone who is not on the list";
    RosterWhich: "Which one are you?";
    RosterYou: "You are {name}.";
    RosterOther: "I am someone else";

    // Earlier interviews
    EarlierWho: "Who was {name} last time?";
    EarlierChoose: "Please choose";
    EarlierNew: "Someone new";
    EarlierSame: "The same as {name} last time";

    // Sorting
    ToSort: "To sort";
    AllSorted: "All sorted.";
    SortInto: "Put {name} into:";
    TapToSort: "Tap a name, then tap where it belongs. Or drag it.";
    Sorted: "{name}: {bin}.";
    SortSkip: "Skip {name}";

    // Pairs
    AllAnswered: "All answered.";
    OneBefore: "The one before";
    DoneWith: "Done with {name}";

    // The map
    CoachPickUp: "Tap a name, then where it belongs. Or drag it there.";
    CoachMove: "Drag anyone to move them.";
    CoachPutDown: "Now tap where {name} belongs.";
    CoachPutDownAll: "{n} chosen. Now tap where they belong.";
    CoachBegin: "Tap someone, then everyone to connect them with.";
    CoachBeginArrow: "Tap someone, then everyone their arrow should point to.";
    CoachBetween: "Lines go between {one} and {other}. Tap one, then those to connect it with.";
    CoachTie: "Tap everyone to connect with {name}. Tap again to undo.";
    CoachTieOthers: "Tap the {others} to connect with {name}. Tap again to undo.";
    CoachArrow: "Tap everyone {name}’s arrow points to. Tap again to undo.";
    CoachGather: "{n} chosen. Tap more, or connect them all.";
    CoachHighlight: "Tap everyone this is true of. Tap again to take it back.";
    CoachDone: "Done with {name}";
    MapListHint: "Choose an area of the map for each name.";
    MapTakeOff: "Take off the map";
    MapConnectAll: "Connect all {n}";
    MapDisconnectAll: "Remove lines";
    MapChosen: "{n} chosen.";
    MapTiedToMany: "{n} {n|line|lines} drawn: {name}.";
    MapConnected: "{n} {n|line|lines} drawn.";
    MapDisconnected: "{n} {n|line|lines} removed.";
    OfferTitle: "The same as for “{kind}”?";
    OfferAll: "Yes, all {n}";
    OfferSome: "Some";
    OfferAgain: "Same as before";
    MapTray: "Not on the map yet";
    MapTrayEmpty: "Everyone is on the map.";
    MapTrayDrop: "Drop here to take off the map.";
    MapShowAs: "Show as";
    MapMap: "Map";
    MapList: "List";
    MapCloser: "Closer";
    MapWhole: "Whole map";
    MapMore: "Show more: {place}";
    MapMove: "Move people";
    MapArrange: "Arrange for me";
    MapArrangeStop: "Stop";
    MapArranged: "People are arranged by their lines. Undo takes it back.";
    MapTies: "Lines on the map";
    MapBoard: "Map: {people} {people|person|people}, {ties} {ties|line|lines}";
    MapKeysPlace: "Arrow keys go from one to the next. Enter picks up, arrow keys move, Enter puts down, Escape puts back, Shift and Enter chooses several. The list does the same in words.";
    MapKeysTie: "Arrow keys go from one to the next, with Shift along lines. Enter chooses one, Enter on others draws or removes lines, Shift and Enter chooses several to connect, Escape ends. The list does the same in words.";
    MapKeysLook: "Arrow keys go from one to the next, with Shift along lines.";
    MapActive: "{name} chosen. Choose everyone to connect them with.";
    MapNoneActive: "Done. Choose someone else, or go on.";
    MapTied: "Line drawn: {one} and {other}.";
    MapUntied: "Line removed: {one} and {other}.";
    MapTiedTo: "Line drawn from {one} to {other}.";
    MapUntiedFrom: "Line from {one} to {other} removed.";
    MapNotAsked: "This question is not about {name}.";
    MapHighlighted: "{name}: yes.";
    MapPlain: "{name}: no.";
    MapPickedUp: "{name} picked up. Choose a place.";
    MapPutBack: "{name} put back.";
    MapPlaced: "{name} placed: {place}.";
    MapUnplaced: "{name} taken off the map.";
    MapNear: "{place}, near {name}";
    MapZone: "{one}, {other}";
    MapRing: "{place}, ring {n} of {of}";
    MapOff: "Not on the map";
    MapPlaceOf: "Place of {name}";
    MapWho: "Lines of";
    MapFind: "Find a name";
    MapFound: "{n} found";
    MapNextWho: "Next: {name}";
    MapTiesOf: "{kind}: {names}";
    MapTiesTo: "{kind}, to: {names}";
    MapTiesFrom: "{kind}, from: {names}";
    MapMarked: "highlighted";
    MapNobody: "Nobody is on the map yet. Put people on it first.";
    AreaTopLeft: "top left";
    AreaTop: "top";
    AreaTopRight: "top right";
    AreaLeft: "left";
    AreaCentre: "centre";
    AreaRight: "right";
    AreaBottomLeft: "bottom left";
    AreaBottom: "bottom";
    AreaBottomRight: "bottom right";

    // Finishing
    FinishButton: "Finish";
    FinishedTitle: "Thank you";
    FinishedText: "Your interview is complete.";
    ReadyText: "That was the last question. Press Finish when you are ready; you can still go back.";
    Download: "Download your file";
    AroundYou: "{all} around you";
    More: "More";
    FinishedKept: "Your answers are saved on this device.";
    KeepSvg: "Map as a drawing (SVG)";
    NotDrawn: "The drawing could not be made. Check the connection and try again.";
    KeepPng: "Keep a picture";
    ShowFile: "Show the file";
    ChangeSomething: "Change something";
    SummaryTies: "Connections you drew: {n}";
    SomeBlank: "Questions left blank: {n}";
    MeasuresTitle: "Your network in numbers";
    MeasureSize: "Named";
    MeasureDegree: "Connections each, on average";
    MeasureIsolates: "On the map without a connection";
    MeasureCore: "In the closest-knit group";

    NothingAsked: "There are no questions for you here. Press Finish to end.";

    // Consent
    DeclineEnds: "Press Finish to end here without taking part. Until then you can still choose otherwise.";
    DeclinedText: "You have chosen not to take part. Nothing more is asked of you.";
    ChangedMind: "I changed my mind";
    ConsentNeeded: "Please choose one to go on.";

    // What went wrong
    KeepCopy: "Keep a copy";
}
