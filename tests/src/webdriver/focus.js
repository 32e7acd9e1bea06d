// Where the keys go now, and whether a person would know it.
const at = document.activeElement;
if (!at || at === document.body || at === document.documentElement) return null;
const said = at.getAttribute("role") ?? Object.keys(SELECTORS).find((role) => at.matches(SELECTORS[role]));
// A list keeps the focus and says which of its lines has the keys.
const line = document.getElementById(at.getAttribute("aria-activedescendant") ?? "");
const place = line ?? at;
const box = place.getBoundingClientRect();
const isMarked = (element) => {
  const style = getComputedStyle(element);
  return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
};
// The mark is drawn by the element itself, by its line, or by the box around an unseen input.
const around = [place, at, at.parentElement, at.parentElement?.parentElement].filter(Boolean);
return {
  role: ["combobox", "searchbox"].includes(said) ? "textbox" : (said ?? at.tagName.toLowerCase()),
  name: nameOf(at),
  value: at.value ?? "",
  checked: at.checked ?? at.getAttribute("aria-checked") === "true",
  line: line ? plain(line.innerText) : "",
  seen:
    !at.closest("[aria-hidden=true]") &&
    around.some(isMarked) &&
    box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
};
