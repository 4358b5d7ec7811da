//! French, not reviewed by a native reader.

words::sentences! {
    phrase: Phrase;

    // How figures are written
    DecimalMark: ",";
    Percent: "{n} %";
    Of: "{n} sur {all}";
    Labelled: "{label} : {value}";

    // Opening files
    Workshop: "Atelier";
    WelcomeTitle: "Montrer un réseau à un groupe";
    WelcomeLead: "Déposez des fichiers de réseau n’importe où sur cette page, ou choisissez-les.";
    OpenFiles: "Ouvrir des fichiers de réseau";
    OpenMore: "Ouvrir des fichiers";
    OpenExamples: "Ouvrir les 21 exemples";
    WelcomeSee: "Voir qui en fait partie, par secteur ou selon la force des liens.";
    WelcomePeel: "L’éplucher, cercle après cercle, jusqu’à celles et ceux qui tiennent le plus ensemble.";
    WelcomeCompare: "Le placer à côté d’autres : un autre lieu, ou le même lieu un an plus tard.";
    WelcomePrivate: "Les fichiers restent sur cet ordinateur : rien n’est envoyé, et la page fonctionne sans connexion. Les fichiers d’autres programmes s’ouvrent aussi : JSON, GraphML, GEXF, Pajek, tableaux de liens.";
    OpeningFile: "Ouverture de {file} …";
    OpeningFiles: "Ouverture de {n} {n|fichier|fichiers} …";
    OpeningExamples: "Ouverture des exemples …";
    Opening: "Ouverture";
    FilesOpening: "Fichiers en cours d’ouverture";
    Stop: "Arrêter";
    Stopped: "Arrêté : rien n’a été ouvert.";
    TheExamples: "Les exemples";
    NotFetched: "Ils n’ont pas pu être récupérés. Rechargez la page, ou ouvrez vos propres fichiers.";
    NotRead: "Le fichier n’a pas pu être lu. Est-il toujours au même endroit ?";
    NestedTooDeep: "Il est imbriqué trop profondément pour un fichier de réseau.";
    OpenedAll: "{n} {n|réseau est ouvert|réseaux sont ouverts}.";
    OpenedSome: "Ouverts : {n}. N’ont pas pu être ouverts : {not}.";
    RefusedTitle: "{n} {n|fichier n’a pas pu être ouvert|fichiers n’ont pas pu être ouverts} ; rien d’autre n’est concerné.";
    RefusedList: "Fichiers qui n’ont pas pu être ouverts";
    CloseRefused: "Fermer cette liste";
    NotedTitle: "{n} {n|fichier n’est pas montré|fichiers ne sont pas montrés} tout à fait comme écrit :";
    NotedList: "Ce qui a été omis ou compris autrement";
    CloseNoted: "Fermer ces notes";

    // The bar
    Language: "Langue";
    FilesOpen: "Fichiers ouverts";
    CloseFile: "Fermer {file}";
    MapsBeside: "Cartes côte à côte";
    OneMap: "1 carte";
    SoManyMaps: "{n} cartes côte à côte";
    Present: "Présenter";
    PresentHint: "Les cartes seules, en plein écran (F)";
    ListOfKeys: "Liste des touches";
    FindName: "Chercher un nom";
    NamesAreHidden: "Les noms sont cachés";
    FoundNobody: "Personne";
    Found: "Trouvé";
    FoundOn: "Trouvé sur {maps}";
    FoundNames: "{n} {n|nom|noms} : Entrée pour le suivant";
    FoundNamesOn: "{n} {n|nom|noms} sur {maps} : Entrée pour le suivant";

    // How the maps are shown
    HowShown: "Comment les cartes sont montrées";
    ColourBy: "Couleur selon";
    SizeBy: "Taille selon";
    AllAlike: "Rien : tous pareils";
    AlterType: "Type";
    CoreNumber: "Indice de cœur";
    Community: "Communauté";
    Ties: "Liens";
    AllKinds: "Tous les types";
    MarkChanges: "Marquer les arrivées et les départs";
    Names: "Noms";
    NamesWhole: "Entiers";
    NamesInitials: "Initiales";
    NamesHidden: "Cachés";
    Places: "Places";
    PlacesDrawn: "Comme dessiné";
    PlacesBySector: "Par secteur";
    SetApart: "Mettre à part ceux qui n’ont pas de lien";
    OutlineSectors: "Entourer les secteurs";
    PeelCores: "Éplucher les cœurs";
    PeelHint: "Qui a moins de k liens avec ceux qui restent s’efface, puis ceux à qui il en reste alors moins.";
    KOf: "k = {k} sur {most}";

    // What people are sized by
    ByDegree: "Liens avec d’autres";
    ByBetweenness: "Paires d’autres entre lesquelles on se trouve";
    ByCloseness: "Proximité avec les autres";
    ByHarmonicCloseness: "Moyenne des inverses des distances aux autres";
    ByEigenvector: "Liens avec ceux qui sont centraux";
    ByTriangles: "Triangles dont on fait partie";
    ByClustering: "Densité parmi les voisins";
    ByEffectiveSize: "Taille effective de son propre réseau";
    ByEfficiency: "Taille effective par voisin";
    ByConstraint: "Contrainte";
    ByHierarchy: "Part de la contrainte due à un seul voisin";

    // What colours mean
    LegendLabel: "Ce que signifient les couleurs et les formes";
    NoneOfThem: "Aucun";
    LeftBlank: "Sans réponse";
    NotAsked: "Non demandé";
    Others: "Autres";
    Group: "Groupe {n}";
    SmallerGroups: "Groupes plus petits";
    InNoGroup: "Dans aucun groupe";
    CameSince: "Nouveau depuis la carte précédente";
    GoneByNext: "Absent de la carte suivante";

    // A map
    Map: "carte";
    MapOf: "Carte de {title} : {n} {n|contact|contacts}, {pairs} {pairs|paire liée|paires liées}";
    MapOfBy: "{map}. Par {what} : {classes}";
    Contacts: "{n} {n|contact|contacts}";
    ContactsOff: "{n} {n|contact|contacts}, dont {off} hors de la carte";
    Turnover: "restés : {stayed}, arrivés : {came}, partis : {went}";
    TiesOf: "liens : {kind}";
    LaidOut: "les places ne viennent pas du fichier";
    UnaskedHere: "aucune question n’a été posée sur les liens";
    Closer: "Plus près";
    Further: "Plus loin";
    WholeMap: "Carte entière";
    Alone: "{n} {n|n’est lié|ne sont liés} à personne d’autre";
    AloneShort: "{n} {n|seul|seuls}";
    FigureOnMap: "sur la carte";
    FigurePairs: "paires liées";
    FigureEach: "chacun, en moyenne";
    FigureAlone: "sans lien";
    InWords: "Cette carte en mots";
    EveryoneHere: "Tout le monde sur cette carte";
    Contact: "Contact";
    ContactNumber: "Contact {n}";
    Colour: "Couleur";
    TiedTo: "Lié à";
    CellNobody: "personne";
    CellNotAsked: "non demandé";

    // A person
    TiedToNobody: "lié à personne d’autre";
    TiesNotAsked: "aucune question sur les liens";
    TiedToOthers: "lié à {n} {n|autre|autres}";
    KindDirected: "{kind} : {from} au départ, {to} à l’arrivée";
    CoreNumberOf: "indice de cœur {n}";

    // Peeling
    PeeledNone: "Tout le monde sur la carte : {n} {n|contact|contacts}.";
    PeeledAll: "Il ne reste personne qui soit lié à {k} autres parmi ceux qui restent.";
    PeeledOnce: "Il en reste {n} sur {all} : tous ceux qui sont liés à quelqu’un.";
    PeeledTo: "Il en reste {n} sur {all}, chacun lié à au moins {k} des autres.";

    // In numbers
    InNumbers: "En chiffres";
    NobodyAsked: "Aucune question n’a été posée sur les liens.";
    NobodyAskedMeaning: "Sans cela, il n’y a rien à dire des isolés, des cercles et des parties.";
    SizeTitle: "Contacts";
    SizeInFile: "{n|contact est|contacts sont} dans le fichier, qui ne dit pas où ils se trouvent.";
    SizeOffMap: "{n|contact a été nommé, et n’est pas|contacts ont été nommés, et aucun n’est} sur la carte.";
    SizeOnMap: "{n|contact a été nommé|contacts ont été nommés}, tous sur la carte.";
    SizeSomeOff: "{n|contact a été nommé|contacts ont été nommés}, dont {off} hors de la carte.";
    SizeMeaning: "La taille du réseau : toutes les personnes nommées. Les questions sur les liens ne concernaient que la carte.";
    IsolatesTitle: "Liés à personne d’autre";
    Isolates: "contacts {n|n’est lié|ne sont liés} à personne d’autre.";
    IsolatesUnasked: "contacts {n|n’est lié|ne sont liés} à personne d’autre ; sur la carte, rien n’a été demandé sur les liens de {unasked}.";
    IsolatesMeaning: "Isolés : si la personne interrogée partait, plus personne ici ne les joindrait.";
    CoreTitle: "Cercle le plus intérieur";
    Core: "{n|contact forme|contacts forment} le cercle le plus intérieur : chacun y est lié à au moins {core} des autres.";
    CoreMeaning: "Le cœur maximal. Épluchez la carte pour le voir : à chaque étape partent ceux qui ont trop peu de liens avec ceux qui restent.";
    NoCore: "Il n’y a pas encore de cercle : personne n’est lié à personne.";
    NoCoreMeaning: "Le cœur maximal : le plus grand groupe où chacun est lié à plusieurs autres du groupe.";
    LargestKTitle: "Plus grand k";
    LargestKOne: "fois, la carte peut être épluchée avant qu’il ne reste personne.";
    LargestK: "est le plus grand k : dans le cercle le plus intérieur, chacun est lié à autant d’autres, ou plus.";
    LargestKMeaning: "k maximal des k-cœurs. Les liens de plusieurs types entre les deux mêmes comptent une fois.";
    DegreeTitle: "Liens par contact";
    Degree: "liens, c’est ce qu’a en moyenne un contact sur la carte, tous types confondus.";
    DegreeMeaning: "Degré moyen : chaque lien compte pour ses deux bouts, et tous sont répartis entre tous ceux qui sont sur la carte.";
    DensityTitle: "Paires liées";
    Density: "de toutes les paires de la carte sont liées, de quelque façon que ce soit.";
    DensityMeaning: "Densité : 100 % serait une carte où tout le monde est lié à tout le monde.";
    PartsTitle: "Parties séparées";
    NoParts: "partie : il n’y a aucun lien sur cette carte.";
    OnePart: "partie contient tous ceux qui ont un lien : {largest} {largest|contact|contacts}.";
    Parts: "{n|partie n’a|parties n’ont} aucun lien entre elles ; la plus grande contient {largest} {largest|contact|contacts}.";
    PartsMeaning: "Composantes, sans les isolés : dans une partie, chacun peut être atteint en suivant les liens.";
    GroupsTitle: "Groupes";
    OneGroup: "groupe, c’est tout : personne n’est plus proche de certains que d’autres.";
    Groups: "{n|groupe reste|groupes restent} davantage entre soi qu’avec les autres.";
    GroupsMeaning: "Communautés, trouvées par les liens seuls. Colorez par communauté pour les voir.";
    NoGroups: "Aucun groupe : il n’y a aucun lien sur cette carte.";
    NoGroupsMeaning: "Communautés, trouvées par les liens seuls.";
    CutpointsTitle: "Ce qui tient ensemble";
    Cutpoints: "{n|contact tient|contacts tiennent} des parties ensemble : sans un seul d’entre eux, la carte se déferait davantage.";
    CutpointsMeaning: "Points d’articulation : qui est le seul lien entre d’autres.";

    // Saving, and what takes long
    Save: "Enregistrer";
    SaveSvg: "Image (SVG)";
    SaveSvgHint: "Ce qui est montré, en lignes : pour l’impression";
    SavePng: "Image (PNG)";
    SavePngHint: "Ce qui est montré, en pixels : pour des diapositives";
    SaveNetworks: "Mesures (CSV)";
    SaveNetworksHint: "Une ligne pour chaque réseau ouvert";
    SaveContacts: "Contacts (CSV)";
    SaveContactsHint: "Une ligne pour chaque contact des réseaux ouverts ; les noms comme ils sont montrés";
    WorkingOut: "Calcul en cours : {what}";
    WorkNetworks: "mesures des réseaux";
    WorkContacts: "mesures des contacts";
    Measuring: "Calcul";
    MeasuringFailed: "Les mesures n’ont pas pu être calculées. Rechargez la page.";
    Close: "Fermer";

    // Presenting
    Measures: "Mesures";
    Files: "Fichiers";
    FileBefore: "Le fichier précédent";
    FileNext: "Le fichier suivant";
    FilesOf: "{first}–{last} sur {all}";
    Peeling: "Épluchage";
    PeelLess: "Éplucher moins";
    PeelMore: "Éplucher plus";
    ClickerPeels: "Télécommande : éplucher";
    ClickerFiles: "Télécommande : fichiers";
    ClickerHint: "Ce que font Page préc. et Page suiv. (C)";
    Leave: "Quitter";
    LeaveHint: "Retour à la page (Échap)";

    // Keys
    Keys: "Touches";
    KeysWhen: "Elles agissent quand une carte a le focus, et pendant la présentation.";
    KeyClick: "En avant et en arrière : ce qu’envoie une télécommande";
    KeyClicker: "La télécommande passe de fichier en fichier, ou épluche";
    KeyFile: "Le fichier suivant, le précédent";
    KeyPeel: "Éplucher un cran de plus, un de moins";
    KeyBeside: "Autant de cartes côte à côte";
    KeyPoint: "Désigner quelqu’un ; les flèches vont aux autres, avec Maj le long des liens ; Entrée y met fin";
    KeyZoom: "Plus près, plus loin, la carte entière ; les flèches déplacent une carte vue de plus près";
    KeyFind: "Chercher un nom ; Entrée va de l’un à l’autre, Échap y met fin";
    KeyNames: "Noms entiers, en initiales, cachés";
    KeyPlaces: "Personnes comme dessinées, ou par secteur";
    KeyOutlines: "Contours autour des secteurs";
    KeyApart: "Ceux sans lien à part, ou à leur place";
    KeyNumbers: "Pendant la présentation : les mesures";
    KeyPresent: "Présenter en plein écran, et le quitter";
    KeyList: "Cette liste";
}
