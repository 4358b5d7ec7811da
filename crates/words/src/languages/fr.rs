//! French, not reviewed by a native reader. What stands before `:`, `;`, `?` and `!` and inside of `«»` is a space that
//! breaks no line (U+00A0).

sentences! {
    phrase: Phrase;

    // The shell
    Next: "Suivant";
    Back: "Retour";
    Undo: "Défaire";
    Redo: "Refaire";
    Undone: "C’est défait.";
    Redone: "C’est refait.";
    Progress: "Progression";
    Menu: "Menu";
    AllSaved: "Enregistré";
    HelpSaved: "Vos réponses s’enregistrent sur cet appareil au fur et à mesure. Vous pouvez fermer cette page et revenir plus tard.";
    MinutesLeft: "Encore {n} min";
    Whereabouts: "{chapter}, {at}. Encore {n} min environ.";
    ChapterYou: "Vous";
    ChapterPeople: "Personnes";
    ChapterAbout: "Détails";
    ChapterMap: "Carte";
    ChapterLast: "Fin";
    Language: "Langue";
    StartOver: "Recommencer";
    StartOverQuestion: "Recommencer et effacer toutes les réponses enregistrées dans ce navigateur ? Vous ne pourrez pas les retrouver ici. Des traces peuvent rester quelque temps sur le disque de cet appareil.";
    Erase: "Tout effacer";
    Cancel: "Annuler";
    Done: "Terminé";
    Yes: "Oui";
    No: "Non";
    NotSaved: "Vos réponses ne peuvent pas être enregistrées sur cet appareil. Laissez cette page ouverte jusqu’à la fin.";
    NotSavedYet: "Vos réponses ne sont pas encore enregistrées";
    NotSavedYetText: "Cet appareil n’enregistre pas vos réponses, ou met très longtemps à le faire. Vous pouvez réessayer, ou garder une copie et continuer sans enregistrer ; dans ce cas, laissez cette page ouverte jusqu’à la fin.";
    TryAgain: "Réessayer";
    GoOnUnsaved: "Continuer sans enregistrer";

    // Coming back
    WelcomeBack: "Vous revoilà";
    WelcomeBackToday: "Vous avez commencé aujourd’hui. Vos réponses sont toujours là.";
    WelcomeBackText: "Date de votre première visite : {date}. Vos réponses sont toujours là.";
    RecapPeople: "Dans la liste : {n}";
    RecapPlaced: "Sur la carte : {n}";
    RecapTies: "{n} {n|trait dessiné|traits dessinés}";
    Continue: "Reprendre là où vous étiez";
    FinishedBefore: "Cet entretien est terminé";
    FinishedBeforeText: "Un entretien terminé est enregistré sur cet appareil. Si c’est le vôtre, vous pouvez l’utiliser. Si c’est celui de quelqu’un d’autre, recommencez.";
    UseFinished: "C’est le mien : l’utiliser";

    // Forms
    Required: "obligatoire";
    Clear: "Effacer la réponse";
    MissingDontKnow: "Je ne sais pas";
    MissingRefused: "Je préfère ne pas répondre";
    MissingNotApplicable: "Ne s’applique pas";
    PleaseSpecify: "Avec vos propres mots";
    OtherOf: "{name}, avec vos propres mots";
    MonthNames: "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre";
    DateDay: "Jour";
    DateMonth: "Mois";
    DateYear: "Année";
    SliderUnset: "Touchez ou faites glisser pour répondre";
    AlterOf: "{n} sur {of}";
    TieBetween: "{one} et {other}";
    TieFromTo: "De : {one}, vers : {other}";

    // What stands in the way
    FaultMissing: "Veuillez répondre à cette question.";
    FaultTooShort: "Veuillez écrire un peu plus. Nombre minimum de caractères : {min}.";
    FaultTooLong: "Veuillez écrire un peu moins. Nombre maximum de caractères : {max}.";
    FaultNotWhole: "Veuillez entrer un nombre entier.";
    FaultTooSmall: "La plus petite valeur possible est {min}.";
    FaultTooLarge: "La plus grande valeur possible est {max}.";
    FaultNotAnOption: "Veuillez choisir une des réponses proposées.";
    FaultTooFew: "Veuillez en choisir au moins {min}.";
    FaultTooMany: "Veuillez en choisir {max} au plus.";
    FaultNotADate: "Veuillez entrer une date complète.";
    FaultNotATime: "Veuillez entrer une heure complète.";
    FaultTooEarly: "Au plus tôt : {min}.";
    FaultTooLate: "Au plus tard : {max}.";
    FaultAgainst: "C’est votre réponse à « {question} ».";
    FaultNotUnique: "La réponse est la même pour {name}.";
    MisreadNumber: "Ce n’est pas compris comme un nombre. Veuillez l’écrire en chiffres, par exemple {example}.";
    MisreadDigits: "Ce nombre a plus de chiffres que l’on ne peut en garder exactement. Veuillez en utiliser 15 au plus.";
    MisreadDate: "Ce n’est pas compris comme une date. Veuillez l’écrire ainsi : {example}.";
    MisreadYear: "Veuillez écrire l’année avec quatre chiffres.";
    MisreadMonth: "Ce mois n’existe pas : ils vont de 1 à 12.";
    MisreadDay: "Cette année-là, ce mois n’a pas ce jour.";
    WhichOfBoth: "Voulez-vous dire {one} ou {other} ?";
    IsItThis: "Voulez-vous dire {one} ?";
    KeepAnswer: "Garder {answer}";
    DraftDropped: "« {typed} » n’a pas pu servir de réponse et n’a pas été gardé. Votre réponse est toujours {answer}.";
    DraftDroppedBlank: "« {typed} » n’a pas pu servir de réponse et n’a pas été gardé.";
    FaultTooFewNames: "Veuillez en nommer au moins {min}. Pour l’instant, il y en a {have}.";

    // Naming
    NameBox: "Nom";
    Add: "Ajouter";
    NamedHere: "Ce que vous avez nommé ici";
    NobodyYet: "Personne pour l’instant. Tapez un nom et appuyez sur Entrée, ou collez une liste.";
    NamedBefore: "Déjà dans la liste : touchez pour choisir à nouveau";
    AnyoneElse: "Quelqu’un d’autre ?";
    AnyOthers: "Autre chose ?";
    Untied: "Ici, aucun trait. Est-ce exact ?";
    UntiedRight: "C’est exact";
    UntiedBack: "Revenir à la carte";
    OnceText: "Vous pouvez le faire maintenant, ou continuer. La question ne sera plus posée.";
    OncePlace: "Placer";
    OnceSort: "Classer";
    OnceUnsorted: "Pas encore classé";
    OnceBlank: "Encore sans réponse";
    OnceAnswer: "Répondre";
    GoOn: "Continuer";
    Rename: "Renommer : {name}";
    Remove: "Retirer : {name}";
    NotHere: "Pas ici : {name}";
    Save: "Enregistrer";
    NewName: "Nouveau nom pour {name}";
    Added: "Nom ajouté : {name}.";
    AddedMany: "{n} {n|nom ajouté|noms ajoutés}.";
    Removed: "Nom retiré : {name}.";
    RemarkDuplicate: "Vous avez déjà nommé {name}. Est-ce le même nom ?";
    RemarkSame: "Oui, le même : choisir {name}";
    RemarkOther: "Non, un autre : ajouter";
    RemarkSeveral: "On dirait plusieurs noms : {n}.";
    RemarkAddEach: "Ajouter séparément : {n}";
    RemarkAddOne: "C’est un seul nom : ajouter";
    RemarkFull: "Un prénom et une initiale suffisent, pour que personne ne puisse être reconnu.";
    RemarkUse: "Utiliser « {name} »";
    RemarkKeep: "Laisser tel quel";
    RemarkUnseen: "Rien n’est visible dans ce nom. Veuillez le taper.";
    RemarkLong: "Ce nom est trop long. Nombre maximum de caractères : {max}.";
    RemarkBeginning: "Utiliser le début : « {name} »";
    ChangeTyped: "Modifier ce que j’ai tapé";
    LeaveOut: "Ne pas en tenir compte et continuer";
    ListUnread: "Plusieurs noms n’ont pas pu être lus pour l’instant. Vérifiez la connexion et réessayez, ou ajoutez un nom à la fois.";
    ListFull: "Nombre maximum de noms pour cette question : {max}. Il y en a déjà {have}. Seul le début de la liste est donc coché : {n}.";
    ListNamed: "Déjà nommés ici, donc non cochés : {n}.";
    ListRepeated: "Répétés dans la liste, donc cochés une seule fois : {n}.";
    ListCut: "Trop longs (nombre maximum de caractères : {max}), donc seul le début serait ajouté : {n}.";
    ListByLine: "Chaque ligne est un nom : {n}";
    ListByComma: "Les virgules séparent aussi les noms : {n}";
    NoteBefore: "déjà nommé, choisi à nouveau";
    NoteNamed: "déjà nommé ici";
    NoteRepeated: "plus haut dans la liste";
    NoteCut: "seulement le début";
    RenameTaken: "Vous avez déjà nommé {name}. Deux noms identiques sont difficiles à distinguer.";
    RenameKeep: "Utiliser ce nom malgré tout";
    FullPrompt: "Nombre maximum de noms pour cette question : {max}.";

    // Choosing from a list
    RosterNobody: "Personne sur la liste ne porte ce nom.";
    RosterNotListed: "Quelqu’un qui n’est pas sur la liste";
    RosterWhich: "Qui êtes-vous sur la liste ?";
    RosterYou: "Vous êtes {name}.";
    RosterOther: "Je suis quelqu’un d’autre";

    // Earlier interviews
    EarlierWho: "Qui était {name} la dernière fois ?";
    EarlierChoose: "Veuillez choisir";
    EarlierNew: "Quelqu’un de nouveau";
    EarlierSame: "La même personne que {name} la dernière fois";

    // Sorting
    ToSort: "À classer";
    AllSorted: "Tout est classé.";
    SortInto: "Où va {name} ?";
    TapToSort: "Touchez un nom, puis l’endroit où il va. Ou faites-le glisser.";
    Sorted: "{name} : {bin}.";
    SortSkip: "Passer : {name}";

    // Pairs
    AllAnswered: "Vous avez répondu à tout.";
    OneBefore: "Précédent";
    DoneWith: "Terminé pour {name}";

    // The map
    CoachPickUp: "Touchez un nom, puis l’endroit où il va. Ou faites-le glisser jusque-là.";
    CoachMove: "Faites glisser un nom pour le déplacer.";
    CoachPutDown: "Touchez maintenant l’endroit où va {name}.";
    CoachPutDownAll: "Choisis : {n}. Touchez maintenant l’endroit où ils vont.";
    CoachBegin: "Touchez un nom, puis tous ceux à relier avec lui.";
    CoachBeginArrow: "Touchez un nom, puis tous ceux que sa flèche doit désigner.";
    CoachBetween: "Ici, les traits relient {one} et {other}. Touchez un nom, puis ceux à relier avec lui.";
    CoachTie: "Touchez tous les noms à relier avec {name}. Touchez à nouveau pour annuler.";
    CoachTieOthers: "Relier avec {name} : touchez sur la carte ({others}). Touchez à nouveau pour annuler.";
    CoachArrow: "Flèche qui part de : {name}. Touchez tous les noms qu’elle désigne. Touchez à nouveau pour annuler.";
    CoachGather: "Choisis : {n}. Touchez-en d’autres, ou reliez-les tous.";
    CoachHighlight: "Touchez tous les noms pour lesquels c’est vrai. Touchez à nouveau pour annuler.";
    CoachDone: "Terminé avec {name}";
    MapListHint: "Choisissez une zone de la carte pour chaque nom.";
    MapTakeOff: "Retirer de la carte";
    MapConnectAll: "Tout relier ({n})";
    MapDisconnectAll: "Retirer tous les traits";
    MapChosen: "Choisis : {n}.";
    MapTiedToMany: "{n} {n|trait dessiné|traits dessinés} : {name}.";
    MapConnected: "{n} {n|trait dessiné|traits dessinés}.";
    MapDisconnected: "{n} {n|trait retiré|traits retirés}.";
    OfferTitle: "Comme pour « {kind} » ?";
    OfferAll: "Oui, tout ({n})";
    OfferSome: "Une partie";
    OfferAgain: "Comme avant";
    MapTray: "Pas encore sur la carte";
    MapTrayEmpty: "Tous les noms sont sur la carte.";
    MapTrayDrop: "Déposez ici pour retirer de la carte.";
    MapShowAs: "Afficher comme";
    MapMap: "Carte";
    MapList: "Liste";
    MapCloser: "Plus près";
    MapWhole: "Carte entière";
    MapMore: "Voir plus : {place}";
    MapMove: "Déplacer les noms";
    MapArrange: "Disposer pour moi";
    MapArrangeStop: "Arrêter";
    MapArranged: "Les noms sont disposés selon leurs traits. « Défaire » les remet à leur place.";
    MapTies: "Traits sur la carte";
    MapBoard: "Carte : {people} {people|personne|personnes}, {ties} {ties|trait|traits}";
    MapKeysPlace: "Les flèches vont d’un nom à l’autre. Entrée saisit, les flèches déplacent, Entrée pose, Échap remet en place, Maj et Entrée en choisit plusieurs. La liste permet de faire la même chose avec des mots.";
    MapKeysTie: "Les flèches vont d’un nom à l’autre, et avec Maj le long des traits. Entrée choisit un nom, Entrée sur d’autres dessine ou retire des traits, Maj et Entrée en choisit plusieurs à relier, Échap termine. La liste permet de faire la même chose avec des mots.";
    MapKeysLook: "Les flèches vont d’un nom à l’autre, et avec Maj le long des traits.";
    MapActive: "Nom choisi : {name}. Choisissez tous ceux à relier avec lui.";
    MapNoneActive: "C’est fait. Choisissez un autre nom, ou continuez.";
    MapTied: "Trait dessiné : {one} et {other}.";
    MapUntied: "Trait retiré : {one} et {other}.";
    MapTiedTo: "Trait dessiné, de : {one}, vers : {other}.";
    MapUntiedFrom: "Trait retiré, de : {one}, vers : {other}.";
    MapNotAsked: "Cette question ne concerne pas {name}.";
    MapHighlighted: "{name} : oui.";
    MapPlain: "{name} : non.";
    MapPickedUp: "Nom saisi : {name}. Choisissez un endroit.";
    MapPutBack: "Remis en place : {name}.";
    MapPlaced: "Placé sur la carte : {name}, {place}.";
    MapUnplaced: "Retiré de la carte : {name}.";
    MapNear: "{place}, près de : {name}";
    MapZone: "{one}, {other}";
    MapRing: "{place}, anneau {n} sur {of}";
    MapOff: "Hors de la carte";
    MapPlaceOf: "Place : {name}";
    MapWho: "Traits à partir de";
    MapFind: "Chercher un nom";
    MapFound: "Trouvés : {n}";
    MapNextWho: "Suivant : {name}";
    MapTiesOf: "{kind} : {names}";
    MapTiesTo: "{kind}, vers : {names}";
    MapTiesFrom: "{kind}, de : {names}";
    MapMarked: "mis en évidence";
    MapNobody: "Il n’y a encore personne sur la carte. Placez-y d’abord des noms.";
    AreaTopLeft: "en haut à gauche";
    AreaTop: "en haut";
    AreaTopRight: "en haut à droite";
    AreaLeft: "à gauche";
    AreaCentre: "au centre";
    AreaRight: "à droite";
    AreaBottomLeft: "en bas à gauche";
    AreaBottom: "en bas";
    AreaBottomRight: "en bas à droite";

    // Finishing
    FinishButton: "Terminer";
    FinishedTitle: "Merci";
    FinishedText: "Votre entretien est complet.";
    ReadyText: "C’était la dernière question. Appuyez sur « Terminer » quand vous le souhaitez ; vous pouvez encore revenir en arrière.";
    Download: "Télécharger votre fichier";
    AroundYou: "Autour de vous : {all}";
    More: "Plus";
    FinishedKept: "Vos réponses sont enregistrées sur cet appareil.";
    KeepSvg: "Carte en dessin (SVG)";
    NotDrawn: "Le dessin n’a pas pu être fait. Vérifiez la connexion et réessayez.";
    KeepPng: "Garder une image";
    ShowFile: "Afficher le fichier";
    ChangeSomething: "Modifier quelque chose";
    SummaryTies: "Traits que vous avez dessinés : {n}";
    SomeBlank: "Questions laissées sans réponse : {n}";
    MeasuresTitle: "Votre réseau en chiffres";
    MeasureSize: "Dans la liste";
    MeasureDegree: "Traits par nom, en moyenne";
    MeasureIsolates: "Sur la carte sans aucun trait";
    MeasureCore: "Dans le groupe le plus soudé";

    NothingAsked: "Il n’y a pas de questions pour vous ici. Appuyez sur « Terminer » pour finir.";

    // Consent
    DeclineEnds: "Appuyez sur « Terminer » pour finir ici sans participer. D’ici là, vous pouvez encore changer d’avis.";
    DeclinedText: "Vous avez choisi de ne pas participer. Rien de plus ne vous est demandé.";
    ChangedMind: "J’ai changé d’avis";
    ConsentNeeded: "Veuillez choisir une réponse pour continuer.";

    // What went wrong
    KeepCopy: "Garder une copie";
}

sentences! {
    salvage: SalvagePhrase;

    ChangedTitle: "Ce questionnaire a changé";
    ChangedText: "Il a été modifié depuis votre dernière visite. Réponses qui conviennent encore et sont gardées : {kept} sur {all}.";
    ChangedAll: "Il a été modifié depuis votre dernière visite. Toutes vos réponses conviennent encore et sont gardées.";
    DamagedTitle: "Certaines de vos réponses n’ont pas pu être lues";
    DamagedText: "Une partie de ce qui était enregistré est endommagée. Réponses qui ont pu être lues et sont gardées : {kept} sur {all}.";
    AskedAgain: "Certaines questions seront posées à nouveau.";
    FinishAgain: "Vous aviez terminé. Veuillez relire l’entretien et le terminer à nouveau.";
    CopyText: "Une copie contient tout ce qui était enregistré, y compris ce qui n’est pas gardé ici.";
    NotKept: "Ce qui n’est pas gardé";
    NotKeptPart: "Partie {n} de ce qui était enregistré";
    NotKeptInPart: "{what}, en partie";
    NotKeptDamaged: "{what} : lecture impossible.";
    NotKeptGone: "{what} : la question n’est plus posée.";
    NotKeptUnfit: "{what} : ne convient plus à la question.";
    NotKeptNobody: "{what} : concerne un nom qui n’est pas gardé.";
    GoOnKept: "Continuer avec ce qui est gardé";

    ForeignTitle: "Ce qui est enregistré ici ne peut pas être ouvert";
    ForeignStudy: "Les réponses enregistrées sur cet appareil viennent d’un autre questionnaire.";
    ForeignVersion: "Les réponses enregistrées sur cet appareil viennent d’une autre version de ce programme.";
    ForeignFile: "Là où vos réponses devraient être enregistrées se trouve un fichier d’un autre type.";
    ForeignText: "Ce qui se trouve là où vos réponses devraient être enregistrées est endommagé et illisible.";
    ForeignCopy: "Gardez-en une copie, puis recommencez. Rien n’est effacé avant.";
}
