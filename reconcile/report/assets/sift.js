// Filters: an item is shown when it has every chosen mark and the words searched for.
const chosenMarks = new Map(), search = named("search"), told = named("filtered");
const tiles = all("[data-filter]"), choices = all(".sift select");
const group = (mark) => mark.includes(":") ? mark.split(":")[0] : "topic";
const sifted = all("#findings, #matrix, #agreements");
let asked = "";
const fits = (item) => {
  const marks = ` ${item.dataset.f} `;
  for (const mark of chosenMarks.values()) if (!marks.includes(` ${mark} `)) return false;
  return !asked || item.textContent.toLowerCase().includes(asked);
};
const kept = (within) => {
  const items = all(".item", within);
  return [items.filter((item) => !item.hidden).length, items.length];
};
// What is left, part by part; of a part that is not unpacked yet nobody knows how much.
const status = () => {
  told.replaceChildren();
  if (!isSifting()) return;
  const clear = make("button", { type: "button", textContent: say("Show everything") });
  clear.addEventListener("click", () => showAll());
  for (const part of sifted) {
    const [shown, of] = kept(part), waits = part.querySelector("[data-part]");
    if (part.hidden) continue;
    const count = waits ? "" : ` ${say("{shown} of {all}", { shown, all: of })}`;
    told.append(make("a", { href: `#${part.id}`, textContent: `${part.ariaLabel}${count}` }), " ");
  }
  if (told.textContent === "") told.append(say("Nothing fits."), " ");
  told.append(clear);
};
const remember = () => {
  const parts = [...chosenMarks.values(), ...(asked ? [`q=${encodeURIComponent(asked)}`] : [])];
  history.replaceState(null, "", parts.length ? `#?${parts.join("&")}` : "#");
};
const isSifting = () => Boolean(chosenMarks.size || asked);
const sieve = (within) => {
  for (const item of all(".item", within)) item.hidden = isSifting() && !fits(item);
  for (const part of sifted) part.hidden = isSifting() && !kept(part)[0] && !part.querySelector("[data-part]");
};
const sift = (keep = true) => {
  sieve(document);
  for (const tile of tiles) tile.setAttribute("aria-pressed", chosenMarks.get(group(tile.dataset.filter)) === tile.dataset.filter);
  for (const choice of choices) choice.value = chosenMarks.get(choice.options[1].value.split(":")[0]) || "";
  status();
  if (keep) remember();
};
filled.push((part) => { if (isSifting() && part.closest("#agreements, #matrix")) { sieve(part); status(); } });
const pick = (mark) => {
  const kind = group(mark);
  if (chosenMarks.get(kind) === mark) chosenMarks.delete(kind); else chosenMarks.set(kind, mark);
  sift();
};
const showAll = () => {
  chosenMarks.clear();
  asked = search.value = "";
  sift();
};
const recall = (state) => {
  chosenMarks.clear();
  asked = "";
  for (const part of state.split("&")) {
    if (part.startsWith("q=")) asked = decodeURIComponent(part.slice(2));
    else if (part) chosenMarks.set(group(part), part);
  }
  search.value = asked;
  sift(false);
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
