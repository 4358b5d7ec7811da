// cytoscape.js, with its fastest edges ("haystack") and positions as given.
import cytoscape from "cytoscape";

export async function draw(container, { people, ties }, size) {
  const { clientWidth: width, clientHeight: height } = container;
  const place = ({ x, y }) => ({ x: 20 + x * (width - 40), y: 20 + y * (height - 40) });
  const map = cytoscape({
    container,
    elements: [
      ...people.map((it, who) => ({ data: { id: `${who}`, label: it.label }, position: place(it) })),
      ...ties.map(([a, b]) => ({ data: { source: `${a}`, target: `${b}` } })),
    ],
    layout: { name: "preset", fit: false },
    style: [
      { selector: "node", style: { label: "data(label)", width: size, height: size, "font-size": 11, "background-color": "#2563c9" } },
      { selector: "edge", style: { width: 1, "line-color": "#1f7a3d", "curve-style": "haystack" } },
    ],
    userZoomingEnabled: false,
    userPanningEnabled: false,
    boxSelectionEnabled: false,
  });
  let active = null;
  map.on("tap", "node", ({ target }) => {
    if (active === null) {
      active = target.id();
      return;
    }
    const between = map.$id(active).edgesWith(target);
    if (between.nonempty()) between.remove();
    else map.add({ data: { source: active, target: target.id() } });
  });
  await new Promise((resolve) => map.one("render", resolve));
  const area = container.getBoundingClientRect();
  return {
    at(who) {
      const { x, y } = map.$id(`${who}`).renderedPosition();
      return [area.x + x, area.y + y];
    },
    ties: () => map.edges().length,
  };
}
