// What survey hosts import in place of typing: a data dictionary of REDCap, a survey of LimeSurvey, one of Qualtrics. Each
// has one question, in which the interview is, and the fields for what comes of it.
//
// None of the three was tried on a real server; tests read them as their hosts' documentation says.

/** How many fields of 15,000 characters hold a network of 130 people and more. */
export const FIELDS = ["network_1", "network_2", "network_3", "network_4"];

/** A cell of a table in which commas part columns. */
const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const COLUMNS = [
  "Variable / Field Name",
  "Form Name",
  "Section Header",
  "Field Type",
  "Field Label",
  "Choices, Calculations, OR Slider Labels",
  "Field Note",
  "Text Validation Type OR Show Slider Number",
  "Text Validation Min",
  "Text Validation Max",
  "Identifier?",
  "Branching Logic (Show field only if...)",
  "Required Field?",
  "Custom Alignment",
  "Question Number (surveys only)",
  "Matrix Group Name",
  "Matrix Ranking?",
  "Field Annotation",
];

/**
 * A data dictionary of REDCap: the record's id, and a notes box with the action tag that the module looks for.
 * @param {{ id: string, title: string }} study
 */
export function redcapDictionary({ id, title }) {
  const form = id.replaceAll("-", "_");
  const row = (cells) => COLUMNS.map((column) => cell(cells[column] ?? "")).join(",");
  const of = (name, type, label, more = {}) => ({
    "Variable / Field Name": name,
    "Form Name": form,
    "Field Type": type,
    "Field Label": label,
    ...more,
  });
  const rows = [
    of("record_id", "text", "Record ID"),
    // Names of people are in it.
    of("network", "notes", title, { "Identifier?": "y", "Field Annotation": "@SOCIOGRAM" }),
  ];
  return [COLUMNS.map(cell).join(","), ...rows.map(row)].join("\r\n") + "\r\n";
}

/** Text inside of XML as it is. */
const cdata = (text) => `<![CDATA[${String(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

/** A table of a LimeSurvey survey. */
function section(name, rows) {
  const fields = Object.keys(rows[0]);
  const of = (row) => `   <row>\n${fields.map((field) => `    <${field}>${cdata(row[field])}</${field}>`).join("\n")}\n   </row>`;
  return ` <${name}>
  <fields>
${fields.map((field) => `   <fieldname>${field}</fieldname>`).join("\n")}
  </fields>
  <rows>
${rows.map(of).join("\n")}
  </rows>
 </${name}>`;
}

/**
 * A survey of LimeSurvey with one huge free text, whose text has the snippet. It is written as version 3 writes surveys,
 * which later versions import too.
 * @param {{ id: string, title: string, languages: string[] }} study
 * @param {string} snippet
 */
export function limeSurvey({ title, languages }, snippet) {
  const [sid, gid, qid] = [100001, 1, 1];
  // LimeSurvey's tags of languages have no regions but a few.
  const tags = [...new Set(languages.map((it) => it.split("-")[0]))];
  const each = (row) => tags.map((language) => row(language));
  const parts = [
    section(
      "groups",
      each((language) => ({
        gid,
        sid,
        group_name: title,
        group_order: 0,
        description: "",
        language,
        randomization_group: "",
        grelevance: "",
      })),
    ),
    section(
      "questions",
      each((language) => ({
        qid,
        parent_qid: 0,
        sid,
        gid,
        type: "U",
        title: "network",
        question: `${title}\n${snippet}`,
        preg: "",
        help: "",
        other: "N",
        mandatory: "N",
        question_order: 1,
        language,
        scale_id: 0,
        same_default: 0,
        relevance: 1,
        modulename: "",
      })),
    ),
    section("surveys", [
      {
        sid,
        admin: "",
        adminemail: "",
        anonymized: "N",
        format: "G",
        savetimings: "N",
        language: tags[0],
        additional_languages: tags.slice(1).join(" "),
        datestamp: "Y",
        allowprev: "N",
        allowsave: "Y",
      },
    ]),
    section(
      "surveys_languagesettings",
      each((language) => ({ surveyls_survey_id: sid, surveyls_language: language, surveyls_title: title })),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<document>
 <LimeSurveyDocType>Survey</LimeSurveyDocType>
 <DBVersion>359</DBVersion>
 <languages>
${tags.map((tag) => `  <language>${tag}</language>`).join("\n")}
 </languages>
${parts.join("\n")}
</document>
`;
}

/**
 * A survey of Qualtrics: the fields declared in its flow, and a question whose JavaScript is the snippet.
 * @param {{ id: string, title: string }} study
 * @param {string} snippet
 */
export function qualtricsSurvey({ title }, snippet) {
  const [survey, block, question, responses] = ["SV_0sociogram00000", "BL_0sociogram00000", "QID1", "RS_0sociogram00000"];
  const element = (Element, PrimaryAttribute, SecondaryAttribute, Payload, TertiaryAttribute = /** @type {string | null} */ (null)) => ({
    SurveyID: survey,
    Element,
    PrimaryAttribute,
    SecondaryAttribute,
    TertiaryAttribute,
    Payload,
  });
  const field = (name) => ({
    Description: name,
    Type: "Recipient",
    Field: name,
    VariableType: "String",
    DataVisibility: [],
    AnalyzeText: false,
  });
  const never = "0000-00-00 00:00:00";
  const document = {
    SurveyEntry: {
      SurveyID: survey,
      SurveyName: title,
      SurveyDescription: null,
      SurveyOwnerID: "",
      SurveyBrandID: "",
      DivisionID: null,
      SurveyLanguage: "EN",
      SurveyActiveResponseSet: responses,
      SurveyStatus: "Inactive",
      SurveyStartDate: never,
      SurveyExpirationDate: never,
      SurveyCreationDate: "2026-01-01 00:00:00",
      CreatorID: "",
      LastModified: "2026-01-01 00:00:00",
      LastAccessed: never,
      LastActivated: never,
      Deleted: null,
    },
    SurveyElements: [
      element("BL", "Survey Blocks", null, [
        { Type: "Default", Description: title, ID: block, BlockElements: [{ Type: "Question", QuestionID: question }] },
        { Type: "Trash", Description: "Trash / Unused Questions", ID: "BL_1sociogram00000" },
      ]),
      element("FL", "Survey Flow", null, {
        Type: "Root",
        FlowID: "FL_1",
        Flow: [
          { Type: "EmbeddedData", FlowID: "FL_2", EmbeddedData: [...FIELDS, "network_error"].map(field) },
          { Type: "Block", ID: block, FlowID: "FL_3" },
        ],
        Properties: { Count: 3 },
      }),
      element("SO", "Survey Options", null, {
        BackButton: "false",
        SaveAndContinue: "true",
        SurveyProtection: "PublicSurvey",
        BallotBoxStuffingPrevention: "false",
        NoIndex: "Yes",
        SecureResponseFiles: "true",
        SurveyExpiration: "None",
        SurveyTermination: "DefaultMessage",
        Header: "",
        Footer: "",
        ProgressBarDisplay: "None",
        PartialData: "+1 week",
        SurveyTitle: title,
        NewScoring: 1,
      }),
      element("SCO", "Scoring", null, {
        ScoringCategories: [],
        ScoringCategoryGroups: [],
        ScoringSummaryCategory: null,
        ScoringSummaryAfterQuestions: 0,
        ScoringSummaryAfterSurvey: 0,
        DefaultScoringCategory: null,
        AutoScoringCategory: null,
      }),
      element("PROJ", "CORE", null, { ProjectCategory: "CORE", SchemaVersion: "1.1.0" }, "1.1.0"),
      element("STAT", "Survey Statistics", null, { MobileCompatible: true, ID: "Survey Statistics" }),
      element("QC", "Survey Question Count", "1", null),
      element("SQ", question, title, {
        QuestionText: title,
        DataExportTag: "network",
        QuestionType: "DB",
        Selector: "TB",
        Configuration: { QuestionDescriptionOption: "UseText" },
        QuestionDescription: title,
        ChoiceOrder: [],
        Validation: { Settings: { Type: "None" } },
        Language: [],
        NextChoiceId: 1,
        NextAnswerId: 1,
        QuestionID: question,
        QuestionJS: snippet,
      }),
      element("RS", responses, "Default Response Set", null),
    ],
  };
  return JSON.stringify(document, null, 1);
}
