"""Works out, with the public libraries, what the measures of many networks are, for tests/measures.rs to compare.

    python -m venv .venv && .venv/bin/pip install -r tests/measures/requirements.txt
    .venv/bin/python tests/measures/expect.py > tests/measures/expected.json

The networks are the 21 examples of tests/data/study-networks, small ones known by heart, and 300 random ones, always
the same. networkx is asked first; igraph gives a second opinion wherever it has the measure, and the script stops if
the two differ in anything but what `undefined` below writes down: they give 0, NaN or 1 to what has no value, and we
say null. What neither library has is worked out here from its definition.
"""

import itertools
import json
import math
import pathlib
import random
import statistics
import sys
import warnings

import igraph
import networkx as nx
import numpy

HOME = pathlib.Path(__file__).resolve().parent.parent
KINDS = ["advice", "knows", "refers"]  # "refers" is directed
TOLERANCE = 1e-8


def agree(what, one, other):
    """Stops unless two answers to the same question are the same."""
    if one is None or other is None:
        assert one is other, (what, one, other)
    elif isinstance(one, (list, tuple)):
        assert len(one) == len(other), (what, one, other)
        for first, second in zip(one, other):
            agree(what, first, second)
    else:
        assert math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=TOLERANCE), (what, one, other)
    return one


def number(value):
    return None if value is None or math.isnan(value) else float(value)


def undefined(values, where):
    """null for those for whom `where` holds, whatever a library says of them."""
    return [None if where(node) else number(value) for node, value in enumerate(values)]


def in_order(by_node, n):
    return [by_node[node] for node in range(n)]


def simple(n, ties):
    graph = nx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from((a, b) for _, a, b in ties)
    return graph


def with_ego(graph):
    """The graph with ego as one node more, tied to all."""
    n = len(graph)
    it = graph.copy()
    it.add_node(n)
    it.add_edges_from((n, node) for node in range(n))
    return it


def as_igraph(graph):
    return igraph.Graph(n=len(graph), edges=list(graph.edges()))


def shares_of_constraint(graph, node):
    """What each contact adds to the constraint; networkx has it as local_constraint, far too slow for all."""
    contacts = set(graph[node])
    d = len(contacts)
    indirect = lambda j: sum(1 / d / len(graph[q]) for q in contacts & set(graph[j]))
    return [(1 / d + indirect(j)) ** 2 for j in contacts]


def hierarchy(graph, node):
    parts = shares_of_constraint(graph, node)
    if len(parts) < 2:
        return None
    mean = sum(parts) / len(parts)
    return sum(c / mean * math.log(c / mean) for c in parts) / (len(parts) * math.log(len(parts)))


def eigenvector(graph):
    """The principal eigenvector, None if two components share the largest eigenvalue; libraries pick one of many."""
    best = []
    for component in nx.connected_components(graph):
        nodes = sorted(component)
        if len(nodes) > 1:
            values, vectors = numpy.linalg.eigh(nx.to_numpy_array(graph, nodes))
            best.append((values[-1], nodes, numpy.abs(vectors[:, -1])))
    best.sort(key=lambda it: -it[0])
    if not best or (len(best) > 1 and best[0][0] - best[1][0] < 1e-9):
        return None
    vector = [0.0] * len(graph)
    for node, value in zip(best[0][1], best[0][2]):
        vector[node] = float(value)
    return vector


def of_network(graph):
    """Measures of the whole, pairs counted once."""
    n, m = len(graph), graph.number_of_edges()
    other = as_igraph(graph)
    degrees = [degree for _, degree in graph.degree()]
    components = list(nx.connected_components(graph))
    agree("components", len(components), len(other.connected_components()))
    connected = len(components) == 1
    cores = nx.core_number(graph)
    agree("cores", in_order(cores, n), other.coreness())
    cliques = [len(clique) for clique in nx.find_cliques(graph)]
    agree("cliques", sorted(cliques), sorted(len(clique) for clique in other.maximal_cliques()) if n else [])
    triads = nx.triadic_census(graph.to_directed()) if n > 2 else {}
    triangles = sum(nx.triangles(graph).values()) // 3
    open_pairs = any(degree > 1 for degree in degrees)
    clustering = [value for node, value in nx.clustering(graph).items() if degrees[node] > 1]
    ego = with_ego(graph)
    ego_igraph = as_igraph(ego)
    pairs = n * (n - 1) // 2
    it = {
        "on_map": n,
        "tied_pairs": m,
        "pairs": pairs,
        "density": nx.density(graph) if pairs else None,
        "mean_degree": statistics.fmean(degrees) if n else None,
        "median_degree": statistics.median(degrees) if n else None,
        "max_degree": max(degrees, default=None),
        "sd_degree": statistics.stdev(degrees) if n > 1 else None,
        "degree_centralisation": sum(max(degrees) - d for d in degrees) / ((n - 1) * (n - 2)) if n > 2 else None,
        "isolates": nx.number_of_isolates(graph),
        "components": len(components),
        "component_ratio": (len(components) - 1) / (n - 1) if n > 1 else None,
        "fragmentation": 1 - sum(len(c) * (len(c) - 1) for c in components) / (n * (n - 1)) if n > 1 else None,
        "largest_component": max(map(len, components), default=None),
        "average_distance": nx.average_shortest_path_length(graph) if n > 1 and connected else None,
        "diameter": nx.diameter(graph) if n > 1 and connected else None,
        "max_core": max(cores.values(), default=None),
        "top_core_size": len(nx.k_core(graph)) if n else None,
        "cliques": sum(size > 2 for size in cliques),
        "largest_clique": max(cliques, default=None),
        "triangles": triangles,
        "transitivity": nx.transitivity(graph) if open_pairs else None,
        "clustering": statistics.fmean(clustering) if clustering else None,
        "triads_003": triads.get("003", 0),
        "triads_102": triads.get("102", 0),
        "triads_201": triads.get("201", 0),
        "triads_300": triads.get("300", 0),
        "bridges": sum(1 for _ in nx.bridges(graph)),
        "cutpoints": sum(1 for _ in nx.articulation_points(graph)),
        "effective_size": number(nx.effective_size(ego, [n])[n]) if n else None,
        "constraint": number(nx.constraint(ego)[n]) if n else None,
        "hierarchy": hierarchy(ego, n),
        "ego_betweenness": float(nx.betweenness_centrality(ego, normalized=False)[n]),
    }
    it["efficiency"] = it["effective_size"] / n if n else None
    it["ego_betweenness_share"] = it["ego_betweenness"] / pairs if pairs else None
    # igraph's opinion.
    if pairs:
        agree("density", it["density"], other.density())
    if it["average_distance"] is not None:
        agree("average distance", it["average_distance"], other.average_path_length())
        agree("diameter", it["diameter"], other.diameter())
    agree("transitivity", it["transitivity"], number(other.transitivity_undirected(mode="nan")))
    if clustering:
        agree("clustering", it["clustering"], number(other.transitivity_avglocal_undirected(mode="nan")))
    agree("bridges", it["bridges"], len(other.bridges()))
    agree("cutpoints", it["cutpoints"], len(other.articulation_points()))
    agree("ego betweenness", it["ego_betweenness"], ego_igraph.betweenness(n))
    if n:
        agree("constraint", it["constraint"], ego_igraph.constraint([n])[0])
        agree("effective size", it["effective_size"], n - 2 * m / n)
    if n > 2:
        # The triads by igraph; it has them for directed graphs, where each tie goes both ways.
        both = igraph.Graph(n=n, edges=list(graph.to_directed().edges()), directed=True)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            census = both.triad_census()
        agree("triads", [it[f"triads_{name}"] for name in ["003", "102", "201", "300"]],
              [number(census[name]) or 0 for name in ["003", "102", "201", "300"]])
    return it


def of_alters(graph):
    """Measures of each alter, without ego."""
    n = len(graph)
    other = as_igraph(graph)
    degrees = in_order(dict(graph.degree()), n)
    isolate = lambda node: degrees[node] == 0
    few = lambda node: degrees[node] < 2
    it = {
        "degree": degrees,
        "core": in_order(nx.core_number(graph), n),
        "betweenness": in_order(nx.betweenness_centrality(graph, normalized=False), n),
        "closeness": undefined(in_order(nx.closeness_centrality(graph), n), isolate),
        "harmonic_closeness": [v / (n - 1) if n > 1 else None for v in in_order(nx.harmonic_centrality(graph), n)],
        "eigenvector": eigenvector(graph),
        "triangles": in_order(nx.triangles(graph), n),
        "clustering": undefined(in_order(nx.clustering(graph), n), few),
        "constraint": undefined(in_order(nx.constraint(graph), n), isolate) if n else [],
        "effective_size": undefined(in_order(nx.effective_size(graph), n), isolate) if n else [],
        "hierarchy": [hierarchy(graph, node) for node in range(n)],
    }
    it["efficiency"] = [None if isolate(v) else it["effective_size"][v] / degrees[v] for v in range(n)]
    agree("degree", it["degree"], other.degree())
    agree("betweenness", it["betweenness"], [float(value) for value in other.betweenness()])
    agree("clustering", it["clustering"], [number(v) for v in other.transitivity_local_undirected(mode="nan")])
    agree("constraint", it["constraint"], undefined(other.constraint() if n else [], isolate))
    agree("shares of constraint", it["constraint"],
          [None if isolate(v) else sum(shares_of_constraint(graph, v)) for v in range(n)])
    agree("harmonic", it["harmonic_closeness"], [number(v) for v in other.harmonic_centrality()] if n > 1 else [None] * n)
    # igraph's closeness stays within the component; times the share that is reached it is the same.
    sizes = {node: len(c) for c in nx.connected_components(graph) for node in c}
    within = [number(v) for v in other.closeness()]
    agree("closeness", it["closeness"],
          [None if isolate(v) else within[v] * (sizes[v] - 1) / (n - 1) for v in range(n)])
    if it["eigenvector"] and nx.is_connected(graph):
        vector = other.eigenvector_centrality(scale=False)
        length = math.sqrt(sum(value * value for value in vector))
        agree("eigenvector", it["eigenvector"], [abs(value) / length for value in vector])
    return {name: values for name, values in it.items() if values is not None}


DIRECTED = "003 012 102 021D 021U 021C 111D 111U 030T 030C 201 120D 120U 120C 210 300".split()


def of_arcs(n, arcs):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(arcs)
    other = igraph.Graph(n=n, edges=list(graph.edges()), directed=True)
    mutual, asymmetric, null = other.dyad_census()
    census = nx.triadic_census(graph) if n > 2 else dict.fromkeys(DIRECTED, 0)
    if n > 2:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = other.triad_census()
        agree("directed triads", [census[name] for name in DIRECTED],
              [number(found[name]) or 0 for name in DIRECTED])
    reciprocity = nx.overall_reciprocity(graph) if graph.number_of_edges() else None
    if reciprocity is not None:
        agree("reciprocity", reciprocity, other.reciprocity())
    return {
        "dyads": [mutual, asymmetric, null],
        "reciprocity": reciprocity,
        "mutual_share": mutual / (mutual + asymmetric) if mutual + asymmetric else None,
        "triads": [census[name] for name in DIRECTED],
    }


def of_kinds(graph, ties):
    kinds = {}
    for kind, a, b in ties:
        kinds.setdefault((min(a, b), max(a, b)), set()).add(kind)
    counts = [len(found) for found in kinds.values()]
    return {
        "ties": len(ties),
        "average_degree": 2 * len(ties) / len(graph) if len(graph) else None,
        "multiplex_share": sum(count > 1 for count in counts) / len(counts) if counts else None,
        "kinds_per_pair": statistics.fmean(counts) if counts else None,
    }


def of_answers(graph, ego, sectors, ages):
    """Composition: `sectors` and `ages` have None for those without an answer."""
    given = [sector for sector in sectors if sector is not None]
    counts = [given.count(sector) for sector in sorted(set(given))]
    shares = [count / len(given) for count in counts]
    numbers = [age for age in ages if age is not None]
    blau = 1 - sum(p * p for p in shares) if given else None
    same = sum(sector == ego for sector in given)
    ends = [(sectors[a], sectors[b]) for a, b in graph.edges()]
    ends = [(a, b) for a, b in ends if a is not None and b is not None]
    inside = sum(a == b for a, b in ends)
    return {
        "blau": blau,
        "iqv_4": blau / 0.75 if given else None,
        "iqv_observed": blau / (1 - 1 / len(counts)) if len(counts) > 1 else None,
        "entropy": sum(p * math.log2(1 / p) for p in shares) if given else None,
        "homophily": same / len(given) if given else None,
        "ei_ego": (len(given) - 2 * same) / len(given) if given else None,
        "ei_ties": (len(ends) - 2 * inside) / len(ends) if ends else None,
        "mean": statistics.fmean(numbers) if numbers else None,
        "median": statistics.median(numbers) if numbers else None,
        "sd": statistics.stdev(numbers) if len(numbers) > 1 else None,
    }


def of_communities(graph):
    """Parts to take the modularity of, and the best that networkx and igraph find in some tries."""
    if not graph.number_of_edges():
        return None
    parts = [nx.community.louvain_communities(graph, seed=seed) for seed in range(5)]
    scored = [(nx.community.modularity(graph, part), part) for part in parts]
    first = scored[0]
    of = [0] * len(graph)
    for number_of, part in enumerate(first[1]):
        for node in part:
            of[node] = number_of
    other = as_igraph(graph)
    agree("modularity", first[0], other.modularity(of))
    random.seed(1)  # igraph draws from Python's
    found = [score for score, _ in scored] + [other.community_multilevel().modularity]
    return {"of": of, "modularity": first[0], "best": max(found)}


def expected(name, n, ties, **more):
    graph = simple(n, ties)
    it = {"name": name, "n": n, "ties": [[KINDS.index(kind), a, b] for kind, a, b in ties]} if "file" not in more else {"file": more["file"]}
    it["network"] = of_network(graph) | of_kinds(graph, ties)
    it["alters"] = of_alters(graph)
    it["communities"] = of_communities(graph)
    if "sectors" in more:
        it["ego"], it["sectors"], it["ages"] = more["ego"], more["sectors"], more["ages"]
        it["answers"] = of_answers(graph, more["ego"], more["sectors"], more["ages"])
        arcs = [(a, b) for kind, a, b in ties if kind == "refers"]
        it["arcs"] = of_arcs(n, arcs)
        knows = simple(n, [tie for tie in ties if tie[0] == "knows"])
        it["knows"] = {key: of_network(knows)[key] for key in ["tied_pairs", "density", "components", "max_core", "constraint"]}
    return it


def random_networks():
    chance = random.Random(4)
    for index in range(300):
        n = int(61 * chance.random() ** 2.2)
        density = chance.choice([0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0]) * (1 if n < 25 else 0.4)
        isolated = {node for node in range(n) if chance.random() < chance.choice([0.0, 0.0, 0.2])}
        ties = []
        for kind, (a, b) in itertools.product(KINDS[: 1 + index % 3] if index % 2 else KINDS, itertools.permutations(range(n), 2)):
            if a in isolated or b in isolated or (kind != "refers" and a > b):
                continue
            if chance.random() < density / (1 if kind == "knows" else 3):
                ties.append((kind, a, b))
        answers = ["health", "vcs", "statutory", "other"][: chance.randint(1, 4)]
        yield f"random {index}", n, ties, {
            "ego": chance.choice(answers),
            "sectors": [chance.choice([*answers, *answers, None]) for _ in range(n)],
            "ages": [chance.choice([chance.randint(18, 90), chance.randint(18, 90), None]) for _ in range(n)],
        }


def closed_forms():
    pairs = lambda graph: [("knows", a, b) for a, b in graph.edges()]
    graphs = {
        "empty 0": nx.empty_graph(0), "empty 1": nx.empty_graph(1), "empty 2": nx.empty_graph(2),
        "pair": nx.complete_graph(2), "empty 9": nx.empty_graph(9), "star": nx.star_graph(8), "path": nx.path_graph(12),
        "ring": nx.cycle_graph(11), "complete": nx.complete_graph(9), "bipartite": nx.complete_bipartite_graph(4, 6),
        "barbell": nx.barbell_graph(5, 0), "long barbell": nx.barbell_graph(4, 3), "karate": nx.karate_club_graph(),
        "wheel": nx.wheel_graph(8), "grid": nx.convert_node_labels_to_integers(nx.grid_2d_graph(5, 6)),
        "two triangles": nx.disjoint_union(nx.cycle_graph(3), nx.cycle_graph(3)), "tree": nx.balanced_tree(2, 4),
        "petersen": nx.petersen_graph(), "octahedra": nx.complete_multipartite_graph(3, 3, 3, 3),
        "long path": nx.path_graph(60), "cliques of 70": nx.barbell_graph(35, 0),
    }
    for name, graph in graphs.items():
        yield name, len(graph), pairs(graph), {}


def study():
    for file in sorted((HOME / "data" / "study-networks").glob("LW*.json")):
        graph = nx.node_link_graph(json.loads(file.read_text(encoding="utf-8")))
        on_map = [node for node, x in graph.nodes(data="x") if x is not None]
        place = {node: index for index, node in enumerate(on_map)}
        ties = [(kind, place[a], place[b]) for a, b, kind in graph.edges(keys=True) if a in place and b in place]
        yield file.stem, len(on_map), ties, {"file": file.stem}


def short(value):
    """With the twelve digits that a tolerance of 1e-9 needs."""
    if isinstance(value, float):
        text = f"{value:.12g}"
        return int(text) if text.lstrip("-").isdigit() else float(text)
    if isinstance(value, dict):
        return {key: short(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [short(item) for item in value]
    return value


def main():
    lines = []
    for name, n, ties, more in [*closed_forms(), *study(), *random_networks()]:
        it = expected(name, n, ties, **more)
        lines.append(json.dumps(short(it), separators=(",", ":"), allow_nan=False))
        print(name, n, len(ties), file=sys.stderr)
    print("[" + ",\n".join(lines) + "]")


if __name__ == "__main__":
    main()
