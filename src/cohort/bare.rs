//! A network without what it says of people, for measures that are worked out beside the page.

use super::Exhibit;
use crate::json::{Json, canonical};
use crate::network::AlterId;

impl Exhibit {
    /// Who is on the map, the ties, and what was asked about them, as the text of node-link JSON. There are no names in
    /// it: the measures need none.
    pub fn bare(&self) -> String {
        let quoted = |text: &str| canonical(&Json::from(text));
        let listed = |all: Vec<String>| all.join(",");
        let kinds = super::kinds([self]);
        let kind = |it: &crate::network::Key| {
            format!("{}:{{\"directed\":{}}}", quoted(it.as_str()), self.directed().contains(it))
        };
        let place = |id: &AlterId| if self.on_map().binary_search(id).is_ok() { ",\"x\":0,\"y\":0" } else { "" };
        let nodes = self.network().alters().map(|it| format!("{{\"id\":\"{}\"{}}}", it.id, place(&it.id))).collect();
        let ties = self.network().ties().map(|it| &it.key);
        let ties = ties.map(|it| {
            let kind = quoted(it.kind().as_str());
            format!("{{\"source\":\"{}\",\"target\":\"{}\",\"key\":{kind}}}", it.source(), it.target())
        });
        format!(
            "{{\"multigraph\":true,\"graph\":{{\"kinds\":{{{}}},\"asked\":{}}},\"nodes\":[{}],\"edges\":[{}]}}",
            listed(kinds.iter().map(kind).collect()),
            canonical(&Json::List(self.asked().to_vec())),
            listed(nodes),
            listed(ties.collect()),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, named};
    use crate::measures::{AlterMeasure, Measure};

    #[test]
    fn measures_of_the_bare_network_are_those_of_the_whole() {
        for it in [example("LW10"), example("LW05").of_kind(&"advice".into())] {
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
