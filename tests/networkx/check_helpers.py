"""The helpers find in network files what our own tables of them say: `check_helpers.py HELPERS TABLES FILES…`."""

import csv, json, pathlib, sys

helpers, tables, *files = sys.argv[1:]
sys.path.insert(0, helpers)
import sociogram

files = {pathlib.Path(path).stem: json.load(open(path, encoding="utf-8")) for path in files}
for name, file in files.items():
    # As the tables call networks.
    file["graph"].setdefault("interview", {})["id"] = name


def rows(name):
    with open(pathlib.Path(tables) / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bare(cell):
    return cell[1:] if cell.startswith("'") else cell


known = {None: "", True: "TRUE", False: "FALSE"}
for name, file in files.items():
    of = lambda table: [row for row in rows(table) if row["network"] == name]
    graphs = sociogram.graphs(file)
    ties = list(sociogram.ties([file]))
    assert sum(graph.number_of_edges() for graph in graphs.values()) == len(ties) == len(of("ties")), name
    for row in of("ties"):
        graph = graphs[row["kind"]]
        assert known[graph.is_directed()] == row["directed"], name
        assert graph.has_edge(bare(row["source"]), bare(row["target"])), (name, row)
    ego_ties = of("ego_ties")
    with_ego = sociogram.graphs_with_ego(file)
    assert sum(graph.degree("ego") for graph in with_ego.values()) == len(ego_ties), name
    for row in ego_ties:
        assert with_ego[row["kind"]].has_edge(bare(row["source"]), bare(row["target"])), (name, row)
    alters = list(sociogram.alters([file]))
    assert [it["alter"] for it in alters] == [bare(row["alter"]) for row in of("alters")]
    for graph in graphs.values():
        assert [(id, said.get("label")) for id, said in graph.nodes(data=True)] == [(it["alter"], it["label"]) for it in alters]
    for it, row in zip(alters, of("alters")):
        for variable, value in it.items():
            if variable.endswith("_missing"):
                assert (row[variable] or "blank") == value, (name, variable)
    told = {(row["kind"], row["source"], row["target"]): row["tie"] for row in of("pairs")}
    if "asked" in file["graph"]:
        assert told == {(it["kind"], it["source"], it["target"]): known[it["tie"]] for it in sociogram.pairs([file])}, name
    ego, = sociogram.egos([file])
    assert ego["alters"] == len(alters)
    print(name)
