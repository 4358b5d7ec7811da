//! Which measures are wanted, of whom, as a protocol or a page says it; and how they then stand in a file.

use super::super::{Adjacency, Scope, composition::composition_of, diversity, homophily, numeric};
use super::{AlterMeasure, Measure, Sheet};
use json::{Json, Path};
use network::{AlterId, Key, Network};
use std::fmt;

/// One sheet of measures, as it is asked for: of which alters and kinds of tie, and which measures.
///
/// ```
/// use json::{Json, Path};
/// use sociogram_measures::{Measure, SheetChoice};
/// let wanted = Json::object([("network", Json::list(["density"]))]);
/// assert_eq!(SheetChoice::read(&wanted, &Path::root()).unwrap().network, [Measure::Density]);
/// let unknown = Json::object([("network", Json::list(["depth"]))]);
/// assert!(SheetChoice::read(&unknown, &Path::root()).is_err());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetChoice {
    /// Only alters of these types; all if not given
    pub types: Option<Vec<Key>>,
    /// Only ties of these kinds; all if not given
    pub kinds: Option<Vec<Key>>,
    /// Whether alters off the map take part in measures of ties; otherwise they do not, as nothing was asked of them
    pub off_map: bool,
    /// Measures of the whole network
    pub network: Vec<Measure>,
    /// Measures of each alter
    pub alters: Vec<AlterMeasure>,
    /// Alter variables whose diversity is told
    pub diversity: Vec<Key>,
    /// Alter variables whose mean, median and standard deviation are told
    pub numbers: Vec<Key>,
    /// Variables in which alters are compared with ego and with each other
    pub homophily: Vec<Key>,
}

/// Something in a choice that cannot be carried out.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceFault {
    /// Where
    pub path: Path,
    /// What is wrong, and what would be right
    pub message: String,
}

impl fmt::Display for ChoiceFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// What a sheet is worked out from besides the network.
#[derive(Clone, Copy, Default)]
pub struct Context<'a> {
    /// For each prompt that asked for ties, their kind and the alters it showed; `None` where nothing says what was
    /// asked, so that all on the map count as asked about
    pub prompts: Option<&'a [(Key, Vec<AlterId>)]>,
    /// Whom prompts asked about pair by pair, wherever they stand
    pub off_map: &'a [AlterId],
    /// The kinds of tie that are directed
    pub directed: &'a [Key],
}

impl SheetChoice {
    /// Reads what stands in a protocol as one of `measures.sheets`.
    ///
    /// # Errors
    /// The first thing that is wrong, with its path.
    pub fn read(json: &Json, path: &Path) -> Result<SheetChoice, ChoiceFault> {
        let fault = |path: Path, message: String| ChoiceFault { path, message };
        let Some(members) = json.members() else {
            return Err(fault(path.clone(), format!("This should be an object, not {}.", json.excerpt())));
        };
        let mut it = SheetChoice::default();
        for (name, value) in members {
            let path = path.member(name);
            match name.as_str() {
                "types" => it.types = Some(names(value, &path)?),
                "kinds" => it.kinds = Some(names(value, &path)?),
                "diversity" => it.diversity = names(value, &path)?,
                "numbers" => it.numbers = names(value, &path)?,
                "homophily" => it.homophily = names(value, &path)?,
                "network" => it.network = known(value, &path, Measure::from_key)?,
                "alters" => it.alters = known(value, &path, AlterMeasure::from_key)?,
                "off_map" => match value.as_bool() {
                    Some(yes) => it.off_map = yes,
                    None => {
                        return Err(fault(path, format!("This should be true or false, not {}.", value.excerpt())));
                    }
                },
                _ => return Err(fault(path, format!("A sheet of measures has no member \"{name}\"."))),
            }
        }
        Ok(it)
    }

    /// How many steps [`SheetChoice::work_out`] takes.
    pub fn steps(&self) -> usize {
        self.network.len() + self.alters.len() + self.diversity.len() + self.numbers.len() + self.homophily.len()
    }

    /// Works the sheet out, in the form in which it stands in the network file; undefined is `null`. `id` is how the
    /// file calls an alter. `step` is called with the number of steps done, parts of steps included; it must be cheap.
    pub fn work_out(
        &self,
        network: &Network,
        context: Context,
        id: &dyn Fn(AlterId) -> String,
        step: &dyn Fn(f64),
    ) -> Json {
        let scope = Scope {
            types: self.types.as_deref(),
            kinds: self.kinds.as_deref(),
            off_map: self.off_map,
            asked_off_map: context.off_map,
            ..Scope::default()
        };
        let asked = context.prompts.unwrap_or_default();
        let prompts = asked.iter().filter(|(kind, _)| scope.takes_kind(kind));
        let prompts: Vec<Vec<AlterId>> = prompts.map(|(_, shown)| shown.clone()).collect();
        let done = std::cell::Cell::new(0.0);
        let part = |share: f64| step(done.get() + share);
        let count = |value: Json| {
            done.set(done.get() + 1.0);
            step(done.get());
            value
        };
        let sheet = Sheet::new(network, &scope, &prompts).with_directed(context.directed).with_progress(&part);
        // What was asked on a map says nothing of those off it.
        let sheet = sheet.with_asked_only(context.prompts.is_some() && !self.off_map);
        let whole = self.network.iter().map(|it| (it.key(), count(Json::from(sheet.number(*it)))));
        let whole = Json::object(whole);
        let columns: Vec<_> = self
            .alters
            .iter()
            .map(|it| {
                let column = (it.key(), sheet.of_alters(*it));
                count(Json::Null);
                column
            })
            .collect();
        let rows = sheet.adjacency().alters().iter().enumerate().map(|(node, alter)| {
            (id(*alter), Json::object(columns.iter().map(|(key, values)| (*key, Json::from(values[node])))))
        });
        let each = |variables: &[Key], work_out: &dyn Fn(&Key) -> Json| {
            Json::object(variables.iter().map(|variable| (variable.as_str(), count(work_out(variable)))))
        };
        let keys = |keys: &Option<Vec<Key>>| keys.as_ref().map(|keys| Json::list(keys.iter().map(Key::as_str)));
        let mut out =
            Json::object([("types", Json::from(keys(&self.types))), ("kinds", Json::from(keys(&self.kinds)))]);
        let parts = [
            ("network", whole, self.network.is_empty()),
            ("alters", Json::object(if columns.is_empty() { Vec::new() } else { rows.collect() }), columns.is_empty()),
            ("diversity", each(&self.diversity, &|it| of_answers(network, &scope, it)), self.diversity.is_empty()),
            ("numbers", each(&self.numbers, &|it| of_numbers(network, &scope, it)), self.numbers.is_empty()),
            (
                "homophily",
                each(&self.homophily, &|it| likeness(network, &scope, sheet.adjacency(), it)),
                self.homophily.is_empty(),
            ),
        ];
        for (name, part, is_empty) in parts {
            if !is_empty {
                out.add(name, part);
            }
        }
        out
    }
}

fn names(json: &Json, path: &Path) -> Result<Vec<Key>, ChoiceFault> {
    list(json, path, |text| Some(Key::from(text)))
}

fn known<T>(json: &Json, path: &Path, of: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, ChoiceFault> {
    list(json, path, of)
}

fn list<T>(json: &Json, path: &Path, of: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, ChoiceFault> {
    let Some(items) = json.items() else {
        return Err(ChoiceFault {
            path: path.clone(),
            message: format!("This should be a list, not {}.", json.excerpt()),
        });
    };
    let read = items.iter().enumerate().map(|(index, item)| {
        let Some(text) = item.as_str() else {
            let message = format!("This should be a text, not {}.", item.excerpt());
            return Err(ChoiceFault { path: path.item(index), message });
        };
        of(text).ok_or_else(|| ChoiceFault {
            path: path.item(index),
            message: format!("{} is not the key of a measure here.", item.excerpt()),
        })
    });
    read.collect()
}

fn of_answers(network: &Network, scope: &Scope, variable: &Key) -> Json {
    let it = composition_of(scope.alters(network), variable);
    let categories = it.counts.len();
    Json::object([
        ("answered", Json::from(it.answered)),
        ("missing", Json::from(it.missing)),
        ("not_asked", Json::from(it.not_asked)),
        // Those that occur: the file does not say which could have.
        ("categories", Json::from(categories)),
        ("blau", Json::from(diversity::blau(&it))),
        ("iqv", Json::from(diversity::iqv(&it, categories))),
        ("entropy", Json::from(diversity::entropy(&it))),
    ])
}

fn of_numbers(network: &Network, scope: &Scope, variable: &Key) -> Json {
    let it = numeric::numeric(network, scope, variable);
    Json::object([
        ("answered", Json::from(it.answered)),
        ("missing", Json::from(it.missing)),
        ("not_asked", Json::from(it.not_asked)),
        ("mean", Json::from(it.mean)),
        ("median", Json::from(it.median)),
        ("sd", Json::from(it.sd)),
    ])
}

fn likeness(network: &Network, scope: &Scope, graph: &Adjacency, variable: &Key) -> Json {
    let (ego, ties) = (homophily::of_ego(network, scope, variable), homophily::of_ties(network, graph, variable));
    Json::object([
        ("share", Json::from(ego.share())),
        ("ei_ego", Json::from(ego.ei())),
        ("ei_ties", Json::from(ties.ei())),
    ])
}
