"""networkx and igraph on the graphs of `cargo xtask bench measures`: prints samples as JSON.

Called with the file of the job. Graphs are built before anything is measured; each family comes to one number, so that
it can be seen that everyone did the same work.
"""

import json
import math
import sys
import time

import igraph
import networkx as nx

job = json.load(open(sys.argv[1]))


def finite(values):
    return sum(value for value in values if value is not None and not math.isnan(value))


NETWORKX = {
    "cores": lambda g, e: sum(nx.core_number(g).values()),
    "components": lambda g, e: len(list(nx.connected_components(g))),
    "betweenness": lambda g, e: sum(nx.betweenness_centrality(g, normalized=False).values()),
    "closeness": lambda g, e: sum(nx.closeness_centrality(g).values()),
    "clustering": lambda g, e: sum(nx.clustering(g).values()),
    "transitivity": lambda g, e: nx.transitivity(g),
    "constraint": lambda g, e: finite(nx.constraint(g).values()),
    "effective size": lambda g, e: finite(nx.effective_size(g).values()),
    "constraint of ego": lambda g, e: nx.constraint(e, nodes=["ego"])["ego"],
    "cliques": lambda g, e: len(list(nx.find_cliques(g))),
    "communities": lambda g, e: len(nx.community.louvain_communities(g, seed=1)),
}

IGRAPH = {
    "cores": lambda g, e: sum(g.coreness()),
    "components": lambda g, e: len(g.connected_components().sizes()),
    "betweenness": lambda g, e: sum(g.betweenness(directed=False)),
    "closeness": lambda g, e: finite(g.closeness()),
    "clustering": lambda g, e: finite(g.transitivity_local_undirected()),
    "transitivity": lambda g, e: g.transitivity_undirected(),
    "constraint": lambda g, e: finite(g.constraint()),
    "constraint of ego": lambda g, e: e.constraint(vertices=[e.vcount() - 1])[0],
    "cliques": lambda g, e: len(g.maximal_cliques()),
    "communities": lambda g, e: len(g.community_multilevel()),
}


def of_networkx(nodes, pairs):
    graph = nx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from(pairs)
    with_ego = graph.copy()
    with_ego.add_edges_from(("ego", node) for node in range(nodes))
    return graph, with_ego


def of_igraph(nodes, pairs):
    graph = igraph.Graph(n=nodes, edges=pairs)
    return graph, igraph.Graph(n=nodes + 1, edges=pairs + [(nodes, node) for node in range(nodes)])


def sample(run):
    def spent(times):
        start = time.perf_counter()
        for _ in range(times):
            check = run()
        return (time.perf_counter() - start) * 1000, check

    times, (took, check) = 1, spent(1)
    while took < job["batch"]:
        times = max(times * 2, int(1.2 * job["batch"] / max(took, 0.001) * times))
        took, check = spent(times)
    samples, total = [took / times], took
    while total < job["enough"] and len(samples) < 100:
        took, _ = spent(times)
        samples.append(took / times)
        total += took
    return samples, check


told = []
for subject, families, build in [("igraph", IGRAPH, of_igraph), ("networkx", NETWORKX, of_networkx)]:
    before = {}
    for graph in job["graphs"]:
        if graph["whole"]:
            continue
        ends = json.load(open(graph["file"]))
        nodes, size = graph["nodes"], graph["nodes"] * graph["ties"]
        ready = build(nodes, list(zip(ends[::2], ends[1::2])))
        for family in graph["families"]:
            run = families.get(family)
            last_size, last = before.get(family, (1, 0))
            if run is None or last * size / last_size > 1000 * job["patience"]:
                continue
            print(f"  {subject}, {nodes}: {family}", file=sys.stderr)
            samples, check = sample(lambda: run(*ready))
            before[family] = (size, sorted(samples)[len(samples) // 2])
            told.append(
                {"subject": subject, "nodes": nodes, "ties": graph["ties"], "metric": family, "samples": samples, "check": check}
            )
json.dump(told, sys.stdout)
