"use strict";
(() => {
  const root = document.documentElement;
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  const make = (tag, parts = {}) => Object.assign(document.createElement(tag), parts);
  root.classList.add("js");

  // Theme: what the system prefers, until the reader chooses; a file's own storage may be closed.
  const theme = document.getElementById("theme");
  const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const named = () => { theme.textContent = dark() ? "Light" : "Dark"; };
  const turn = () => {
    root.dataset.theme = dark() ? "light" : "dark";
    try { localStorage.setItem("reconcile-theme", root.dataset.theme); } catch { /* closed */ }
    named();
  };
  try {
    const kept = localStorage.getItem("reconcile-theme");
    if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  } catch { /* closed */ }
  theme.addEventListener("click", turn);
  named();

  // Tiles: one at a time hides what is not of its kind, and parts that are left empty.
  const tiles = all("[data-filter]"), items = all(".item"), told = document.getElementById("filtered");
  const sift = (kind) => {
    for (const tile of tiles) tile.setAttribute("aria-pressed", tile.dataset.filter === kind);
    for (const item of items) item.hidden = Boolean(kind) && !item.dataset.kinds.split(" ").includes(kind);
    for (const part of all("#findings, #agreements")) part.hidden = Boolean(kind) && !part.querySelector(".item:not([hidden])");
    told.replaceChildren();
    if (!kind) return;
    const shown = items.filter((item) => !item.hidden).length;
    const label = tiles.find((tile) => tile.dataset.filter === kind).querySelector(".label").textContent;
    told.append(`Showing ${label.toLowerCase()} only (${shown}).`);
    const clear = make("button", { type: "button", textContent: "Show everything" });
    clear.addEventListener("click", () => sift(""));
    told.append(clear);
  };
  for (const tile of tiles) {
    tile.setAttribute("role", "button");
    tile.setAttribute("aria-pressed", "false");
    const press = (event) => { event.preventDefault(); sift(tile.getAttribute("aria-pressed") === "true" ? "" : tile.dataset.filter); };
    tile.addEventListener("click", press);
    tile.addEventListener("keydown", (event) => { if (event.key === " ") press(event); });
  }

  // Panes: two at a time; where there are more, each side has a picker.
  const box = document.querySelector(".panes"), panes = box ? all(".pane", box) : [];
  const sides = panes.filter((pane) => box.dataset.open.split(" ").includes(pane.dataset.letter));
  const show = (pane, side) => {
    if (sides.includes(pane)) { if (sides[side] !== pane) sides.reverse(); } else sides[side] = pane;
    for (const each of panes) {
      each.hidden = !sides.includes(each);
      const picker = each.querySelector(".pick");
      if (picker) picker.value = each.id;
    }
    if (sides[1]) box.append(sides[0], sides[1]);
  };
  const reveal = (element) => {
    const pane = element.closest(".pane");
    if (pane && pane.hidden) show(pane, 1);
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };
  if (panes.length > 2) {
    for (const pane of panes) {
      const picker = make("select", { className: "pick", ariaLabel: "Show another source here" });
      for (const each of panes) picker.append(make("option", { value: each.id, textContent: `${each.dataset.letter}: ${each.querySelector("h3").textContent}` }));
      picker.addEventListener("change", () => show(document.getElementById(picker.value), sides.indexOf(pane)));
      pane.querySelector("header").append(picker);
    }
    show(sides[0], 0);
  }

  // A claim, chosen: it and all that is held against it light up, wires join what is in sight.
  const marks = all(".m[data-g]"), byGroup = new Map();
  for (const mark of marks) {
    for (const group of mark.dataset.g.split(" ")) {
      if (!byGroup.has(group)) byGroup.set(group, []);
      byGroup.get(group).push(mark);
    }
  }
  const wire = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const panel = make("aside", { className: "told", hidden: true, ariaLabel: "The chosen claim" });
  panel.setAttribute("aria-live", "polite");
  let chosen = null, lit = [];
  if (box) {
    wire.classList.add("wire");
    wire.setAttribute("aria-hidden", "true");
    box.append(wire);
    box.after(panel);
  }
  const draw = () => {
    wire.replaceChildren();
    if (!chosen || panes.length < 2) return;
    const frame = box.getBoundingClientRect(), home = chosen.closest(".pane");
    const seen = (mark) => {
      const pane = mark.closest(".pane"), rect = mark.getClientRects()[0];
      if (!rect || pane.hidden) return null;
      const view = pane.getBoundingClientRect(), middle = rect.top + rect.height / 2;
      return middle > view.top + 40 && middle < view.bottom ? { rect, pane: view, y: Math.round(rect.bottom - frame.top) + 1.5 } : null;
    };
    const from = seen(chosen);
    if (!from) return;
    const ends = new Set();
    for (const other of lit) {
      const to = other.closest(".pane") !== home ? seen(other) : null;
      if (!to || ends.has(to.y)) continue;
      ends.add(to.y);
      const right = to.pane.left > from.pane.left;
      const points = [from.rect[right ? "right" : "left"], from.pane[right ? "right" : "left"], to.pane[right ? "left" : "right"], to.rect[right ? "left" : "right"]];
      const [x1, x2, x3, x4] = points.map((x) => x - frame.left), bend = (x2 + x3) / 2;
      if (x2 === x3 || right !== x3 > x2) continue;
      const path = document.createElementNS(wire.namespaceURI, "path");
      path.setAttribute("d", `M${x1} ${from.y}H${x2}C${bend} ${from.y} ${bend} ${to.y} ${x3} ${to.y}H${x4}`);
      wire.append(path);
    }
  };
  const scrollWithin = (mark) => {
    const pane = mark.closest(".pane"), view = pane.getBoundingClientRect(), rect = mark.getBoundingClientRect();
    if (rect.top < view.top + 60 || rect.bottom > view.bottom - 20) pane.scrollTop += rect.top - view.top - pane.clientHeight / 3;
  };
  const clear = () => {
    for (const mark of lit) mark.classList.remove("lit", "chosen");
    chosen = null; lit = []; panel.hidden = true; draw();
  };
  const describe = () => {
    const close = make("button", { type: "button", textContent: "Close" }), body = make("p");
    close.addEventListener("click", clear);
    const [words, ...rest] = chosen.title.split("\n");
    body.append(make("b", { textContent: words }), `\n${rest.join("\n")}`);
    panel.replaceChildren(body, close);
    panel.hidden = false;
  };
  const choose = (mark) => {
    clear();
    const groups = mark.dataset.g ? mark.dataset.g.split(" ") : [];
    lit = [...new Set([mark, ...groups.flatMap((group) => byGroup.get(group) || [])])];
    chosen = mark;
    reveal(mark);
    const aim = document.getElementById(mark.getAttribute("href").slice(1));
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
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const aim = document.getElementById(link.getAttribute("href").slice(1));
    if (link.matches(".m")) {
      event.preventDefault();
      if (link === chosen) clear(); else choose(link);
    } else if (aim && aim.closest(".pane")) {
      reveal(aim);
      if (aim.matches(".m")) {
        event.preventDefault();
        box.scrollIntoView({ block: "start" });
        choose(aim);
        scrollWithin(aim);
        aim.focus({ preventScroll: true });
      }
    }
  });
  for (const pane of panes) pane.addEventListener("scroll", draw, { passive: true });
  addEventListener("resize", draw);

  // Copy, and the keys.
  for (const button of all(".copy")) {
    button.addEventListener("click", async () => {
      const words = button.closest(".paste").querySelector("code").textContent;
      try { await navigator.clipboard.writeText(words); } catch {
        const area = make("textarea", { value: words });
        document.body.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
      }
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
  }
  const step = (by) => {
    const cards = items.filter((item) => item.matches(".card") && !item.hidden);
    if (!cards.length) return;
    const next = cards[Math.min(Math.max(cards.findIndex((card) => card.matches(".current")) + by, 0), cards.length - 1)];
    for (const card of cards) card.classList.toggle("current", card === next);
    next.scrollIntoView({ block: "start" });
    next.focus({ preventScroll: true });
  };
  const keys = { j: () => step(1), k: () => step(-1), t: turn, Escape: () => { clear(); sift(""); } };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, input, textarea")) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  const arrive = () => {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch { /* not ours */ }
    const aim = name && document.getElementById(name);
    if (!aim) return;
    if (aim.hidden) sift("");
    reveal(aim);
    if (aim.matches(".m")) choose(aim);
    aim.scrollIntoView();
  };
  addEventListener("hashchange", arrive);
  arrive();
})();
