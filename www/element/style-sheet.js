// A style sheet that is put into a shadow root, and what keeps it away. Without it nobody could place people on a map.
import { Failure } from "./failure.js";

/** How long after a style sheet has failed a browser may take to say that a policy refused it, in milliseconds. */
const PATIENCE = 100;

/** Puts the style sheet at an address last into a shadow root. Done once it applies. */
export async function styleSheet(root, address) {
  if ([...root.querySelectorAll("link")].some((it) => it.href === address && it.sheet)) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
  let refused = false;
  const listen = ({ blockedURI, effectiveDirective }) => {
    refused ||= effectiveDirective.startsWith("style-src") && blockedURI !== "" && address.startsWith(blockedURI);
  };
  document.addEventListener("securitypolicyviolation", listen);
  try {
    await new Promise((done, failed) => {
      [link.onload, link.onerror] = [done, failed];
      root.append(link);
    });
  } catch {
    await new Promise((later) => setTimeout(later, PATIENCE));
    link.remove();
    if (refused) {
      throw new Failure(
        "policy",
        `The security policy of this page refuses the style sheet ${address}: ${new URL(address).origin} must stand in style-src of its Content-Security-Policy.`,
      );
    }
    throw new Failure("load", `The style sheet could not be loaded from ${address}. Check the connection and load the page again.`);
  } finally {
    document.removeEventListener("securitypolicyviolation", listen);
  }
}
