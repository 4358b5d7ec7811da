"""Writes the files in `tests/data/foreign/made/` that networkx and python-igraph can write, and those that their readers make of forms that
are not read here. Run by hand: `python make.py` with networkx 3.6, igraph 1.0, pandas 3.0, openpyxl and pydot installed."""

import csv, gzip, json, pathlib, pickle
import igraph, networkx, pandas

made = pathlib.Path(__file__).parent.parent / "data/foreign/made"
made.mkdir(exist_ok=True)

PEOPLE = {"ann": ("Ann", 41, "vcs"), "bob": ("Bob & Co", 12.5, "007"), "cy": ("Zoë \"Cy\"", 30, "health"), "di": ("李 Di", 55, "vcs")}
TIES = [("ann", "bob", 2.0, "advice"), ("bob", "cy", 1.0, "advice"), ("ann", "cy", 0.5, "money")]


def people(graph):
    for at, (node, (label, age, sector)) in enumerate(PEOPLE.items()):
        graph.add_node(node, label=label, age=age, sector=sector, x=100.0 * at, y=-50.0 * at)


def network(kind=networkx.Graph):
    graph = kind(name="Four people")
    people(graph)
    for source, target, weight, relation in TIES:
        graph.add_edge(source, target, weight=weight, relation=relation)
    return graph


def keep(name, text):
    (made / name).write_text(text, encoding="utf-8", newline="\n")


undirected, directed, multi = network(), network(networkx.DiGraph), network(networkx.MultiDiGraph)
multi.add_edge("ann", "bob", weight=9.0, relation="money")
looped = network()
looped.add_edge("ann", "ann")
for name, graph in [("undirected", undirected), ("directed", directed), ("multi", multi), ("looped", looped)]:
    keep(f"networkx-{name}.json", json.dumps(networkx.node_link_data(graph, edges="edges"), ensure_ascii=False))
    networkx.write_graphml(graph, made / f"networkx-{name}.graphml", prettyprint=True)
keep("networkx-links.json", json.dumps(networkx.node_link_data(directed, edges="links")))
keep("networkx-adjacency.json", json.dumps(networkx.adjacency_data(undirected)))
keep("networkx-cytoscape.json", json.dumps(networkx.cytoscape_data(directed)))
keep("networkx-nan.json", json.dumps(networkx.node_link_data(networkx.Graph([("a", "b", {"weight": float("nan")})]), edges="edges")))
networkx.write_gexf(directed, made / "networkx-1.2.gexf")
networkx.write_gexf(undirected, made / "networkx-1.1.gexf", version="1.1draft")
plain = networkx.Graph((source, target) for source, target, *_ in TIES)
networkx.write_pajek(networkx.DiGraph(plain), made / "networkx.net")
networkx.write_edgelist(undirected, made / "networkx.edgelist")
networkx.write_weighted_edgelist(directed, made / "networkx.weighted.edgelist")
keep("karate.json", json.dumps(networkx.node_link_data(networkx.karate_club_graph(), edges="edges")))
pandas_edges = networkx.to_pandas_edgelist(multi)
pandas_edges.to_csv(made / "pandas-edges.csv", index=False)
networkx.to_pandas_adjacency(undirected, weight="weight").to_csv(made / "pandas-matrix.csv")
networkx.to_pandas_adjacency(directed, weight="weight").to_csv(made / "pandas-matrix-semicolon.csv", sep=";", decimal=",")
pandas_edges.to_csv(made / "pandas-utf16.tsv", index=False, sep="\t", encoding="utf-16")
pandas_edges.replace({"cy": "Zoë"}).to_csv(made / "pandas-latin-1.csv", index=False, encoding="latin-1")

other = igraph.Graph(directed=True)
other.add_vertices(4, {"name": list(PEOPLE), "label": [it[0] for it in PEOPLE.values()], "age": [it[1] for it in PEOPLE.values()]})
other.add_edges([("ann", "bob"), ("bob", "cy"), ("ann", "cy")], {"weight": [2.0, 1.0, 0.5], "relation": ["advice", "advice", "money"]})
other.write_graphml(str(made / "igraph-directed.graphml"))
other.as_undirected(combine_edges="first").write_graphml(str(made / "igraph-undirected.graphml"))
other.write_pajek(str(made / "igraph.net"))
other.write_ncol(str(made / "igraph.ncol"), names="name", weights="weight")
other.write_edgelist(str(made / "igraph.edgelist"))

# What is not read here, and what the way that is told makes of it.
networkx.write_gml(undirected, made / "networkx.gml")
igraph.Graph.Read_GML(str(made / "networkx.gml")).write_graphml(str(made / "from-gml.graphml"))
networkx.write_graph6(networkx.path_graph(4), made / "networkx.g6")
networkx.write_graphml(networkx.read_graph6(made / "networkx.g6"), made / "from-g6.graphml")
networkx.write_adjlist(directed, made / "networkx.adjlist")
networkx.write_graphml(networkx.read_adjlist(made / "networkx.adjlist"), made / "from-adjlist.graphml")
other.write_gml(str(made / "igraph.gml"))
igraph.Graph.Read_GML(str(made / "igraph.gml")).write_graphml(str(made / "from-igraph-gml.graphml"))
other.write_dot(str(made / "igraph.dot"))
networkx.nx_pydot.write_dot(plain, made / "networkx.dot")
networkx.write_graphml(networkx.nx_pydot.read_dot(made / "networkx.dot"), made / "from-dot.graphml")
keep("ucinet.dl", "DL n=4\nformat = edgelist1\nlabels:\nann,bob,cy,di\ndata:\n1 2 2\n2 3 1\n1 3 0.5\n")
igraph.Graph.Read_DL(str(made / "ucinet.dl")).write_graphml(str(made / "from-dl.graphml"))
other.write_lgl(str(made / "igraph.lgl"), names="name", weights="weight")
igraph.Graph.Read_Lgl(str(made / "igraph.lgl")).write_graphml(str(made / "from-lgl.graphml"))
other.write_leda(str(made / "igraph.leda"))
with gzip.GzipFile(made / "networkx.graphml.gz", "wb", mtime=0) as out:
    out.write((made / "networkx-directed.graphml").read_bytes())
(made / "networkx.pickle").write_bytes(pickle.dumps(plain, protocol=4))
pandas_edges.to_excel(made / "pandas.xlsx", index=False)
pandas.read_excel(made / "pandas.xlsx").to_csv(made / "from-xlsx.csv", index=False)
