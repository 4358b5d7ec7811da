//! `<sociogram-map>` on a page of somebody else's.

use crate::driver::{Browser, in_every_engine};
use crate::hands::{Hands, Person};
use crate::workshop::{example, maps, until_said, until_shown};
use serde_json::{Value, json};

in_every_engine! {
    shows_a_map_on_a_page: element;
}

async fn element(browser: Browser) {
    browser.open("tests/maps.html").await;
    let person = Person::new(&browser, Hands::Mouse);
    until_shown(&person, &["LW10"]).await;
    let map = maps(&person).await.remove(0);
    assert_eq!(map, "Map of LW10: 26 contacts, 27 tied pairs. By core number: 0: 8, 1: 3, 2: 3, 3: 12");

    let export = "const done = arguments[0];
        document.querySelector('sociogram-map').export().then((it) => it.text()).then(done, (error) => done(error.message));";
    let first = browser.script_async(export, vec![]).await;
    assert!(first.as_str().is_some_and(|it| it.starts_with("<svg ")), "{first}");
    browser.reload().await;
    until_shown(&person, &["LW10"]).await;
    assert_eq!(browser.script_async(export, vec![]).await, first, "the same bytes after a reload");

    // Another step, by an attribute; the page is told.
    let change = "const done = arguments[0], map = document.querySelector('sociogram-map');
        map.addEventListener('sociogram-change', (event) => done([event.detail.titles, event.detail.cores]), { once: true });
        map.setAttribute('peel', '3');";
    assert_eq!(browser.script_async(change, vec![]).await, json!([["LW10"], 3]));
    until_said(&person, "12 of 26 are left").await;

    // Documents instead of an address; and one that is none.
    let set = "const [networks, done] = arguments, map = document.querySelector('sociogram-map');
        for (const type of ['sociogram-ready', 'sociogram-error']) {
            map.addEventListener(type, ({ detail }) => done(detail.message ?? detail.titles), { once: true });
        }
        map.networks = networks;";
    let document = |id: &str| -> Value {
        serde_json::from_str(&std::fs::read_to_string(example(id)).expect("an example")).expect("JSON")
    };
    let both = json!([document("LW03"), document("LW09")]);
    assert_eq!(browser.script_async(set, vec![both]).await, json!(["LW03", "LW09"]));
    until_shown(&person, &["LW03", "LW09"]).await;
    // A text is a file of another program; what was left out of it is told.
    let table = json!("source,target\nAnn,Bob\nBob,Cy\nCy,Cy\n");
    assert_eq!(browser.script_async(set, vec![table]).await, json!(["Network"]));
    let notes = browser.look("return document.querySelector('sociogram-map').about.notes", vec![]).await;
    assert_eq!(notes, json!([["1 tie leads from a node to itself and was left out: tie 3 (\"Cy\" – \"Cy\")."]]));
    // A text that looks like JSON is a text.
    let remarked = json!({ "remark": "[1, 2", "nodes": [{ "id": "x" }], "edges": [] });
    assert_eq!(browser.script_async(set, vec![remarked]).await, json!(["Network"]));
    let quoted = json!({ "nodes": "[{ \"id\": \"x\" }]", "edges": [] });
    let refused = browser.script_async(set, vec![quoted]).await;
    assert!(refused.as_str().is_some_and(|it| it.contains("it needs a list of \"nodes\"")), "{refused}");
    let refused = browser.script_async(set, vec![json!({ "codebook": {}, "stages": [] })]).await;
    assert!(refused.as_str().is_some_and(|it| it.starts_with("This is a protocol")), "{refused}");
}
