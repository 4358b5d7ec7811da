// graphology's side of `cargo xtask bench measures`.
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { connectedComponents } from "graphology-components";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import closeness from "graphology-metrics/centrality/closeness.js";
import { coreNumber } from "graphology-cores";

const sum = (values) => Object.values(values).reduce((all, value) => all + value, 0);

export const families = {
  cores: (graph) => sum(coreNumber(graph)),
  components: (graph) => connectedComponents(graph).length,
  betweenness: (graph) => sum(betweenness(graph, { normalized: false, getEdgeWeight: null })),
  closeness: (graph) => sum(closeness(graph)),
  communities: (graph) => new Set(Object.values(louvain(graph))).size,
};

export function build(nodes, ends) {
  const graph = new UndirectedGraph();
  for (let node = 0; node < nodes; node++) graph.addNode(node);
  for (let at = 0; at < ends.length; at += 2) graph.addEdge(ends[at], ends[at + 1]);
  return graph;
}
