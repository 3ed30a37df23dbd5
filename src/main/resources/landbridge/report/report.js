"use strict";
// Filters of long tables. The page is whole without this script.
function addFilter(table) {
  const rows = Array.from(table.tBodies[0].rows);
  if (!(rows.length > 12)) {
    return;
  }
  const box = document.createElement("p");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("span");
  box.className = "filterbox";
  input.type = "search";
  count.setAttribute("role", "status");
  label.textContent = document.body.dataset.filter + " ";
  label.append(input);
  box.append(label, count);
  table.parentElement.before(box);
  input.addEventListener("input", function () {
    const wanted = input.value.toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = document.body.dataset.rows.replace("#1", shown).replace("#2", rows.length);
  });
}
document.querySelectorAll("table.filter").forEach(addFilter);
