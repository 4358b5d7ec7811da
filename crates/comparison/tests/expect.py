"""Works out with SciPy what the tables of the 21 example networks have to say, for tests/study.rs to compare.

    python -m venv .venv && .venv/bin/pip install networkx==3.6.1 numpy==2.4.6 scipy==1.17.1
    .venv/bin/python crates/comparison/tests/expect.py > crates/comparison/tests/expected.json

Figures come from the files by networkx, and everything else from them by SciPy.
"""

import collections
import itertools
import json
import pathlib

import networkx as nx
import numpy
from scipy import stats

FILES = pathlib.Path(__file__).resolve().parents[3] / "tests" / "data" / "study-networks"
GROUPS = ["deprivation", "employer"]
CORRELATES = ["months_in_post"]


def figures(graph):
    on_map = [node for node, x in graph.nodes(data="x") if x is not None]
    ties = graph.subgraph(on_map)
    pairs = nx.Graph(ties)
    cores = nx.core_number(pairs)
    isolates = sum(degree == 0 for _, degree in pairs.degree())
    sectors = collections.Counter(sector for _, sector in graph.nodes(data="sector") if sector)
    top = max(cores.values())
    return {
        "size": len(graph),
        "on_map": len(on_map),
        "average_degree": 2 * ties.number_of_edges() / len(on_map),
        "mean_degree": 2 * pairs.number_of_edges() / len(on_map),
        "isolates": isolates,
        "isolate_share": isolates / len(graph),
        "max_core": top,
        "top_core_size": sum(core == top for core in cores.values()),
        "density": nx.density(pairs),
        "share:sector=health": sectors["health"] / sectors.total(),
    }


def exact_or_not(one, other):
    """As is said in the tables: exact by all permutations of these very numbers, which SciPy does up to some millions."""
    return stats.permutation_test(
        (one, other),
        lambda a, b: stats.mannwhitneyu(a, b).statistic,
        permutation_type="independent",
        n_resamples=numpy.inf,
        vectorized=False,
    ).pvalue


def main():
    graphs = {file.stem: nx.node_link_graph(json.loads(file.read_text(encoding="utf-8"))) for file in sorted(FILES.glob("*.json"))}
    table = {name: figures(graph) for name, graph in graphs.items()}
    ego = {name: graph.graph["ego"] for name, graph in graphs.items()}
    keys = list(next(iter(table.values())))
    found = {"networks": table, "groups": {}, "correlations": []}
    for variable in GROUPS:
        names = sorted({answers[variable] for answers in ego.values()})
        of = lambda key, group: [table[name][key] for name in table if ego[name][variable] == group]
        rows, tests = [], []
        for key in keys:
            for group in names:
                rows.append([key, group, *numpy.quantile(of(key, group), [0.25, 0.5, 0.75]).tolist()])
            h, p = stats.kruskal(*(of(key, group) for group in names))
            tests.append({"figure": key, "groups": names, "statistic": h, "approximate": p})
            for one, other in itertools.combinations(names, 2):
                a, b = of(key, one), of(key, other)
                test = {"figure": key, "groups": [one, other], "statistic": stats.mannwhitneyu(a, b).statistic}
                if len(a) + len(b) <= 8:
                    test["exact"] = exact_or_not(a, b)
                elif len(set(a + b)) == len(a + b):
                    test["exact"] = stats.mannwhitneyu(a, b, method="exact").pvalue
                tests.append(test)
        found["groups"][variable] = {"rows": rows, "tests": tests}
    for with_ in CORRELATES:
        for key in keys:
            rho, p = stats.spearmanr([it[key] for it in table.values()], [it[with_] for it in ego.values()])
            found["correlations"].append({"figure": key, "with": with_, "statistic": rho, "p": p})
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
