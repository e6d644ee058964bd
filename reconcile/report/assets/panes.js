// Panes: two at a time; where there are more, each side has a picker.
const box = document.querySelector(".panes"), panes = box ? all(".pane", box) : [];
const sides = panes.filter((pane) => box.dataset.open.split(" ").includes(pane.dataset.letter));
const textOf = (pane) => pane.querySelector("[data-part]");
const show = (pane, side) => {
  if (sides.includes(pane)) { if (sides[side] !== pane) sides.reverse(); } else { sides[side].hidden = true; sides[side] = pane; }
  sides.forEach((each, at) => {
    each.hidden = false;
    each.querySelector("header").append(pickers[at]);
    pickers[at].value = each.id;
  });
  if (sides[1]) box.append(sides[0], sides[1]);
  for (const each of sides) if (textOf(each)) fill(textOf(each));
};
const pickers = panes.length > 2 ? sides.map((_, side) => {
  const picker = make("select", { className: "pick", ariaLabel: say("Show another source here") });
  for (const each of panes) picker.append(make("option", { value: each.id, textContent: `${each.dataset.letter}: ${each.querySelector("h3").textContent}` }));
  picker.addEventListener("change", () => { show(named(picker.value), side); draw(); });
  return picker;
}) : [];
const reveal = (element) => {
  const pane = element.closest(".pane");
  if (pane && pane.hidden) show(pane, 1);
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
};
// An anchor says by its letter which source it stands in, so that its text can be unpacked first.
const reach = async (id) => {
  const pane = named(`source-${id.split(/[.-]/)[id.startsWith("source-") ? 1 : 0]}`);
  if (pane && textOf(pane)) await fill(textOf(pane));
  if (/^t\d+$/.test(id) && !named(id)) await fillAll("#matrix [data-part]");
  return named(id);
};

// A claim, chosen: it and all that is held against it light up, wires join what is in sight.
const byGroup = new Map();
const groupsOf = (mark) => mark.dataset.g ? mark.dataset.g.split(" ") : [];
const gather = (within) => {
  for (const mark of all(".m[data-g]", within)) {
    for (const each of groupsOf(mark)) {
      if (!byGroup.has(each)) byGroup.set(each, []);
      byGroup.get(each).push(mark);
    }
  }
};
const wire = document.createElementNS("http://www.w3.org/2000/svg", "svg");
const panel = make("div", { role: "region", className: "told", hidden: true, ariaLabel: say("The chosen claim") });
panel.setAttribute("aria-live", "polite");
let chosen = null, lit = [];
const seen = (mark, frame) => {
  const pane = mark.closest(".pane"), rect = mark.getClientRects()[0];
  if (!rect || pane.hidden) return null;
  const view = pane.getBoundingClientRect(), middle = rect.top + rect.height / 2;
  return middle > view.top + 40 && middle < view.bottom ? { rect, pane: view, y: Math.round(rect.bottom - frame.top) + 1.5 } : null;
};
const wireUp = (from, to, frame, tone) => {
  const right = to.pane.left > from.pane.left;
  const points = [from.rect[right ? "right" : "left"], from.pane[right ? "right" : "left"], to.pane[right ? "left" : "right"], to.rect[right ? "left" : "right"]];
  const [x1, x2, x3, x4] = points.map((x) => x - frame.left), bend = (x2 + x3) / 2;
  if (x2 === x3 || right !== x3 > x2) return "";
  return `<path class=${tone} d="M${x1} ${from.y}H${x2}C${bend} ${from.y} ${bend} ${to.y} ${x3} ${to.y}H${x4}"/>`;
};
// Faint wires join what is disputed and in sight; strong ones join what is chosen.
const disputes = () => {
  const found = [];
  for (const mark of all(".m.error.first, .m.warning.first", box)) {
    const home = mark.closest(".pane");
    if (home.hidden) continue;
    const other = groupsOf(mark).flatMap((each) => byGroup.get(each) || []).find((each) => each.matches(".first") && each.closest(".pane") !== home && !each.closest(".pane").hidden);
    if (other) found.push([mark, other, mark.matches(".error") ? "error" : "warning"]);
  }
  return found;
};
let pairs = [];
const draw = () => {
  const frame = box.getBoundingClientRect(), home = chosen && chosen.closest(".pane");
  const wires = chosen ? lit.filter((mark) => mark.closest(".pane") !== home).map((mark) => [chosen, mark, "strong"]) : pairs;
  const drawn = wires.map(([mark, other, tone]) => {
    const from = seen(mark, frame), to = from && seen(other, frame);
    return to ? wireUp(from, to, frame, tone) : "";
  });
  wire.innerHTML = [...new Set(drawn)].join("");
};
let drawing = 0;
const redraw = () => { cancelAnimationFrame(drawing); drawing = requestAnimationFrame(draw); };
const rewire = () => { if (box) { pairs = disputes(); redraw(); } };
const scrollWithin = (mark) => {
  const pane = mark.closest(".pane"), view = pane.getBoundingClientRect(), rect = mark.getBoundingClientRect();
  if (rect.top < view.top + 60 || rect.bottom > view.bottom - 20) pane.scrollTop += rect.top - view.top - pane.clientHeight / 3;
};
const clear = () => {
  for (const mark of lit) mark.classList.remove("lit", "chosen");
  chosen = null;
  lit = [];
  panel.hidden = true;
  rewire();
};
const describe = () => {
  const close = make("button", { type: "button", textContent: say("Close") });
  close.addEventListener("click", clear);
  panel.replaceChildren(make("p", {}, make("b", { textContent: chosen.textContent }), `\n${chosen.title}`), close);
  panel.hidden = false;
};
const choose = async (mark) => {
  clear();
  const aim = await reach(mark.getAttribute("href").slice(1));
  lit = [...new Set([mark, ...groupsOf(mark).flatMap((each) => byGroup.get(each) || [])])];
  chosen = mark;
  reveal(mark);
  if (aim && aim.closest(".pane")) reveal(aim);
  for (const each of lit) each.classList.add("lit");
  mark.classList.add("chosen");
  const home = mark.closest(".pane"), met = new Set([home]);
  if (aim && aim.matches(".m") && aim.closest(".pane") !== home) { scrollWithin(aim); met.add(aim.closest(".pane")); }
  for (const each of lit) {
    const pane = each.closest(".pane");
    if (!met.has(pane) && !pane.hidden) { met.add(pane); scrollWithin(each); }
  }
  describe();
  draw();
};
const goTo = async (id) => {
  const aim = await reach(id);
  if (!aim) return;
  reveal(aim);
  if (aim.matches(".m")) {
    box.scrollIntoView({ block: "start" });
    await choose(aim);
    scrollWithin(aim);
    aim.focus({ preventScroll: true });
  } else aim.scrollIntoView({ block: "start" });
};
if (box) {
  for (const pane of panes) pane.hidden = !sides.includes(pane);
  if (pickers.length) show(sides[0], 0);
  wire.classList.add("wire");
  wire.setAttribute("aria-hidden", "true");
  box.append(wire);
  box.after(panel);
  gather(box);
  filled.push((part) => { if (box.contains(part)) { gather(part); rewire(); } });
  for (const pane of panes) pane.addEventListener("scroll", redraw, { passive: true });
  addEventListener("resize", redraw);
  box.addEventListener("toggle", redraw, true);
  new IntersectionObserver(rewire).observe(box);
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || link.dataset.filter || event.defaultPrevented) return;
  const id = link.getAttribute("href").slice(1);
  if (link.matches(".m")) {
    event.preventDefault();
    if (link === chosen) clear(); else choose(link);
  } else if (/^(source-\w+|\w+[.-][p\d]\d*|t\d+)$/.test(id)) {
    event.preventDefault();
    history.replaceState(null, "", `#${id}`);
    goTo(id);
  }
});
