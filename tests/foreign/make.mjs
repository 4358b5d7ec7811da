// Writes the files in `tests/data/foreign/made/` that programs in JavaScript write. Run by hand: `node make.mjs`, in a folder where npm has
// installed graphology, graphology-gexf, cytoscape, d3-force, d3-hierarchy and vis-data.

import { createRequire } from "node:module";
import { mkdirSync, writeFileSync } from "node:fs";

const require = createRequire(process.cwd() + "/");
const Graph = require("graphology");
const gexf = require("graphology-gexf");
const cytoscape = require("cytoscape");
const { DataSet } = require("vis-data");
const { forceSimulation, forceLink, forceManyBody } = await import(require.resolve("d3-force"));
const { hierarchy } = await import(require.resolve("d3-hierarchy"));

const made = new URL("../data/foreign/made/", import.meta.url);
mkdirSync(made, { recursive: true });
const keep = (name, value) => writeFileSync(new URL(name, made), typeof value === "string" ? value : JSON.stringify(value));

const people = [
  { id: "ann", label: "Ann", sector: "vcs", x: 0, y: 0 },
  { id: "bob", label: "Bob & Co", sector: "007", x: 200, y: 0 },
  { id: "cy", label: 'Zoë "Cy"', sector: "health", x: 100, y: 100 },
  { id: "di", label: "李 Di", sector: "vcs", x: 100, y: 50 },
];
const ties = [
  ["ann", "bob", "advice"],
  ["bob", "cy", "advice"],
  ["ann", "cy", "money"],
];

// sigma shows a graphology graph, and keeps it as that exports it.
for (const type of ["directed", "undirected", "mixed"]) {
  const graph = new Graph({ type, multi: type === "mixed" });
  for (const { id, ...attributes } of people) graph.addNode(id, attributes);
  ties.forEach(([source, target, kind], at) => {
    const attributes = { kind, weight: at + 1 };
    if (type === "directed" || (type === "mixed" && kind === "money")) graph.addDirectedEdge(source, target, attributes);
    else graph.addUndirectedEdge(source, target, attributes);
  });
  keep(`graphology-${type}.json`, graph.export());
  keep(
    `graphology-${type}.gexf`,
    gexf.write(graph, { formatNode: (key, { label, x, y, sector }) => ({ label, attributes: { sector }, viz: { x, y } }) }),
  );
}

const elements = [
  ...people.map(({ x, y, ...data }) => ({ data, position: { x, y } })),
  ...ties.map(([source, target, interaction]) => ({ data: { source, target, interaction } })),
];
const cy = cytoscape({ headless: true, styleEnabled: false, elements, layout: { name: "preset" } });
keep("cytoscape.cyjs", cy.json());
keep("cytoscape-elements.json", cy.elements().jsons());

const nodes = people.map(({ id, label }) => ({ id, name: label }));
const links = ties.map(([source, target], at) => ({ source, target, value: at + 1 }));
keep("d3-before.json", { nodes, links });
forceSimulation(nodes)
  .force(
    "link",
    forceLink(links).id((it) => it.id),
  )
  .force("charge", forceManyBody())
  .stop()
  .tick(50);
keep("d3-after.json", { nodes, links });
keep("d3-by-index.json", {
  nodes: nodes.map(({ name }) => ({ name })),
  links: [
    { source: 0, target: 1 },
    { source: 1, target: 2 },
  ],
});
// What is not read here, and what the way that is told makes of it.
const tree = { name: "ann", children: [{ name: "bob" }, { name: "cy", children: [{ name: "di" }] }] };
keep("d3-hierarchy.json", tree);
const root = hierarchy(tree);
const id = (it) => it.data.name;
keep("from-hierarchy.json", {
  nodes: root.descendants().map((it) => ({ id: id(it) })),
  links: root.links().map(({ source, target }) => ({ source: id(source), target: id(target) })),
});

const of_vis = {
  nodes: new DataSet(people.map(({ id, label, sector, x, y }, at) => ({ id: at + 1, label, group: sector, x, y }))),
  edges: new DataSet([
    { from: 1, to: 2, arrows: "to" },
    { from: 2, to: 3, arrows: "to, from" },
    { from: 1, to: 3, label: "money" },
  ]),
};
keep("vis.json", { nodes: of_vis.nodes.get(), edges: of_vis.edges.get() });

// Kumu has no library: this is the form of a map's JSON export, as its makers document it.
keep("kumu.json", {
  elements: people.map(({ label, sector }, at) => ({ _id: `elem-${at}`, attributes: { label, "element type": "Person", sector } })),
  connections: [
    [0, 1],
    [1, 2],
    [0, 2],
  ].map(([from, to], at) => ({
    _id: `conn-${at}`,
    from: `elem-${from}`,
    to: `elem-${to}`,
    direction: at ? "mutual" : "directed",
    attributes: { "connection type": "Advice" },
  })),
});
