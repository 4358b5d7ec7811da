//! What the workshop says.

words::phrases! {
    /// Something the workshop says.
    Phrase;

    // How figures are written
    DecimalMark: ".";
    Percent: "{n}%";
    Of: "{n} of {all}";
    Labelled: "{label}: {value}";

    // Opening files
    Workshop: "Workshop";
    WelcomeTitle: "Show a network to a room";
    WelcomeLead: "Drop network files anywhere on this page, or choose them.";
    OpenFiles: "Open network files";
    OpenMore: "Open files";
    OpenExamples: "Open the 21 examples";
    WelcomeSee: "See who is in it, by sector or by how closely they are knit.";
    WelcomePeel: "Peel it, circle by circle, down to those who hold together most.";
    WelcomeCompare: "Set it beside others: another place, or the same place a year later.";
    WelcomePrivate: "The files stay on this computer: nothing is uploaded, and the page works without a connection. Files of other programs open too: JSON, GraphML, GEXF, Pajek, tables of ties.";
    OpeningFile: "Opening {file} …";
    OpeningFiles: "Opening {n} {n|file|files} …";
    OpeningExamples: "Opening the examples …";
    Opening: "Opening";
    FilesOpening: "Files being opened";
    Stop: "Stop";
    Stopped: "Stopped: nothing was opened.";
    TheExamples: "The examples";
    NotFetched: "They could not be fetched. Load the page again, or open files of your own.";
    NotRead: "The file could not be read. Is it still where it was?";
    NestedTooDeep: "It is nested too deep for a network file.";
    OpenedAll: "{n} {n|network is|networks are} open.";
    OpenedSome: "{n} opened, {not} could not be opened.";
    RefusedTitle: "{n} {n|file|files} could not be opened; nothing else is affected.";
    RefusedList: "Files that could not be opened";
    CloseRefused: "Close this list";
    NotedTitle: "{n} {n|file is|files are} not shown quite as written:";
    NotedList: "What was left out or taken otherwise";
    CloseNoted: "Close these notes";

    // The bar
    Language: "Language";
    FilesOpen: "Open files";
    CloseFile: "Close {file}";
    MapsBeside: "Maps side by side";
    OneMap: "1 map";
    SoManyMaps: "{n} maps side by side";
    Present: "Present";
    PresentHint: "The maps alone, on the full screen (F)";
    ListOfKeys: "List of keys";
    FindName: "Find a name";
    NamesAreHidden: "Names are hidden";
    FoundNobody: "Nobody";
    Found: "Found";
    FoundOn: "Found on {maps}";
    FoundNames: "{n} {n|name|names}: Enter for the next";
    FoundNamesOn: "{n} {n|name|names} on {maps}: Enter for the next";

    // How the maps are shown
    HowShown: "How the maps are shown";
    ColourBy: "Colour by";
    SizeBy: "Size by";
    AllAlike: "Nothing: all alike";
    AlterType: "Type";
    CoreNumber: "Core number";
    Community: "Community";
    Ties: "Ties";
    AllKinds: "All kinds";
    MarkChanges: "Mark who came and went";
    Names: "Names";
    NamesWhole: "Whole";
    NamesInitials: "Initials";
    NamesHidden: "Hidden";
    Places: "Places";
    PlacesDrawn: "As drawn";
    PlacesBySector: "By sector";
    SetApart: "Set those without ties apart";
    OutlineSectors: "Outline the sectors";
    PeelCores: "Peel the cores";
    PeelHint: "Whoever has fewer than k ties to those who are left fades, and then those whom that leaves with fewer.";
    KOf: "k = {k} of {most}";

    // What people are sized by
    ByDegree: "Others it is tied to";
    ByBetweenness: "Pairs of others it stands between";
    ByCloseness: "Closeness to the others";
    ByHarmonicCloseness: "Mean of the inverse distances to the others";
    ByEigenvector: "Being tied to those who are central";
    ByTriangles: "Triangles it is in";
    ByClustering: "Density among its neighbours";
    ByEffectiveSize: "Effective size of its own network";
    ByEfficiency: "Effective size for each of its neighbours";
    ByConstraint: "Its constraint";
    ByHierarchy: "How far its constraint is due to one neighbour";

    // What colours mean
    LegendLabel: "What colours and shapes mean";
    NoneOfThem: "None of them";
    LeftBlank: "Left blank";
    NotAsked: "Not asked";
    Others: "Others";
    Group: "Group {n}";
    SmallerGroups: "Smaller groups";
    InNoGroup: "In no group";
    CameSince: "New since the map before";
    GoneByNext: "Gone by the next map";

    // A map
    Map: "map";
    MapOf: "Map of {title}: {n} {n|contact|contacts}, {pairs} {pairs|tied pair|tied pairs}";
    MapOfBy: "{map}. By {what}: {classes}";
    Contacts: "{n} {n|contact|contacts}";
    ContactsOff: "{n} {n|contact|contacts}, {off} of them off the map";
    Turnover: "{stayed} stayed, {came} came, {went} went";
    TiesOf: "ties: {kind}";
    LaidOut: "places are not from the file";
    UnaskedHere: "nobody was asked about ties";
    Closer: "Closer";
    Further: "Further away";
    WholeMap: "Whole map";
    Alone: "{n} {n|is|are} tied to nobody else";
    AloneShort: "{n} alone";
    FigureOnMap: "on the map";
    FigurePairs: "pairs connected";
    FigureEach: "others each, on average";
    FigureAlone: "not connected";
    InWords: "This map in words";
    EveryoneHere: "Everyone on this map";
    Contact: "Contact";
    ContactNumber: "Contact {n}";
    Colour: "Colour";
    TiedTo: "Tied to";
    CellNobody: "nobody";
    CellNotAsked: "not asked";

    // A person
    TiedToNobody: "tied to nobody else";
    TiesNotAsked: "ties were not asked about";
    TiedToOthers: "tied to {n} {n|other|others}";
    KindDirected: "{kind}: {from} from them, {to} to them";
    CoreNumberOf: "core number {n}";

    // Peeling
    PeeledNone: "Everyone on the map: {n} {n|contact|contacts}.";
    PeeledAll: "Nobody is left who is tied to {k} others that are left.";
    PeeledOnce: "{n} of {all} are left: all who are tied to anybody.";
    PeeledTo: "{n} of {all} are left, each tied to at least {k} of the others.";

    // In numbers. What begins in the middle of a sentence follows its figure, which stands by itself in large letters.
    InNumbers: "In numbers";
    NobodyAsked: "Nobody was asked about ties.";
    NobodyAskedMeaning: "Without that there is nothing to say of isolates, circles and parts.";
    SizeTitle: "Contacts";
    SizeInFile: "{n|contact is|contacts are} in the file, which does not say where they stand.";
    SizeOffMap: "{n|contact was|contacts were} named, and none of them is on the map.";
    SizeOnMap: "{n|contact was|contacts were} named, and all of them are on the map.";
    SizeSomeOff: "{n|contact was|contacts were} named; {off} of them {off|is|are} off the map.";
    SizeMeaning: "The size of the network: everyone the participant named. Ties were asked about on the map only.";
    IsolatesTitle: "Tied to nobody else";
    Isolates: "contacts {n|is|are} tied to nobody else.";
    IsolatesUnasked: "contacts {n|is|are} tied to nobody else; about the ties of {unasked} on the map nothing was asked.";
    IsolatesMeaning: "Isolates: if the participant left, nobody here would still reach them.";
    CoreTitle: "Innermost circle";
    Core: "{n|contact forms|contacts form} the innermost circle: each is tied to at least {core} of the others in it.";
    CoreMeaning: "The top core. Peel the map to see it: at each step those go who have too few ties to who is left.";
    NoCore: "There is no circle yet: nobody is tied to anybody.";
    NoCoreMeaning: "The top core: the largest group in which everyone is tied to several others of the group.";
    LargestKTitle: "Largest k";
    LargestKOne: "is how many times the map can be peeled before nobody is left.";
    LargestK: "is the largest k: everyone in the innermost circle is tied to that many others in it, or more.";
    LargestKMeaning: "Maximum k of the k-cores. Ties of several kinds between the same two count once.";
    DegreeTitle: "Ties each";
    Degree: "ties is what a contact on the map has on average, all kinds counted.";
    DegreeMeaning: "Average degree: every tie counts for both its ends, and all of them are shared out among everyone on the map.";
    DensityTitle: "Pairs that are tied";
    Density: "of all pairs on the map are tied, in whichever way.";
    DensityMeaning: "Density: 100% would be a map on which everyone is tied to everyone.";
    PartsTitle: "Separate parts";
    NoParts: "parts: there is no tie on this map.";
    OnePart: "part holds everyone who has a tie: {largest} {largest|contact|contacts}.";
    Parts: "{n|part|parts} have no tie between them; the largest holds {largest} {largest|contact|contacts}.";
    PartsMeaning: "Components, isolates apart: within a part everyone can be reached along ties.";
    GroupsTitle: "Groups";
    OneGroup: "group is all there is: nobody keeps more to some than to others.";
    Groups: "{n|group keeps|groups keep} more to themselves than to the others.";
    GroupsMeaning: "Communities, found by the ties alone. Colour by community to see them.";
    NoGroups: "No groups: there is no tie on this map.";
    NoGroupsMeaning: "Communities, found by the ties alone.";
    CutpointsTitle: "Holding it together";
    Cutpoints: "{n|contact holds|contacts hold} parts together: without any one of them the map would fall further apart.";
    CutpointsMeaning: "Cut points: whoever is the only link between others.";

    // Saving, and what takes long
    Save: "Save";
    SaveSvg: "Picture (SVG)";
    SaveSvgHint: "What is on the stage, in lines: for print";
    SavePng: "Picture (PNG)";
    SavePngHint: "What is on the stage, in pixels: for slides";
    SaveNetworks: "Measures (CSV)";
    SaveNetworksHint: "A row for each open network";
    SaveContacts: "Contacts (CSV)";
    SaveContactsHint: "A row for each contact of the open networks; names as they are shown";
    WorkingOut: "Working out: {what}";
    WorkNetworks: "measures of the networks";
    WorkContacts: "measures of the contacts";
    Measuring: "Measuring";
    MeasuringFailed: "The measures could not be worked out. Load the page again.";
    Close: "Close";

    // Presenting
    Measures: "Measures";
    Files: "Files";
    FileBefore: "The file before";
    FileNext: "The next file";
    FilesOf: "{first}–{last} of {all}";
    Peeling: "Peeling";
    PeelLess: "Peel less";
    PeelMore: "Peel more";
    ClickerPeels: "Clicker: peels";
    ClickerFiles: "Clicker: files";
    ClickerHint: "What Page Up and Page Down do (C)";
    Leave: "Leave";
    LeaveHint: "Back to the page (Esc)";

    // Keys
    Keys: "Keys";
    KeysWhen: "They work while a map has the focus, and while presenting.";
    KeyClick: "On and back: what a clicker sends";
    KeyClicker: "The clicker goes from file to file, or peels";
    KeyFile: "The next file, the one before";
    KeyPeel: "Peel one step more, one less";
    KeyBeside: "So many maps side by side";
    KeyPoint: "Point at a person; arrows go on to others, with Shift along ties; Enter again ends it";
    KeyZoom: "Closer, further away, the whole map; arrows move a map that is seen closer";
    KeyFind: "Find a name; Enter goes from one to the next, Escape ends it";
    KeyNames: "Names whole, as initials, hidden";
    KeyPlaces: "People as drawn, or by sector";
    KeyOutlines: "Outlines around sectors";
    KeyApart: "Those without ties apart, or in place";
    KeyNumbers: "While presenting: the measures";
    KeyPresent: "Present on the full screen, and leave it";
    KeyList: "This list";
}
