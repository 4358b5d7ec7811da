"""Network files of Sociogram in Python: one graph a kind of tie, and rows for data frames. Needs networkx for `graphs`.

    import json, sociogram
    file = json.load(open("LW01.json", encoding="utf-8"))
    advice = sociogram.graphs(file)["advice"]        # networkx.Graph, or DiGraph where the kind is directed
    pandas.DataFrame(sociogram.alters([file]))       # a row for each alter; so too egos, ties and pairs
"""

RESERVED = {"id", "type", "label", "named_in", "order", "x", "y", "source", "target", "key"}


def kinds(file):
    """Whether each kind of tie is directed: those that the file names, has ties of, or asked about."""
    graph = file["graph"]
    found = {kind: says["directed"] for kind, says in graph.get("kinds", {}).items()}
    for kind in [edge.get("key", "tie") for edge in file["edges"]] + [it["kind"] for it in graph.get("asked", [])]:
        found.setdefault(kind, bool(file.get("directed")))
    return found


def graphs(file):
    """One networkx graph a kind, with all alters in each. Ties are directed only where their kind is."""
    import networkx

    made = {}
    for kind, directed in kinds(file).items():
        made[kind] = graph = networkx.DiGraph() if directed else networkx.Graph()
        graph.graph.update(file["graph"].get("ego", {}), kind=kind)
        for node in file["nodes"]:
            graph.add_node(node["id"], **{name: value for name, value in node.items() if name != "id"})
    for edge in file["edges"]:
        said = {name: value for name, value in edge.items() if name not in ("source", "target", "key")}
        made[edge.get("key", "tie")].add_edge(edge["source"], edge["target"], **said)
    return made


def graphs_with_ego(file):
    """The same with ego as a node, "ego", and the ties between ego and alters that naming them made."""
    made = graphs(file)
    for graph in made.values():
        graph.add_node("ego", **file["graph"].get("ego", {}))
    for tie in file["graph"].get("ego_ties", []):
        made[tie["key"]].add_edge(tie["source"], tie["target"])
    return made


def tied(file, kind):
    """Whether two alters are tied, by their ids: True, False where ego said that there are no others, None where that
    is not known. Of an undirected kind each two stand once, in the order in which they were named."""
    directed = kinds(file)[kind]
    ids = [node["id"] for node in file["nodes"]]
    place = {id: at for at, id in enumerate(ids)}
    pair = lambda one, other: (one, other) if directed or place[one] < place[other] else (other, one)
    out = {(one, other): None for one in ids for other in ids if one != other and (directed or place[one] < place[other])}
    for prompt in (it for it in file["graph"].get("asked", []) if it["kind"] == kind):
        shown = [id for id in prompt["shown"] if id in place]
        together = [(one, other) for one in shown for other in shown if one != other]
        # Where ego was asked about some of the pairs, one by one, these are told of all that were answered.
        asked = prompt.get("pairs", together if prompt.get("confirmed", True) else [])
        out.update({pair(one, other): False for one, other in asked if one in place and other in place})
    ties = [edge for edge in file["edges"] if edge.get("key", "tie") == kind]
    out.update({pair(edge["source"], edge["target"]): True for edge in ties if edge["source"] != edge["target"]})
    return out


def name_of(file):
    """What tells an interview from others: its id, or else whose it is."""
    interview = file["graph"].get("interview", {})
    return interview.get("id") or interview.get("participant")


def egos(files):
    """A row for each ego."""
    for file in files:
        interview = file["graph"].get("interview", {})
        head = {"network": name_of(file), "participant": interview.get("participant"), "complete": interview.get("complete")}
        yield {**head, "alters": len(file["nodes"]), "ties": len(file["edges"]), **_answers(file["graph"].get("ego", {}))}


def alters(files):
    """A row for each alter."""
    for file in files:
        for node in file["nodes"]:
            head = {"network": name_of(file), "alter": node["id"]}
            said = {name: node.get(name) for name in ("type", "label", "named_in", "x", "y")}
            yield {**head, **said, "on_map": "x" in node, **_answers(node)}


def ties(files):
    """A row for each tie."""
    for file in files:
        directed = kinds(file)
        for edge in file["edges"]:
            kind = edge.get("key", "tie")
            head = {"network": name_of(file), "kind": kind, "directed": directed[kind]}
            yield {**head, "source": edge["source"], "target": edge["target"], **_answers(edge)}


def pairs(files):
    """A row for each two alters and kind: whether they are tied, `None` where that is not known."""
    for file in files:
        for kind, directed in kinds(file).items():
            for (source, target), is_tied in tied(file, kind).items():
                head = {"network": name_of(file), "kind": kind, "directed": directed}
                yield {**head, "source": source, "target": target, "tie": is_tied}


def _answers(item):
    """The answers, each with why there is none: `blank`, or the reason that was given. What was not asked is not there."""
    out = {}
    for name, value in item.items():
        if name not in RESERVED:
            out[name] = value
            if value is None:
                out[name + "_missing"] = item.get(name + "_missing", "blank")
    return out
