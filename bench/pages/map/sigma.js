// sigma, with its own dragging.
import Graph from "graphology";
import Sigma, { DEFAULT_STYLES } from "sigma";

export async function draw(container, { people, ties }, size) {
  const graph = new Graph({ type: "undirected" });
  // Its y grows upwards.
  people.forEach((it, who) => graph.addNode(`${who}`, { label: it.label, x: it.x, y: 1 - it.y, size: size / 2, color: "#2563c9" }));
  for (const [a, b] of ties) graph.addEdge(`${a}`, `${b}`, { size: 1, color: "#1f7a3d" });
  const map = new Sigma(graph, container, {
    styles: { nodes: { ...DEFAULT_STYLES.nodes, labelSize: 11 }, edges: DEFAULT_STYLES.edges },
    settings: {
      enableNodeDrag: true,
      // Sizes are pixels, as everyone's are, and not parts of the graph.
      itemSizesReference: "screen",
      // The scale stays while someone is dragged.
      autoRescale: "once",
      labelRenderedSizeThreshold: 0,
      enableCameraZooming: false,
      enableCameraPanning: false,
      // The script clicks faster than a person: two people one after the other are not a double click.
      doubleClickTimeout: 0,
    },
  });
  let active = null;
  map.on("clickNode", ({ node }) => {
    if (active === null) {
      active = node;
      return;
    }
    if (graph.hasEdge(active, node)) graph.dropEdge(active, node);
    else graph.addEdge(active, node, { size: 1, color: "#1f7a3d" });
  });
  const area = container.getBoundingClientRect();
  return {
    at(who) {
      const { x, y } = map.graphToViewport(graph.getNodeAttributes(`${who}`));
      return [area.x + x, area.y + y];
    },
    ties: () => graph.size,
  };
}
