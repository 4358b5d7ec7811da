// vis-network without physics and with straight edges, which is its fastest way.
import { DataSet, Network } from "vis-network/standalone";

export async function draw(container, { people, ties }, size) {
  const { clientWidth: width, clientHeight: height } = container;
  const nodes = new DataSet(
    people.map((it, id) => ({ id, label: it.label, x: (it.x - 0.5) * (width - 40), y: (it.y - 0.5) * (height - 40) })),
  );
  const edges = new DataSet(ties.map(([from, to]) => ({ id: `${from}-${to}`, from, to })));
  const map = new Network(
    container,
    { nodes, edges },
    {
      physics: false,
      layout: { improvedLayout: false },
      nodes: { shape: "dot", size: size / 2, font: { size: 11 } },
      edges: { smooth: false, width: 1, color: "#1f7a3d" },
      interaction: { zoomView: false, dragView: false },
    },
  );
  let active = null;
  map.on("click", ({ nodes: [who] }) => {
    if (who === undefined) return;
    if (active === null) {
      active = who;
      return;
    }
    const id = [`${active}-${who}`, `${who}-${active}`].find((it) => edges.get(it));
    if (id) edges.remove(id);
    else edges.add({ id: `${active}-${who}`, from: active, to: who });
  });
  await new Promise((resolve) => map.once("afterDrawing", resolve));
  map.moveTo({ position: { x: 0, y: 0 }, scale: 1, animation: false });
  const area = container.getBoundingClientRect();
  return {
    at(who) {
      const { x, y } = map.canvasToDOM(map.getPosition(who));
      return [area.x + x, area.y + y];
    },
    ties: () => edges.length,
  };
}
