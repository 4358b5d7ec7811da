//! Spanish, not reviewed by a native reader.

words::sentences! {
    phrase: Phrase;

    // How figures are written
    DecimalMark: ",";
    Percent: "{n} %";
    Of: "{n} de {all}";
    Labelled: "{label}: {value}";

    // Opening files
    Workshop: "Taller";
    WelcomeTitle: "Mostrar una red a un grupo";
    WelcomeLead: "Suelte archivos de red en cualquier parte de esta página, o elíjalos.";
    OpenFiles: "Abrir archivos de red";
    OpenMore: "Abrir archivos";
    OpenExamples: "Abrir los 21 ejemplos";
    WelcomeSee: "Ver quiénes la forman, por sector o por lo unidos que están.";
    WelcomePeel: "Pelarla, círculo a círculo, hasta quienes están más unidos.";
    WelcomeCompare: "Ponerla junto a otras: otro lugar, o el mismo lugar un año después.";
    WelcomePrivate: "Los archivos se quedan en este equipo: no se sube nada, y la página funciona sin conexión. También se abren archivos de otros programas: JSON, GraphML, GEXF, Pajek, tablas de vínculos.";
    OpeningFile: "Abriendo {file} …";
    OpeningFiles: "Abriendo {n} {n|archivo|archivos} …";
    OpeningExamples: "Abriendo los ejemplos …";
    Opening: "Abriendo";
    FilesOpening: "Archivos que se están abriendo";
    Stop: "Detener";
    Stopped: "Detenido: no se abrió nada.";
    TheExamples: "Los ejemplos";
    NotFetched: "No se pudieron obtener. Vuelva a cargar la página, o abra archivos propios.";
    NotRead: "No se pudo leer el archivo. ¿Sigue donde estaba?";
    NestedTooDeep: "Tiene demasiados niveles para ser un archivo de red.";
    OpenedAll: "{n} {n|red está abierta|redes están abiertas}.";
    OpenedSome: "Se abrieron {n}; no se pudieron abrir {not}.";
    RefusedTitle: "{n} {n|archivo no se pudo|archivos no se pudieron} abrir; lo demás no se ve afectado.";
    RefusedList: "Archivos que no se pudieron abrir";
    CloseRefused: "Cerrar esta lista";
    NotedTitle: "{n} {n|archivo no se muestra|archivos no se muestran} exactamente como {n|está escrito|están escritos}:";
    NotedList: "Lo que se omitió o se entendió de otro modo";
    CloseNoted: "Cerrar estas notas";

    // The bar
    Language: "Idioma";
    FilesOpen: "Archivos abiertos";
    CloseFile: "Cerrar {file}";
    MapsBeside: "Mapas uno junto a otro";
    OneMap: "1 mapa";
    SoManyMaps: "{n} mapas uno junto a otro";
    Present: "Presentar";
    PresentHint: "Solo los mapas, a pantalla completa (F)";
    ListOfKeys: "Lista de teclas";
    FindName: "Buscar un nombre";
    NamesAreHidden: "Los nombres están ocultos";
    FoundNobody: "Nadie";
    Found: "Encontrado";
    FoundOn: "Encontrado en {maps}";
    FoundNames: "{n} {n|nombre|nombres}: Intro para el siguiente";
    FoundNamesOn: "{n} {n|nombre|nombres} en {maps}: Intro para el siguiente";

    // How the maps are shown
    HowShown: "Cómo se muestran los mapas";
    ColourBy: "Color según";
    SizeBy: "Tamaño según";
    AllAlike: "Nada: todos iguales";
    AlterType: "Tipo";
    CoreNumber: "Número de núcleo";
    Community: "Comunidad";
    Ties: "Vínculos";
    AllKinds: "Todos los tipos";
    MarkChanges: "Marcar quién llegó y quién se fue";
    Names: "Nombres";
    NamesWhole: "Enteros";
    NamesInitials: "Iniciales";
    NamesHidden: "Ocultos";
    Places: "Lugares";
    PlacesDrawn: "Como se dibujó";
    PlacesBySector: "Por sector";
    SetApart: "Poner aparte a quienes no tienen vínculos";
    OutlineSectors: "Rodear los sectores";
    PeelCores: "Pelar los núcleos";
    PeelHint: "Quien tiene menos de k vínculos con los que quedan se desvanece, y después aquellos a quienes así les quedan menos.";
    KOf: "k = {k} de {most}";

    // What people are sized by
    ByDegree: "Vínculos con otros";
    ByBetweenness: "Pares de otros entre los que está";
    ByCloseness: "Cercanía a los demás";
    ByHarmonicCloseness: "Media de los inversos de las distancias a los demás";
    ByEigenvector: "Vínculos con quienes son centrales";
    ByTriangles: "Triángulos de los que forma parte";
    ByClustering: "Densidad entre sus vecinos";
    ByEffectiveSize: "Tamaño efectivo de su propia red";
    ByEfficiency: "Tamaño efectivo por vecino";
    ByConstraint: "Restricción";
    ByHierarchy: "Cuánto de la restricción se debe a un solo vecino";

    // What colours mean
    LegendLabel: "Qué significan los colores y las formas";
    NoneOfThem: "Ninguno";
    LeftBlank: "Sin respuesta";
    NotAsked: "No preguntado";
    Others: "Otros";
    Group: "Grupo {n}";
    SmallerGroups: "Grupos más pequeños";
    InNoGroup: "En ningún grupo";
    CameSince: "Nuevo desde el mapa anterior";
    GoneByNext: "Ya no está en el mapa siguiente";

    // A map
    Map: "mapa";
    MapOf: "Mapa de {title}: {n} {n|contacto|contactos}, {pairs} {pairs|par vinculado|pares vinculados}";
    MapOfBy: "{map}. Por {what}: {classes}";
    Contacts: "{n} {n|contacto|contactos}";
    ContactsOff: "{n} {n|contacto|contactos}, {off} de ellos fuera del mapa";
    Turnover: "siguen {stayed}, llegan {came}, se van {went}";
    TiesOf: "vínculos: {kind}";
    LaidOut: "los lugares no son del archivo";
    UnaskedHere: "no se preguntó por los vínculos";
    Closer: "Más cerca";
    Further: "Más lejos";
    WholeMap: "Mapa entero";
    Alone: "{n} {n|no está vinculado|no están vinculados} a nadie más";
    AloneShort: "{n} {n|solo|solos}";
    FigureOnMap: "en el mapa";
    FigurePairs: "pares vinculados";
    FigureEach: "cada uno, de media";
    FigureAlone: "sin vínculos";
    InWords: "Este mapa en palabras";
    EveryoneHere: "Todos en este mapa";
    Contact: "Contacto";
    ContactNumber: "Contacto {n}";
    Colour: "Color";
    TiedTo: "Vinculado a";
    CellNobody: "nadie";
    CellNotAsked: "no preguntado";

    // A person
    TiedToNobody: "vinculado a nadie más";
    TiesNotAsked: "no se preguntó por sus vínculos";
    TiedToOthers: "vinculado a {n} {n|otro|otros}";
    KindDirected: "{kind}: {from} desde aquí, {to} hacia aquí";
    CoreNumberOf: "número de núcleo {n}";

    // Peeling
    PeeledNone: "Todos en el mapa: {n} {n|contacto|contactos}.";
    PeeledAll: "No queda nadie vinculado a otros {k} de los que quedan.";
    PeeledOnce: "Quedan {n} de {all}: todos los que están vinculados a alguien.";
    PeeledTo: "Quedan {n} de {all}, cada uno vinculado al menos a {k} de los demás.";

    // In numbers
    InNumbers: "En números";
    NobodyAsked: "No se preguntó por los vínculos.";
    NobodyAskedMeaning: "Sin eso no hay nada que decir de aislados, círculos y partes.";
    SizeTitle: "Contactos";
    SizeInFile: "{n|contacto está|contactos están} en el archivo, que no dice dónde se sitúan.";
    SizeOffMap: "{n|contacto fue nombrado|contactos fueron nombrados}, y ninguno está en el mapa.";
    SizeOnMap: "{n|contacto fue nombrado|contactos fueron nombrados}, y todos están en el mapa.";
    SizeSomeOff: "{n|contacto fue nombrado|contactos fueron nombrados}; {off} de ellos {off|está|están} fuera del mapa.";
    SizeMeaning: "El tamaño de la red: todas las personas nombradas. Solo se preguntó por los vínculos en el mapa.";
    IsolatesTitle: "Sin vínculo con nadie más";
    Isolates: "contactos no {n|está vinculado|están vinculados} a nadie más.";
    IsolatesUnasked: "contactos no {n|está vinculado|están vinculados} a nadie más; en el mapa no se preguntó por los vínculos de {unasked}.";
    IsolatesMeaning: "Aislados: si la persona entrevistada se fuera, nadie de aquí llegaría ya a ellos.";
    CoreTitle: "Círculo más interior";
    Core: "{n|contacto forma|contactos forman} el círculo más interior: cada uno está vinculado al menos a {core} de los demás en él.";
    CoreMeaning: "El núcleo superior. Pele el mapa para verlo: en cada paso se van quienes tienen muy pocos vínculos con los que quedan.";
    NoCore: "Aún no hay círculo: nadie está vinculado a nadie.";
    NoCoreMeaning: "El núcleo superior: el mayor grupo en el que cada uno está vinculado a varios otros del grupo.";
    LargestKTitle: "Mayor k";
    LargestKOne: "vez se puede pelar el mapa antes de que no quede nadie.";
    LargestK: "es el mayor k: en el círculo más interior cada uno está vinculado a otros tantos, o a más.";
    LargestKMeaning: "k máximo de los k-núcleos. Los vínculos de varios tipos entre los mismos dos cuentan una vez.";
    DegreeTitle: "Vínculos por contacto";
    Degree: "vínculos tiene de media un contacto en el mapa, contando todos los tipos.";
    DegreeMeaning: "Grado medio: cada vínculo cuenta para sus dos extremos, y todos se reparten entre todos los del mapa.";
    DensityTitle: "Pares vinculados";
    Density: "de todos los pares del mapa están vinculados, de una u otra forma.";
    DensityMeaning: "Densidad: el 100 % sería un mapa en el que todos están vinculados a todos.";
    PartsTitle: "Partes separadas";
    NoParts: "partes: no hay ningún vínculo en este mapa.";
    OnePart: "parte contiene a todos los que tienen algún vínculo: {largest} {largest|contacto|contactos}.";
    Parts: "{n|parte no tiene|partes no tienen} vínculos entre sí; la mayor contiene {largest} {largest|contacto|contactos}.";
    PartsMeaning: "Componentes, sin los aislados: dentro de una parte se llega a todos siguiendo los vínculos.";
    GroupsTitle: "Grupos";
    OneGroup: "grupo es todo lo que hay: nadie se relaciona más con unos que con otros.";
    Groups: "{n|grupo se relaciona|grupos se relacionan} más entre sí que con los demás.";
    GroupsMeaning: "Comunidades, halladas solo por los vínculos. Coloree por comunidad para verlas.";
    NoGroups: "Ningún grupo: no hay vínculos en este mapa.";
    NoGroupsMeaning: "Comunidades, halladas solo por los vínculos.";
    CutpointsTitle: "Lo que mantiene la unión";
    Cutpoints: "{n|contacto mantiene|contactos mantienen} unidas las partes: si faltara uno solo de ellos, el mapa se dividiría más.";
    CutpointsMeaning: "Puntos de corte: quien es el único enlace entre otros.";

    // Saving, and what takes long
    Save: "Guardar";
    SaveSvg: "Imagen (SVG)";
    SaveSvgHint: "Lo que se muestra, en líneas: para imprimir";
    SavePng: "Imagen (PNG)";
    SavePngHint: "Lo que se muestra, en píxeles: para diapositivas";
    SaveNetworks: "Medidas (CSV)";
    SaveNetworksHint: "Una fila por cada red abierta";
    SaveContacts: "Contactos (CSV)";
    SaveContactsHint: "Una fila por cada contacto de las redes abiertas; los nombres, como se muestran";
    WorkingOut: "Calculando: {what}";
    WorkNetworks: "medidas de las redes";
    WorkContacts: "medidas de los contactos";
    Measuring: "Cálculo";
    MeasuringFailed: "No se pudieron calcular las medidas. Vuelva a cargar la página.";
    Close: "Cerrar";

    // Presenting
    Measures: "Medidas";
    Files: "Archivos";
    FileBefore: "El archivo anterior";
    FileNext: "El archivo siguiente";
    FilesOf: "{first}–{last} de {all}";
    Peeling: "Pelado";
    PeelLess: "Pelar menos";
    PeelMore: "Pelar más";
    ClickerPeels: "Mando: pelar";
    ClickerFiles: "Mando: archivos";
    ClickerHint: "Qué hacen Re Pág y Av Pág (C)";
    Leave: "Salir";
    LeaveHint: "Volver a la página (Esc)";

    // Keys
    Keys: "Teclas";
    KeysWhen: "Funcionan mientras un mapa tiene el foco, y al presentar.";
    KeyClick: "Adelante y atrás: lo que envía un mando";
    KeyClicker: "El mando va de archivo en archivo, o pela";
    KeyFile: "El archivo siguiente, el anterior";
    KeyPeel: "Pelar un paso más, uno menos";
    KeyBeside: "Tantos mapas uno junto a otro";
    KeyPoint: "Señalar a alguien; las flechas van a otros, con Mayús por los vínculos; Intro lo termina";
    KeyZoom: "Más cerca, más lejos, el mapa entero; las flechas mueven un mapa visto de cerca";
    KeyFind: "Buscar un nombre; Intro va de uno a otro, Escape lo termina";
    KeyNames: "Nombres enteros, como iniciales, ocultos";
    KeyPlaces: "Personas como se dibujaron, o por sector";
    KeyOutlines: "Contornos alrededor de los sectores";
    KeyApart: "Quienes no tienen vínculos, aparte o en su lugar";
    KeyNumbers: "Al presentar: las medidas";
    KeyPresent: "Presentar a pantalla completa, y salir de ella";
    KeyList: "Esta lista";
}
