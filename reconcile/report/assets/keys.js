// Keys: a letter acts where nothing is being written.
const sheet = named("help");
const step = (by) => {
  const cards = all(".card").filter((card) => !card.hidden);
  if (!cards.length) return;
  const next = cards[Math.min(Math.max(cards.findIndex((card) => card.matches(".current")) + by, 0), cards.length - 1)];
  for (const card of all(".card.current")) card.classList.remove("current");
  next.classList.add("current");
  next.scrollIntoView({ block: "start" });
  next.focus({ preventScroll: true });
};
const ways = { f: "findings", s: "side-by-side", m: "matrix", c: "graph", a: "agreements", o: "sources" };
let going = false;
const keys = {
  j: () => step(1), k: () => step(-1), t: turn, "?": () => sheet.showModal(),
  "/": () => { search.scrollIntoView({ block: "center" }); search.focus(); },
  g: () => { going = true; },
  Escape: () => { clear(); if (chosenMarks.size || asked) showAll(); },
};
["error", "warning", "note", "ai"].forEach((kind, place) => { keys[place + 1] = () => pick(`k:${kind}`); });
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || sheet.open) return;
  if (event.target.closest("select, input, textarea") && event.key !== "Escape") return;
  const target = going && named(ways[event.key]), act = keys[event.key];
  going = false;
  if (target) target.scrollIntoView({ block: "start" });
  else if (act) act();
  else return;
  event.preventDefault();
});
named("helping").addEventListener("click", () => sheet.showModal());
sheet.addEventListener("click", (event) => { if (event.target.matches("button") || event.target === sheet) sheet.close(); });

// Arriving: a state of the filters, or a place on the page.
const arrive = async () => {
  let name = location.hash.slice(1);
  try { name = decodeURI(name); } catch { /* not ours */ }
  if (name.startsWith("?")) { recall(name.slice(1)); return; }
  if (!name) return;
  const aim = await reach(name);
  if (aim && aim.closest("[hidden]") && !aim.closest(".pane")) showAll();
  if (aim) await goTo(name);
};
addEventListener("hashchange", arrive);
arrive();
