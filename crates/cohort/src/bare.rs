//! A network without what it says of people, for measures that are worked out beside the page.

use super::Exhibit;
use formats::Prompt;
use json::{Json, canonical};
use network::Alter;

impl Exhibit {
    /// Who is on the map, the ties, and what was asked about them, as the text of node-link JSON. There are no names and
    /// no ids of the file in it: the measures need none.
    pub fn bare(&self) -> String {
        let quoted = |text: &str| canonical(&Json::from(text));
        let listed = |all: Vec<String>| all.join(",");
        let kinds = super::kinds([self]);
        let kind =
            |it: &network::Key| format!("{}:{{\"directed\":{}}}", quoted(it.as_str()), self.directed().contains(it));
        let place = |it: &Alter| if it.position.is_some() { ",\"x\":0,\"y\":0" } else { "" };
        let nodes = self.network().alters().map(|it| format!("{{\"id\":\"{}\"{}}}", it.id, place(it))).collect();
        let prompt = |prompt: &Prompt| {
            let shown = listed(prompt.shown.iter().map(|it| quoted(&it.to_string())).collect());
            format!("{{\"kind\":{},\"shown\":[{shown}]}}", quoted(prompt.kind.as_str()))
        };
        let asked = self.prompts().map(|all| format!(",\"asked\":[{}]", listed(all.iter().map(prompt).collect())));
        let ties = self.network().ties().map(|it| &it.key);
        let ties = ties.map(|it| {
            let kind = quoted(it.kind().as_str());
            format!("{{\"source\":\"{}\",\"target\":\"{}\",\"key\":{kind}}}", it.source(), it.target())
        });
        format!(
            "{{\"multigraph\":true,\"graph\":{{\"format\":\"sociogram\",\"version\":1,\"kinds\":{{{}}}{}}},\"nodes\":[{}],\"edges\":[{}]}}",
            listed(kinds.iter().map(kind).collect()),
            asked.unwrap_or_default(),
            listed(nodes),
            listed(ties.collect()),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, named};
    use measures::{AlterMeasure, Measure};

    #[test]
    fn measures_of_the_bare_network_are_those_of_the_whole() {
        let asked = named(
            "asked.json",
            r#"{ "graph": { "asked": [{ "kind": "knows", "shown": ["x", 7] }, { "kind": "helps", "shown": [7, "y"] }] },
                 "nodes": [{ "id": "y", "label": "Yan", "x": 0, "y": 0 }, { "id": 7, "label": "Sev", "x": 0, "y": 1 },
                           { "id": "x", "label": "Xiu", "x": 1, "y": 0 }, { "id": 8, "label": "Oct", "x": 1, "y": 1 }],
                 "edges": [{ "source": 7, "target": "x", "key": "knows" }] }"#,
        );
        assert_eq!(asked.sheet().number(Measure::PairsAsked), Some(2.0));
        assert_eq!(asked.sheet().number(Measure::Isolates), Some(1.0));
        for it in [example("LW10"), example("LW05").of_kind(&"advice".into()), asked.of_kind(&"knows".into()), asked] {
            let text = it.bare();
            assert!(it.network().alters().all(|alter| !text.contains(&alter.label)));
            let bare = named("bare.json", &text);
            let numbers =
                |it: &super::Exhibit| Measure::ALL.iter().map(|key| it.sheet().number(*key)).collect::<Vec<_>>();
            assert_eq!(numbers(&it), numbers(&bare));
            assert_eq!(it.measured(AlterMeasure::Betweenness), bare.measured(AlterMeasure::Betweenness));
        }
    }
}
