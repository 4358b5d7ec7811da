// What is made for survey hosts, for paper and for the web, as far as it needs no browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FIELDS, limeSurvey, qualtricsSurvey, redcapDictionary } from "../../www/author/dictionaries.js";
import { addressed, folderAddress, HOSTS, interviewLink, OWN } from "../../www/author/hosts.js";
import { playedAt } from "../../www/author/replay.js";
import { ruleInWords } from "../../www/author/rules.js";

const study = { id: "link-worker", title: 'People, "places" & <more> ]]>', languages: ["en", "cy-GB"] };
const site = "https://research.example.ac.uk/study/";
const adapter = (host) => readFileSync(`www/${HOSTS[host].file}`, "utf8");

test("every snippet has the study's own addresses and none of the examples", () => {
  for (const [id, host] of Object.entries(HOSTS)) {
    const snippet = host.snippet ? host.snippet(site, study) : addressed(adapter(id), site);
    assert.ok(snippet.includes(site), id);
    assert.ok(snippet.includes(OWN), id);
    assert.ok(!snippet.includes("example.org/sociogram") && !snippet.includes("link-worker.json"), id);
  }
});

test("an address cannot end the script that it stands in", () => {
  const snippet = addressed(adapter("qualtrics"), "https://x.example/'</script>\"/");
  assert.ok(!snippet.includes("</script>") && !snippet.includes("example/'"), snippet);
});

test("folders have whole addresses", () => {
  assert.equal(folderAddress(" https://a.example/study "), "https://a.example/study/");
  assert.equal(folderAddress("https://a.example/study/index.html"), "https://a.example/study/");
  for (const none of ["", "a.example/study", "javascript:alert(1)", "file:///x/"]) assert.equal(folderAddress(none), null, none);
});

test("links say what is known and nothing else", () => {
  assert.equal(interviewLink(site, { participant: "P 07&x", lang: "" }), `${site}index.html?participant=P+07%26x`);
  assert.equal(interviewLink(site, {}), `${site}index.html`);
});

test("REDCap's dictionary has its 18 columns in each row", () => {
  const text = redcapDictionary(study);
  const [head, ...rows] = text.trimEnd().split("\r\n");
  assert.ok(head.startsWith("Variable / Field Name,Form Name,"));
  // A label with commas and quotes is one cell.
  const cells = (row) => row.replaceAll(/"([^"]|"")*"/g, "cell").split(",").length;
  assert.deepEqual([head, ...rows].map(cells), [18, 18, 18]);
  assert.ok(rows[1].startsWith("network,link_worker,,notes,") && rows[1].endsWith("@SOCIOGRAM"), rows[1]);
  assert.ok(rows[1].includes('"People, ""places"" & <more> ]]>"'), rows[1]);
});

test("Qualtrics' survey declares its fields before the question that fills them", () => {
  const snippet = addressed(adapter("qualtrics"), site);
  const survey = JSON.parse(qualtricsSurvey(study, snippet));
  const payload = (kind) => survey.SurveyElements.find((it) => it.Element === kind).Payload;
  assert.ok(survey.SurveyElements.every((it) => it.SurveyID === survey.SurveyEntry.SurveyID));
  const [fields, block] = payload("FL").Flow;
  assert.deepEqual(
    fields.EmbeddedData.map((it) => it.Field),
    [...FIELDS, "network_error"],
  );
  // The snippet fills these very fields.
  for (const field of FIELDS) assert.ok(snippet.includes(`"${field}"`), field);
  assert.equal(block.ID, payload("BL")[0].ID);
  assert.equal(payload("BL")[0].BlockElements[0].QuestionID, payload("SQ").QuestionID);
  assert.equal(payload("SQ").QuestionJS, snippet);
  assert.equal(payload("SQ").QuestionText, study.title);
});

test("LimeSurvey's survey has one huge free text, in each language", () => {
  const snippet = addressed(adapter("limesurvey"), site);
  const text = limeSurvey(study, snippet);
  const values = (name) => [...text.matchAll(new RegExp(`<${name}>(<!\\[CDATA\\[.*?\\]\\]>)</${name}>`, "gs"))].map(([, it]) => it);
  const plain = (cdata) => cdata.replaceAll(/<!\[CDATA\[|\]\]>/g, "");
  assert.deepEqual(values("type").map(plain), ["U", "U"]);
  assert.deepEqual(values("surveyls_language").map(plain), ["en", "cy"]);
  assert.equal(new Set(values("gid").map(plain)).size, 1);
  assert.ok(text.includes("{SGQ}") && text.includes(`embed.html?protocol=${OWN}`) && text.includes(site));
  // What could end a section of text is parted.
  assert.ok(text.includes("]]]]><![CDATA[>"));
});

test("rules are told in words", () => {
  const cases = [
    [{ ego: "age", at_least: 18, less_than: 65 }, "your “age” is less than 65 and is at least 18"],
    [{ alters: { type: "person" }, at_least: 3 }, "there are at least 3 people of whom they are of the type “person”"],
    [{ alters: {}, at_most: 0 }, "there are at most 0 people"],
    [{ not: { ego: "agreed", equals: true } }, "it is not so that your “agreed” is yes"],
    [
      { all: [{ type: "person" }, { any: [{ placed: true }, { tied: "knows" }] }] },
      "they are of the type “person” and (they are on the map or they have a line “knows”)",
    ],
    [{ variable: "sector", includes: ["vcs", "health"] }, "“sector” includes vcs or health"],
  ];
  for (const [rule, words] of cases) assert.equal(ruleInWords(rule), words);
});

test("breaks are cut short in a replay", () => {
  assert.deepEqual(playedAt([{ seconds: 2 }, { seconds: 5 }, { seconds: 5000 }, { seconds: 5001 }]), [2, 5, 25, 26]);
});
