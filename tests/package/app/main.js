import { SociogramInterview } from "sociogram/element";
import "sociogram/map";
import { measure } from "sociogram/measures";
import protocol from "./protocol.json";

customElements.define("sociogram-interview", class extends SociogramInterview {});
const interview = document.createElement("sociogram-interview");
interview.protocol = protocol;
interview.autosave = "off";
document.body.append(interview);
// The other entries, for whoever tests the app.
window.measure = measure;
