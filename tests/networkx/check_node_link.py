"""Reads network files as any researcher would and compares what networkx makes of them with the JSON itself.

    python check_node_link.py FILE…

Every node, tie and attribute must come through, and the measures in a file must be those that networkx computes.
Prints one line a file; ends with 1 if anything differs.
"""

import json
import sys

import networkx


def without(members, names):
    return {name: value for name, value in members.items() if name not in names}


def ends(directed, source, target):
    return (source, target) if directed else tuple(sorted((source, target)))


def differences(document, graph):
    directed = document["directed"]
    if graph.is_directed() != directed or graph.is_multigraph() != document["multigraph"]:
        yield f"the graph is a {type(graph).__name__}"
    if graph.graph != document["graph"]:
        yield "what stands in \"graph\" differs"

    nodes = {node["id"]: without(node, ["id"]) for node in document["nodes"]}
    if list(graph.nodes) != list(nodes):
        yield "the nodes, or their order, differ"
    for node, members in nodes.items():
        if graph.nodes.get(node) != members:
            yield f"node {node}: {graph.nodes.get(node)} in place of {members}"

    edges = {}
    for edge in document["edges"]:
        of = (*ends(directed, edge["source"], edge["target"]), edge["key"])
        edges[of] = without(edge, ["source", "target", "key"])
    found = {
        (*ends(directed, source, target), key): data
        for source, target, key, data in graph.edges(keys=True, data=True)
    }
    if graph.number_of_edges() != len(document["edges"]):
        yield f"{graph.number_of_edges()} ties in place of {len(document['edges'])}"
    if found != edges:
        yield f"ties differ: {sorted(set(found) ^ set(edges)) or 'in their attributes'}"

    yield from measures(document["graph"].get("measures"), graph)


def measures(told, graph):
    if told is None:
        return
    on_map = graph.subgraph(node for node, x in graph.nodes(data="x") if x is not None)
    pairs = networkx.Graph(on_map.to_undirected())
    cores = networkx.core_number(pairs)
    isolates = networkx.number_of_isolates(pairs)
    top = max(cores.values(), default=None)
    distribution = {}
    for core in cores.values():
        if core > 0:
            distribution[str(core)] = distribution.get(str(core), 0) + 1
    computed = {
        "size": len(graph),
        "on_map": len(pairs),
        "tied_pairs": pairs.number_of_edges(),
        "average_degree": 2 * on_map.number_of_edges() / len(pairs) if len(pairs) else None,
        "isolates": isolates,
        "isolate_share": isolates / len(graph) if len(pairs) else None,
        "max_core": top,
        "top_core_size": None if top is None else sum(core == top for core in cores.values()),
        "core_distribution": distribution,
    }
    for name, value in computed.items():
        if told[name] != value:
            yield f"{name} is {told[name]}, and {value} by networkx"


def main(files):
    differ = False
    for name in files:
        with open(name, encoding="utf-8") as file:
            graph = networkx.node_link_graph(json.load(file))
        with open(name, encoding="utf-8") as file:
            found = list(differences(json.load(file), graph))
        differ = differ or bool(found)
        print(f"{name}: {len(graph)} nodes, {graph.number_of_edges()} ties:", "; ".join(found) or "the same")
    return 1 if differ or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
