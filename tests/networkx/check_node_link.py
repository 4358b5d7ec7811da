"""Reads network files as any researcher would and compares what networkx makes of them with the JSON itself.

    python check_node_link.py README FILE…

Files are read by the line that the README gives for the installed version of networkx. Every node, tie and attribute must
come through, and the measures in a file must be those that networkx computes. Prints one line a file; ends with 1 if
anything differs.
"""

import json
import re
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


def line_for(version, readme):
    """The line of the README for a version of networkx, as a function of a file's JSON."""
    version = tuple(int(part) for part in version.split(".")[:2])
    number = lambda text: tuple(int(part) for part in text.split("."))
    for line, since, word, until in re.findall(
        r"^network = (networkx\..+?\))\s+# networkx (\d\.\d) and (later|earlier)?(\d\.\d)?$", readme, re.MULTILINE
    ):
        first = (0, 0) if word == "earlier" else number(since)
        last = (99, 0) if word == "later" else number(until or since)
        if first <= version <= last:
            return lambda file: eval(line, {"networkx": networkx, "file": file})
    raise SystemExit(f"The README has no line for networkx {version}")


def asked_about(graph, pairs):
    """Those whom a prompt for ties showed beside another; None if the file does not say."""
    if "asked" not in graph.graph:
        return None
    shown = [[alter for alter in prompt["shown"] if alter in pairs] for prompt in graph.graph["asked"]]
    return {alter for alters in shown if len(alters) > 1 for alter in alters}


def measures(told, graph):
    if told is None:
        return
    on_map = graph.subgraph(node for node, x in graph.nodes(data="x") if x is not None)
    pairs = networkx.Graph(on_map.to_undirected())
    cores = networkx.core_number(pairs)
    asked = asked_about(graph, pairs)
    isolates = sum(asked is None or alter in asked for alter in networkx.isolates(pairs))
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
    if len(pairs) and asked is not None and not asked and not pairs.number_of_edges():
        for name in ["average_degree", "isolates", "isolate_share", "max_core", "top_core_size"]:
            computed[name] = None
    for name, value in computed.items():
        if told[name] != value:
            yield f"{name} is {told[name]}, and {value} by networkx"


def main(readme, *files):
    with open(readme, encoding="utf-8") as file:
        read = line_for(networkx.__version__, file.read())
    differ = False
    for name in files:
        with open(name, encoding="utf-8") as file:
            graph = read(json.load(file))
        with open(name, encoding="utf-8") as file:
            found = list(differences(json.load(file), graph))
        differ = differ or bool(found)
        print(f"{name}: {len(graph)} nodes, {graph.number_of_edges()} ties:", "; ".join(found) or "the same")
    return 1 if differ or not files else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
