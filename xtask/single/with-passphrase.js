// What locks the answers on the device, for a page whose protocol asks for a passphrase.
import { assets } from "./assets.js";
import * as passphrase from "./passphrase.js";

assets.passphrase = async () => passphrase;
