// What author.html loads: the page, and the libraries that it is bundled with.
import "./author/plugged.js";
import "./author/main.js";
