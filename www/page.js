// The demonstration page: ?protocol=demo opens ./protocols/demo.json, ?lang=cy asks for a language,
// ?interview=NAME saves under another name.
const asked = new URLSearchParams(location.search);
const interview = document.querySelector("sociogram-interview");
const protocol = asked.get("protocol");
for (const name of ["lang", "interview", "autosave", "participant"]) {
  if (asked.has(name)) interview.setAttribute(name, asked.get(name));
}
if (protocol && /^[a-z0-9-]+$/.test(protocol)) interview.setAttribute("src", `./protocols/${protocol}.json`);
