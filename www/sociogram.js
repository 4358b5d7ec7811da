// What a page loads to have <sociogram-interview>. The class alone, for pages that name their elements themselves, is
// in element/interview.js.
import { SociogramInterview } from "./element/interview.js";

if (!customElements.get("sociogram-interview")) customElements.define("sociogram-interview", SociogramInterview);

export { SociogramInterview };
