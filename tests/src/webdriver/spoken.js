// What elements are and what they are called, as a person hears and sees it. Stands before each script that asks.
const SELECTORS = {
  button: "button, [role=button], input[type=submit]",
  link: "a[href], [role=link]",
  textbox: "input:not([type=checkbox]):not([type=radio]):not([type=file]), textarea, [role=textbox], [role=searchbox], [role=combobox]",
  spinbutton: "[role=spinbutton]",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  row: "[role=row], tr",
  option: "[role=option], option",
  menuitem: "[role=menuitem], [role=menuitemradio], [role=menuitemcheckbox]",
  tab: "[role=tab]",
  radio: "input[type=radio], [role=radio]",
  dialog: "dialog, [role=dialog], [role=alertdialog]",
  group: "fieldset, [role=group]",
  img: "img, [role=img]",
};
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
// What is read out: without signs that only the eye sees (the star of a required field).
function spoken(element) {
  if (!element) return "";
  const copy = element.cloneNode(true);
  for (const hidden of copy.querySelectorAll("[aria-hidden=true], svg")) hidden.remove();
  return copy.textContent;
}
const textOf = (ids) => ids.split(/\s+/).map((id) => spoken(document.getElementById(id))).join(" ");
function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) return plain(textOf(by));
  const label = element.getAttribute("aria-label");
  if (label) return plain(label);
  if (element.labels?.length) return plain([...element.labels].map(spoken).join(" "));
  if (element.tagName === "FIELDSET") return plain(spoken(element.querySelector("legend")));
  if (element.tagName === "IMG") return plain(element.alt);
  return plain(spoken(element)) || plain(element.title) || plain(element.placeholder);
}
const isSeen = (element) =>
  element.checkVisibility?.({ checkVisibilityCSS: true }) !== false &&
  element.getClientRects().length > 0 &&
  !element.closest("[inert], [aria-hidden=true]");
