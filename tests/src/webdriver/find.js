// Finds elements as a person does: by role and name. `arguments`: role, name, and a text that it shows.
// A name that ends in "…" is the beginning of one. What cannot be seen is left out.
const [role, wanted, shown = ""] = arguments;
const beginning = wanted.endsWith("…") ? plain(wanted.slice(0, -1)) : null;
const isMeant = (name) => (beginning === null ? name === plain(wanted) : name.startsWith(beginning));
return [...document.querySelectorAll(SELECTORS[role] ?? `[role=${role}]`)].filter(
  (element) => isSeen(element) && isMeant(nameOf(element)) && element.textContent.includes(shown),
);
