// Parts that a large page carries compressed: unpacked when they come near, or when asked for.
const crates = new Map(), filling = new WeakMap(), filled = [];
const unpack = (crate) => {
  if (!crates.has(crate)) {
    const data = Uint8Array.from(atob(named(`crate-${crate}`).textContent), (sign) => sign.charCodeAt(0));
    const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    crates.set(crate, new Response(stream).json());
  }
  return crates.get(crate);
};
const fill = (part) => {
  if (!filling.has(part)) {
    const [crate, number] = part.dataset.part.split(".");
    filling.set(part, unpack(crate).then((content) => {
      part.innerHTML = content[number];
      delete part.dataset.part;
      for (const act of filled) act(part);
    }));
  }
  return filling.get(part);
};
const fillAll = async (query) => {
  for (const part of all(query)) {
    await fill(part);
    await new Promise((go) => setTimeout(go));
  }
};
const watch = new IntersectionObserver((seen) => {
  for (const each of seen) if (each.isIntersecting) { watch.unobserve(each.target); fill(each.target); }
}, { rootMargin: "400px" });
// What is folded is unpacked when it is unfolded; each observer costs a little in every frame.
for (const part of all("[data-part]")) if (!part.closest("details")) watch.observe(part);
document.addEventListener("toggle", (event) => { for (const part of all("[data-part]", event.target)) fill(part); }, true);
