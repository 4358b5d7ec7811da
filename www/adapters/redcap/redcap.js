// In REDCap's page: puts the interview in place of each box, once. `sociogramSettings` comes from the module.
for (const name of sociogramSettings.fields) {
  const box = document.querySelector(`textarea[name="${CSS.escape(name)}"]`);
  // What REDCap's column takes in bytes; the compact form is ASCII, so as many characters.
  if (box) sociogramField(box, sociogramSettings.page, { most: 65000, error: (it) => it.code === "too-long" && alert(it.message) });
}
