//! Spanish, not reviewed by a native reader.

sentences! {
    phrase: Phrase;

    // The shell
    Next: "Siguiente";
    Back: "Atrás";
    Undo: "Deshacer";
    Redo: "Rehacer";
    Undone: "Deshecho.";
    Redone: "Hecho de nuevo.";
    Progress: "Progreso";
    Menu: "Menú";
    AllSaved: "Guardado";
    HelpSaved: "Sus respuestas se van guardando en este dispositivo. Puede cerrar esta página y volver más tarde.";
    MinutesLeft: "Aún {n} min";
    Whereabouts: "{chapter}, {at}. Aún cerca de {n} min.";
    ChapterYou: "Usted";
    ChapterPeople: "Personas";
    ChapterAbout: "Detalles";
    ChapterMap: "Su mapa";
    ChapterLast: "Final";
    Language: "Idioma";
    StartOver: "Empezar de nuevo";
    StartOverQuestion: "¿Empezar de nuevo y borrar todas las respuestas guardadas en este navegador? Aquí no podrá recuperarlas. Pueden quedar rastros en el disco de este dispositivo durante un tiempo.";
    Erase: "Borrar todo";
    Cancel: "Cancelar";
    Done: "Listo";
    Yes: "Sí";
    No: "No";
    NotSaved: "Sus respuestas no se pueden guardar en este dispositivo. Deje esta página abierta hasta que termine.";
    NotSavedYet: "Sus respuestas aún no se han guardado";
    NotSavedYetText: "Este dispositivo no guarda sus respuestas o tarda mucho en hacerlo. Puede intentarlo otra vez, o conservar una copia y seguir sin guardar; en ese caso, deje esta página abierta hasta que termine.";
    TryAgain: "Intentar otra vez";
    GoOnUnsaved: "Seguir sin guardar";

    // Coming back
    WelcomeBack: "Le damos de nuevo la bienvenida";
    WelcomeBackToday: "Empezó esta entrevista hoy. Sus respuestas siguen aquí.";
    WelcomeBackText: "Fecha en que empezó esta entrevista: {date}. Sus respuestas siguen aquí.";
    RecapPeople: "En la lista: {n}";
    RecapPlaced: "En el mapa: {n}";
    RecapTies: "{n} {n|línea dibujada|líneas dibujadas}";
    Continue: "Seguir donde lo dejó";
    FinishedBefore: "Esta entrevista está terminada";
    FinishedBeforeText: "En este dispositivo hay guardada una entrevista terminada. Si es suya, puede usarla. Si es de otra persona, empiece de nuevo.";
    UseFinished: "Es mía: usarla";

    // Forms
    Required: "obligatorio";
    Clear: "Borrar la respuesta";
    MissingDontKnow: "No lo sé";
    MissingRefused: "Prefiero no decirlo";
    MissingNotApplicable: "No corresponde";
    PleaseSpecify: "Con sus propias palabras";
    OtherOf: "{name}, con sus propias palabras";
    MonthNames: "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre";
    DateDay: "Día";
    DateMonth: "Mes";
    DateYear: "Año";
    SliderUnset: "Toque o arrastre para responder";
    AlterOf: "{n} de {of}";
    TieBetween: "{one} y {other}";
    TieFromTo: "De {one} a {other}";

    // What stands in the way
    FaultMissing: "Responda a esta pregunta, por favor.";
    FaultTooShort: "Escriba algo más. Mínimo de caracteres: {min}.";
    FaultTooLong: "Escriba algo menos. Máximo de caracteres: {max}.";
    FaultNotWhole: "Escriba un número entero.";
    FaultTooSmall: "El valor más pequeño posible es {min}.";
    FaultTooLarge: "El valor más grande posible es {max}.";
    FaultNotAnOption: "Elija una de las opciones.";
    FaultTooFew: "Elija al menos {min}.";
    FaultTooMany: "Elija como máximo {max}.";
    FaultNotADate: "Escriba una fecha completa.";
    FaultNotATime: "Escriba una hora completa.";
    FaultTooEarly: "Lo más temprano posible: {min}.";
    FaultTooLate: "Lo más tarde posible: {max}.";
    FaultAgainst: "Es su respuesta a «{question}».";
    FaultNotUnique: "{name} tiene la misma respuesta.";
    MisreadNumber: "No se entiende como número. Escríbalo con cifras, por ejemplo {example}.";
    MisreadDigits: "Este número tiene más cifras de las que se pueden guardar con exactitud. Use 15 como máximo.";
    MisreadDate: "No se entiende como fecha. Escríbala así: {example}.";
    MisreadYear: "Escriba el año con cuatro cifras.";
    MisreadMonth: "Ese mes no existe: van del 1 al 12.";
    MisreadDay: "Ese mes no tiene ese día en ese año.";
    WhichOfBoth: "¿Quiere decir {one} o {other}?";
    IsItThis: "¿Quiere decir {one}?";
    KeepAnswer: "Conservar {answer}";
    DraftDropped: "«{typed}» no se ha podido tomar como respuesta y no se ha conservado. Su respuesta sigue siendo {answer}.";
    DraftDroppedBlank: "«{typed}» no se ha podido tomar como respuesta y no se ha conservado.";
    FaultTooFewNames: "Nombre al menos {min}. Hasta ahora hay {have}.";

    // Naming
    NameBox: "Nombre";
    Add: "Añadir";
    NamedHere: "Lo que ha nombrado aquí";
    NobodyYet: "Todavía nadie. Escriba un nombre y pulse Intro, o pegue una lista.";
    NamedBefore: "Ya en la lista: toque para elegir otra vez";
    AnyoneElse: "¿Alguien más?";
    AnyOthers: "¿Algo más?";
    Untied: "Aquí no hay ninguna línea. ¿Es correcto?";
    UntiedRight: "Es correcto";
    UntiedBack: "Volver al mapa";
    OnceText: "Puede hacerlo ahora o seguir. No se le volverá a preguntar.";
    OncePlace: "Colocar";
    OnceSort: "Clasificar";
    OnceUnsorted: "Aún sin clasificar";
    OnceBlank: "Aún sin respuesta";
    OnceAnswer: "Responder";
    GoOn: "Seguir";
    Rename: "Cambiar el nombre: {name}";
    Remove: "Quitar: {name}";
    NotHere: "Aquí no: {name}";
    Save: "Guardar";
    NewName: "Nombre nuevo para {name}";
    Added: "Se ha añadido {name}.";
    AddedMany: "{n} {n|nombre añadido|nombres añadidos}.";
    Removed: "Se ha quitado {name}.";
    RemarkDuplicate: "Ya ha nombrado a {name}. ¿Es lo mismo?";
    RemarkSame: "Sí, lo mismo: elegir {name}";
    RemarkOther: "No, alguien más: añadir";
    RemarkSeveral: "Parecen varios nombres: {n}.";
    RemarkAddEach: "Añadir por separado: {n}";
    RemarkAddOne: "Es un solo nombre: añadir";
    RemarkFull: "Basta con el nombre y una inicial, para que no se pueda reconocer a nadie.";
    RemarkUse: "Usar «{name}»";
    RemarkKeep: "Dejarlo como está";
    RemarkUnseen: "En este nombre no hay nada que se vea. Escríbalo, por favor.";
    RemarkLong: "Este nombre es demasiado largo. Máximo de caracteres: {max}.";
    RemarkBeginning: "Usar el principio: «{name}»";
    ChangeTyped: "Cambiar lo que he escrito";
    LeaveOut: "Omitirlo y seguir";
    ListUnread: "Ahora no se han podido leer varios nombres. Compruebe la conexión e inténtelo otra vez, o añada los nombres de uno en uno.";
    ListFull: "Máximo de nombres en esta pregunta: {max}. Hasta ahora hay {have}. Por eso solo se ha marcado el principio de la lista: {n}.";
    ListNamed: "Ya nombrados aquí, por eso no se han marcado: {n}.";
    ListRepeated: "Repetidos en la lista, por eso se han marcado una sola vez: {n}.";
    ListCut: "Demasiado largos (máximo de caracteres: {max}), por eso solo se añadiría el principio: {n}.";
    ListByLine: "Cada renglón es un nombre: {n}";
    ListByComma: "Las comas también separan nombres: {n}";
    NoteBefore: "ya nombrado antes, elegido otra vez";
    NoteNamed: "ya nombrado aquí";
    NoteRepeated: "está más arriba en la lista";
    NoteCut: "solo el principio";
    RenameTaken: "Ya ha nombrado a {name}. Dos nombres iguales son difíciles de distinguir.";
    RenameKeep: "Usar este nombre de todos modos";
    FullPrompt: "Máximo de nombres en esta pregunta: {max}.";

    // Choosing from a list
    RosterNobody: "Nadie de la lista se llama así.";
    RosterNotListed: "Alguien que no está en la lista";
    RosterWhich: "¿Quién es usted de la lista?";
    RosterYou: "Usted es {name}.";
    RosterOther: "Soy otra persona";

    // Earlier interviews
    EarlierWho: "¿Quién era {name} la última vez?";
    EarlierChoose: "Elija una opción";
    EarlierNew: "Alguien nuevo";
    EarlierSame: "La misma persona que {name} la última vez";

    // Sorting
    ToSort: "Por clasificar";
    AllSorted: "Todo clasificado.";
    SortInto: "¿Dónde va {name}?";
    TapToSort: "Toque un nombre y luego el lugar donde va. O arrástrelo.";
    Sorted: "{name}: {bin}.";
    SortSkip: "Omitir: {name}";

    // Pairs
    AllAnswered: "Todo respondido.";
    OneBefore: "El anterior";
    DoneWith: "Listo con {name}";

    // The map
    CoachPickUp: "Toque un nombre y luego el lugar donde va. O arrástrelo hasta allí.";
    CoachMove: "Arrastre cualquier nombre para moverlo.";
    CoachPutDown: "Ahora toque el lugar donde va {name}.";
    CoachPutDownAll: "Seleccionados: {n}. Ahora toque el lugar donde van.";
    CoachBegin: "Toque un nombre y luego todos los que quiera unir con él.";
    CoachBeginArrow: "Toque un nombre y luego todos aquellos a los que debe apuntar su flecha.";
    CoachBetween: "Aquí las líneas unen {one} y {other}. Toque un nombre y luego los que quiera unir con él.";
    CoachTie: "Toque todos los nombres que quiera unir con {name}. Toque otra vez para deshacer.";
    CoachTieOthers: "Unir con {name}: toque en el mapa ({others}). Toque otra vez para deshacer.";
    CoachArrow: "Toque todos los nombres a los que apunta la flecha de {name}. Toque otra vez para deshacer.";
    CoachGather: "Seleccionados: {n}. Toque más, o únalos todos.";
    CoachHighlight: "Toque todos los nombres para los que esto es cierto. Toque otra vez para quitarlo.";
    CoachDone: "Listo con {name}";
    MapListHint: "Elija una zona del mapa para cada nombre.";
    MapTakeOff: "Quitar del mapa";
    MapConnectAll: "Unir todos ({n})";
    MapDisconnectAll: "Quitar todas las líneas";
    MapChosen: "Seleccionados: {n}.";
    MapTiedToMany: "{n} {n|línea dibujada|líneas dibujadas}: {name}.";
    MapConnected: "{n} {n|línea dibujada|líneas dibujadas}.";
    MapDisconnected: "{n} {n|línea quitada|líneas quitadas}.";
    OfferTitle: "¿Lo mismo que para «{kind}»?";
    OfferAll: "Sí, todo ({n})";
    OfferSome: "Solo una parte";
    OfferAgain: "Lo mismo que antes";
    MapTray: "Aún fuera del mapa";
    MapTrayEmpty: "Todos los nombres están en el mapa.";
    MapTrayDrop: "Suelte aquí para quitar del mapa.";
    MapShowAs: "Mostrar como";
    MapMap: "Mapa";
    MapList: "Lista";
    MapCloser: "Más cerca";
    MapWhole: "Mapa completo";
    MapMore: "Ver más: {place}";
    MapMove: "Mover nombres";
    MapArrange: "Ordenar por mí";
    MapArrangeStop: "Detener";
    MapArranged: "Los nombres se han ordenado según sus líneas. «Deshacer» los devuelve a su lugar.";
    MapTies: "Líneas en el mapa";
    MapBoard: "Mapa: {people} {people|persona|personas}, {ties} {ties|línea|líneas}";
    MapKeysPlace: "Las flechas llevan de un nombre a otro. Intro recoge, las flechas mueven, Intro suelta, Escape devuelve a su lugar, Mayús e Intro seleccionan varios. En la lista se hace lo mismo con palabras.";
    MapKeysTie: "Las flechas llevan de un nombre a otro, y con Mayús a lo largo de las líneas. Intro elige un nombre, Intro en otros dibuja o quita líneas, Mayús e Intro seleccionan varios para unirlos, Escape termina. En la lista se hace lo mismo con palabras.";
    MapKeysLook: "Las flechas llevan de un nombre a otro, y con Mayús a lo largo de las líneas.";
    MapActive: "Nombre elegido: {name}. Elija todos los que quiera unir con él.";
    MapNoneActive: "Listo. Elija otro nombre o continúe.";
    MapTied: "Línea dibujada: {one} y {other}.";
    MapUntied: "Línea quitada: {one} y {other}.";
    MapTiedTo: "Línea dibujada de {one} a {other}.";
    MapUntiedFrom: "Línea quitada de {one} a {other}.";
    MapNotAsked: "Esta pregunta no trata de {name}.";
    MapHighlighted: "{name}: sí.";
    MapPlain: "{name}: no.";
    MapPickedUp: "Se ha recogido {name}. Elija un lugar.";
    MapPutBack: "De vuelta en su lugar: {name}.";
    MapPlaced: "En el mapa, {name}: {place}.";
    MapUnplaced: "Fuera del mapa: {name}.";
    MapNear: "{place}, cerca de {name}";
    MapZone: "{one}, {other}";
    MapRing: "{place}, anillo {n} de {of}";
    MapOff: "Fuera del mapa";
    MapPlaceOf: "Lugar de {name}";
    MapWho: "Líneas de";
    MapFind: "Buscar un nombre";
    MapFound: "Encontrados: {n}";
    MapNextWho: "Siguiente: {name}";
    MapTiesOf: "{kind}: {names}";
    MapTiesTo: "{kind}, a: {names}";
    MapTiesFrom: "{kind}, de: {names}";
    MapMarked: "resaltado";
    MapNobody: "Todavía no hay nadie en el mapa. Primero coloque nombres en él.";
    AreaTopLeft: "arriba a la izquierda";
    AreaTop: "arriba";
    AreaTopRight: "arriba a la derecha";
    AreaLeft: "a la izquierda";
    AreaCentre: "en el centro";
    AreaRight: "a la derecha";
    AreaBottomLeft: "abajo a la izquierda";
    AreaBottom: "abajo";
    AreaBottomRight: "abajo a la derecha";

    // Finishing
    FinishButton: "Terminar";
    FinishedTitle: "Gracias";
    FinishedText: "Su entrevista está completa.";
    ReadyText: "Esa era la última pregunta. Pulse «Terminar» cuando quiera; todavía puede volver atrás.";
    Download: "Descargar su archivo";
    AroundYou: "A su alrededor: {all}";
    More: "Más";
    FinishedKept: "Sus respuestas están guardadas en este dispositivo.";
    KeepSvg: "Mapa como dibujo (SVG)";
    NotDrawn: "No se ha podido hacer el dibujo. Compruebe la conexión e inténtelo otra vez.";
    KeepPng: "Conservar una imagen";
    ShowFile: "Mostrar el archivo";
    ChangeSomething: "Cambiar algo";
    SummaryTies: "Líneas que ha dibujado: {n}";
    SomeBlank: "Preguntas sin responder: {n}";
    MeasuresTitle: "Su red en cifras";
    MeasureSize: "En la lista";
    MeasureDegree: "Media de líneas por nombre";
    MeasureIsolates: "En el mapa sin ninguna línea";
    MeasureCore: "En el grupo más unido";

    NothingAsked: "Aquí no hay preguntas para usted. Pulse «Terminar» para acabar.";

    // Consent
    DeclineEnds: "Pulse «Terminar» para acabar aquí sin participar. Hasta entonces todavía puede cambiar su decisión.";
    DeclinedText: "Ha decidido no participar. No se le pedirá nada más.";
    ChangedMind: "He cambiado de opinión";
    ConsentNeeded: "Elija una de las opciones para seguir.";

    // What went wrong
    KeepCopy: "Conservar una copia";
}

sentences! {
    salvage: SalvagePhrase;

    ChangedTitle: "Este cuestionario ha cambiado";
    ChangedText: "Se ha cambiado desde su última visita. Respuestas que aún encajan y se conservan: {kept} de {all}.";
    ChangedAll: "Se ha cambiado desde su última visita. Todas sus respuestas aún encajan y se conservan.";
    DamagedTitle: "No se han podido leer algunas de sus respuestas";
    DamagedText: "Una parte de lo guardado está dañada. Respuestas que se han podido leer y se conservan: {kept} de {all}.";
    AskedAgain: "Algunas preguntas se harán otra vez.";
    FinishAgain: "Ya había terminado. Revise la entrevista y termínela otra vez, por favor.";
    CopyText: "Una copia contiene todo tal como se guardó, también lo que aquí no se conserva.";
    NotKept: "Lo que no se conserva";
    NotKeptPart: "Parte {n} de lo guardado";
    NotKeptInPart: "{what}, en parte";
    NotKeptDamaged: "{what}: no se ha podido leer.";
    NotKeptGone: "{what}: ya no se pregunta.";
    NotKeptUnfit: "{what}: ya no encaja con la pregunta.";
    NotKeptNobody: "{what}: trata de un nombre que no se conserva.";
    GoOnKept: "Seguir con lo que se conserva";

    ForeignTitle: "Lo que hay guardado aquí no se puede abrir";
    ForeignStudy: "Las respuestas guardadas en este dispositivo son de otro cuestionario.";
    ForeignVersion: "Las respuestas guardadas en este dispositivo las escribió otra versión de este programa.";
    ForeignFile: "Donde deberían estar guardadas sus respuestas hay un archivo de otro tipo.";
    ForeignText: "Lo que hay donde deberían estar guardadas sus respuestas está dañado y no se puede leer.";
    ForeignCopy: "Conserve una copia y luego empiece de nuevo. Antes de eso no se borra nada.";
}
