import { SociogramInterview } from "sociogram/element";
import protocol from "./short.json";

customElements.define("sociogram-interview", class extends SociogramInterview {});
const interview = document.createElement("sociogram-interview");
interview.protocol = protocol;
interview.autosave = "off";
document.body.append(interview);
