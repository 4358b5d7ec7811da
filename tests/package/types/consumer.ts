// Uses every exported type the way a host does; `tsc --strict` reads it and nothing runs it.
import "sociogram";
import { SociogramInterview } from "sociogram/element";
import type {
  AskedTies,
  ErrorCode,
  ExportOptions,
  Fault,
  Journal,
  Json,
  NetworkEdge,
  NetworkFile,
  NetworkNode,
  Protocol,
  SociogramError,
  SociogramEventMap,
} from "sociogram";
import { CompactFault, crc32, findAll, pack, unpack } from "sociogram/compact";
import "sociogram/host";
import { SociogramMap } from "sociogram/map";
import type { AboutMaps, MapError, SociogramMapEventMap } from "sociogram/map";
import { measure } from "sociogram/measures";
import type { MeasureError, MeasureOptions, Measured, Sheet } from "sociogram/measures";
import type { FieldOptions, Frame, FrameInit, FrameMessages, FrameOptions } from "sociogram/host";

class Mine extends SociogramInterview {}
customElements.define("my-interview", Mine);

const interview = document.createElement("sociogram-interview");
const protocol: Protocol = { sociogram: 1, id: "p", title: { en: "P" }, stages: [] };
interview.protocol = protocol;
interview.src = "protocol.json";
interview.required = true;
interview.addEventListener("sociogram-complete", (event) => {
  const network: NetworkFile = event.detail.network;
  const nodes: NetworkNode[] = network.nodes;
  const edges: NetworkEdge[] = network.edges;
  const asked: AskedTies | undefined = network.graph.asked[0];
  const answer: Json | undefined = nodes[0]?.["sector"];
  console.log(edges.length, asked?.confirmed, answer, this);
});
interview.addEventListener("click", () => {});
document.addEventListener("sociogram-error", (event: SociogramEventMap["sociogram-error"]) => {
  const { code, message, faults }: SociogramError = event.detail;
  const known: ErrorCode = code;
  const fault: Fault | undefined = faults[0];
  console.log(known, message, fault?.path);
});
const options: ExportOptions = { most: 15000 };
const text: Promise<string> = interview.export("compact", options).then((blob) => blob.text());
// @ts-expect-error There is no such format.
interview.export("pdf");
// @ts-expect-error The value is the interview's to say.
interview.value = null;

async function fields(file: NetworkFile): Promise<NetworkFile> {
  const parts: string[] = await pack(file, { most: 255 });
  for (const { file, fault } of await findAll(parts.join(","))) console.log(file?.nodes.length ?? fault, crc32("x"));
  try {
    return await unpack(parts);
  } catch (error) {
    throw error instanceof CompactFault ? new Error(error.message) : error;
  }
}

const init: FrameInit = { protocol, participant: "7", drafts: true };
let draft: Journal | undefined;
const told: FrameOptions = {
  init,
  title: "About you",
  change: (message: FrameMessages["change"]) => (draft = message.draft),
  complete: ({ network }) => void fields(network),
};
const frame: Frame = sociogramFrame(document.body, "embed.html", told);
frame.send("get", { format: "compact", id: 1 });
frame.remove();
const field: FieldOptions = { most: 15000, done: (texts) => console.log(texts.length), error: ({ message }) => console.log(message) };
sociogramField([document.createElement("textarea")], "embed.html", field);

const map: SociogramMap = document.createElement("sociogram-map");
map.networks = [{ nodes: [], edges: [] }];
map.addEventListener("sociogram-ready", ({ detail }: SociogramMapEventMap["sociogram-ready"]) => {
  const about: AboutMaps = detail;
  console.log(about.titles, map.about?.cores);
});
map.addEventListener("sociogram-error", (event) => {
  const { code, message }: MapError = event.detail;
  console.log(code, message);
});
const picture: Promise<Blob> = map.export("svg");

async function measured(file: NetworkFile): Promise<number | null | undefined> {
  const sheet: Sheet = { kinds: ["asks"], network: ["density"], alters: ["betweenness"] };
  const how: MeasureOptions = { progress: (share) => console.log(share), signal: AbortSignal.timeout(1000) };
  try {
    const { everyone }: { everyone: Measured } = await measure(file, { everyone: sheet }, how);
    return everyone.network?.["density"];
  } catch (error) {
    console.log((error as MeasureError).code);
    return null;
  }
}
export { draft, measured, picture, text };
