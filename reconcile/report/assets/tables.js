// Columns that sort: words before gaps, numbers by size, and back again.
const sort = async (table, column, button) => {
  await fillAll("#matrix [data-part]");
  const up = button.getAttribute("aria-pressed") !== "true";
  for (const each of all("thead button", table)) each.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-pressed", up);
  const first = table.tBodies[0], rows = all("tbody tr", table);
  const key = (row) => row.cells[column].textContent.trim();
  rows.sort((one, other) => {
    const [left, right] = [key(one), key(other)];
    if (!left || !right) return !left - !right;
    return (up ? 1 : -1) * left.localeCompare(right, root.lang, { numeric: true });
  });
  first.append(...rows);
};
for (const table of all("table.sortable")) {
  all("thead th", table).forEach((head, column) => {
    const button = make("button", { type: "button", textContent: "↕", className: "sort", ariaLabel: say("Sort by {name}", { name: head.textContent.trim() }) });
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => sort(table, column, button));
    head.append(button);
  });
}

// Copy: rules as they stand, the table of facts as Markdown or CSV.
const copy = async (button, content, shown) => {
  try { await navigator.clipboard.writeText(content); } catch {
    getSelection().selectAllChildren(shown);
    return;
  }
  const before = button.textContent;
  button.textContent = say("Copied");
  setTimeout(() => { button.textContent = before; }, 1500);
};
const forms = {
  Markdown: (rows) => rows.map((row) => `| ${row.map((cell) => cell.replace(/([\\|])/g, "\\$1")).join(" | ")} |`),
  CSV: (rows) => rows.map((row) => row.map((cell) => `"${cell.replace(/^[=+@-]/, "'$&").replace(/"/g, '""')}"`).join(",")),
};
const written = (form) => {
  const rows = all("#facts tr").map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").replace(/●+/, "").trim()));
  const lines = forms[form](rows);
  if (form === "Markdown") lines.splice(1, 0, `|${" --- |".repeat(rows[0].length)}`);
  return `${lines.join("\n")}\n`;
};
document.addEventListener("click", async (event) => {
  const button = event.target.closest(".copy, [data-copy]");
  if (!button) return;
  if (button.dataset.copy) {
    await fillAll("#facts [data-part]");
    copy(button, written(button.dataset.copy), named("facts"));
  } else {
    const code = button.closest(".paste").querySelector("code");
    copy(button, code.textContent, code);
  }
});
