// Filters: an item is shown when it has every chosen mark and the words searched for.
const chosenMarks = new Map(), search = named("search"), told = named("filtered");
const tiles = all("[data-filter]"), choices = all(".sift select");
const group = (mark) => mark.includes(":") ? mark.split(":")[0] : "topic";
let asked = "";
const fits = (item) => {
  const marks = ` ${item.dataset.f} `;
  for (const mark of chosenMarks.values()) if (!marks.includes(` ${mark} `)) return false;
  return !asked || item.textContent.toLowerCase().includes(asked);
};
const status = (items) => {
  told.replaceChildren();
  if (!chosenMarks.size && !asked) return;
  const shown = items.filter((item) => !item.hidden).length;
  const clear = make("button", { type: "button", textContent: say("Show everything") });
  clear.addEventListener("click", () => showAll());
  told.append(say("Showing {shown} of {all}.", { shown, all: items.length }), clear);
};
const remember = () => {
  const parts = [...chosenMarks.values(), ...(asked ? [`q=${encodeURIComponent(asked)}`] : [])];
  history.replaceState(null, "", parts.length ? `#?${parts.join("&")}` : "#");
};
const sift = async (keep = true) => {
  const active = chosenMarks.size || asked;
  if (active) await fillAll("#agreements [data-part], #matrix [data-part]");
  const items = all(".item");
  for (const item of items) item.hidden = Boolean(active) && !fits(item);
  for (const part of all("#findings, #agreements, #matrix")) part.hidden = Boolean(active) && !part.querySelector(".item:not([hidden])");
  for (const tile of tiles) tile.setAttribute("aria-pressed", chosenMarks.get(group(tile.dataset.filter)) === tile.dataset.filter);
  for (const choice of choices) choice.value = chosenMarks.get(choice.options[1].value.split(":")[0]) || "";
  status(items);
  if (keep) remember();
};
const pick = (mark) => {
  const kind = group(mark);
  if (chosenMarks.get(kind) === mark) chosenMarks.delete(kind); else chosenMarks.set(kind, mark);
  return sift();
};
const showAll = () => {
  chosenMarks.clear();
  asked = search.value = "";
  return sift();
};
const recall = (state) => {
  chosenMarks.clear();
  asked = "";
  for (const part of state.split("&")) {
    if (part.startsWith("q=")) asked = decodeURIComponent(part.slice(2));
    else if (part) chosenMarks.set(group(part), part);
  }
  search.value = asked;
  return sift(false);
};
for (const tile of tiles) {
  tile.setAttribute("role", "button");
  tile.setAttribute("aria-pressed", "false");
  const press = (event) => { event.preventDefault(); pick(tile.dataset.filter); };
  tile.addEventListener("click", press);
  tile.addEventListener("keydown", (event) => { if (event.key === " ") press(event); });
}
for (const choice of choices) {
  choice.addEventListener("change", () => {
    const kind = choice.options[1].value.split(":")[0];
    if (choice.value) chosenMarks.set(kind, choice.value); else chosenMarks.delete(kind);
    sift();
  });
}
let waiting = 0;
search.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { asked = search.value.trim().toLowerCase(); sift(); }, 120);
});
