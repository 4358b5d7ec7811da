// In REDCap's page: puts the interview in place of each box, once. `sociogramSettings` comes from the module.
for (const name of sociogramSettings.fields) {
  /** @type {HTMLTextAreaElement | null} */
  const box = document.querySelector(`textarea[name="${CSS.escape(name)}"]`);
  if (!box) continue;
  // A blocked script must not keep anyone here.
  if (!window.sociogramField) box.value = "sociogram-error:load";
  // What REDCap's column takes in bytes; the compact form is ASCII, so as many characters.
  else sociogramField(box, sociogramSettings.page, { most: 65000 });
}
