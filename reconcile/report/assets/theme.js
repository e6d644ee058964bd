// Theme: what the system prefers, until the reader chooses; a file's own storage may be closed.
const theme = named("theme");
const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const label = () => { theme.textContent = say(dark() ? "Light" : "Dark"); };
const turn = () => {
  root.dataset.theme = dark() ? "light" : "dark";
  try { localStorage.setItem("reconcile-theme", root.dataset.theme); } catch { /* closed */ }
  label();
};
try {
  const kept = localStorage.getItem("reconcile-theme");
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;
} catch { /* closed */ }
theme.addEventListener("click", turn);
label();
