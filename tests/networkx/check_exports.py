"""Reads an export as any researcher would and compares it with the network files that it was made of.

    python check_exports.py ARCHIVE FOLDER GUIDE

FOLDER has the network files, ARCHIVE is what was exported of them. Every node, tie and answer must be in the GraphML and, where
networkx knows the version, in the GEXF; the tables must have a row for each. Then the examples in GUIDE run, but for those
that say that they are not. Prints one line a network; ends with 1 if anything differs.
"""

import csv
import io
import json
import os
import pathlib
import re
import sys
import tempfile
import zipfile

import networkx
from networkx.readwrite.gexf import GEXF

RESERVED = {"id", "type", "label", "named_in", "order", "x", "y", "source", "target", "key"}


def expected(members):
    """What the answers of a node or tie are in a graph."""
    answers = {name: value for name, value in members.items() if name not in RESERVED}
    out = {}
    for name, value in answers.items():
        if value is None:
            out[name + "_missing"] = answers.get(name + "_missing", "blank")
        elif not name.endswith("_missing") or name[: -len("_missing")] not in answers:
            out[name] = json.dumps(value, separators=(",", ":"), ensure_ascii=False) if isinstance(value, list) else value
    return out


def kinds_in_words(files):
    """The kinds by the words that any file has for them: networkx keeps of a tie in GEXF only its label."""
    books = [file["graph"].get("codebook", {}).get("ties", {}) for file in files]
    return {says["label"]: kind for book in books for kind, says in book.items()}


def differences(file, graph, with_ego, words):
    directed = any(kind["directed"] for kind in file["graph"].get("kinds", {}).values()) or file["directed"]
    if graph.is_directed() != directed:
        yield f"the graph is a {type(graph).__name__}"
    for node in file["nodes"]:
        found = dict(graph.nodes.get(node["id"], {}))
        if found.get("label") != node["label"] or found.get("alter_type", found.get("type")) != node["type"]:
            yield f"{node['id']} is {found}"
        if (found.get("map_x"), found.get("map_y")) != (node.get("x"), node.get("y")):
            yield f"{node['id']} stands at {found.get('map_x')}, {found.get('map_y')}"
        for name, value in expected(node).items():
            if found.get(name) != value:
                yield f"{name} of {node['id']} is {found.get(name)!r} in place of {value!r}"
    if len(graph) != len(file["nodes"]):
        yield f"{len(graph)} nodes in place of {len(file['nodes'])}"
    ties = []
    for source, target, tie in graph.edges(data=True):
        kind = tie.get("kind", words.get(tie.get("label"), tie.get("label")))
        ends = (source, target) if directed else tuple(sorted((source, target)))
        ties.append((kind, *ends, {name: tie[name] for name in tie if name not in ("kind", "directed", "id", "label")}))
    wanted = []
    for edge in file["edges"]:
        ends = (edge["source"], edge["target"]) if directed else tuple(sorted((edge["source"], edge["target"])))
        wanted.append((edge["key"], *ends, expected(edge)))
    order = lambda tie: (tie[0], tie[1], tie[2])
    if sorted(ties, key=order) != sorted(wanted, key=order):
        yield "ties differ"
    if with_ego:
        for name, value in expected(file["graph"].get("ego", {})).items():
            if graph.graph.get("ego_" + name) != value:
                yield f"{name} of ego is {graph.graph.get('ego_' + name)!r} in place of {value!r}"


def examples(guide, archive):
    """Runs the guide's examples in Python where the archive is unpacked; what they leave behind, one after the other."""
    text = pathlib.Path(guide).read_text("utf-8")
    found = re.findall(r"(<!-- not run[^\n]*-->\n)?```python\n(.*?)```", text, re.DOTALL)
    with tempfile.TemporaryDirectory() as place:
        zipfile.ZipFile(archive).extractall(place)
        back = os.getcwd()
        os.chdir(place)
        for not_run, code in found:
            if not not_run:
                left = {}
                exec(code, left)
                yield left
        os.chdir(back)


def main(archive, folder, guide):
    packed = zipfile.ZipFile(archive)
    if packed.testzip():
        raise SystemExit(f"{packed.testzip()} is damaged")
    table = lambda name: list(csv.DictReader(io.StringIO(packed.read(name).decode("utf-8"), newline="")))
    alters, ties, egos = (table(f"tables/{name}.csv") for name in ("alters", "ties", "egos"))
    differ = False
    words = kinds_in_words(json.loads(path.read_text("utf-8")) for path in pathlib.Path(folder).glob("*.json"))
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        name = path.stem
        file = json.loads(path.read_text("utf-8"))
        read = lambda format: io.BytesIO(packed.read(f"{format}/{name}.{format}"))
        found = list(differences(file, networkx.read_graphml(read("graphml"), force_multigraph=True), True, words))
        is_mixed = len({kind["directed"] for kind in file["graph"].get("kinds", {}).values()}) > 1
        if "1.3" in GEXF.versions and not is_mixed:
            found += differences(file, networkx.read_gexf(read("gexf"), version="1.3"), False, words)
        for rows, count in ((alters, len(file["nodes"])), (ties, len(file["edges"])), (egos, 1)):
            if sum(row["network"] == name for row in rows) != count:
                found.append("a table has other rows")
        for row in (row for row in alters if row["network"] == name):
            node = next(node for node in file["nodes"] if node["id"] == row["alter"])
            for variable in node.keys() - RESERVED:
                missing = row.get(variable + "_missing")
                if missing is not None and (missing == "") != (node[variable] is not None):
                    found.append(f"{variable} of {row['alter']} is {row[variable]!r}, {missing!r}")
        differ = differ or bool(found)
        print(f"{name}: {len(file['nodes'])} nodes, {len(file['edges'])} ties:", "; ".join(found) or "the same")
    graph, tables = examples(guide, archive)
    file = json.loads(pathlib.Path(folder, "LW01.json").read_text("utf-8"))
    advice = {frozenset((edge["source"], edge["target"])) for edge in file["edges"] if edge["key"] == "advice"}
    if len(advice) == 0 or {frozenset(ends) for ends in graph["advice"].edges} != advice:
        raise SystemExit("The guide's example of one kind of tie has other ties")
    if len(graph["places"]) != sum("x" in node for node in file["nodes"]):
        raise SystemExit("The guide's example has other places")
    if len(tables["networks"]["LW01"]) != len(file["nodes"]) or len(tables["density"]) != len(egos):
        raise SystemExit("The guide's example of tables has other networks")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
