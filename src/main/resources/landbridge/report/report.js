"use strict";
// Filters of long tables, addresses into either language. The page is whole without this script.
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
  const words = table.closest("[data-filter]").dataset;
  label.textContent = words.filter + " ";
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
    count.textContent = words.rows.replace("#1", shown).replace("#2", rows.length);
  });
}
document.querySelectorAll("table.filter").forEach(addFilter);

// A drawing or table is a stop of the tab key only where it has to be scrolled.
function setStops() {
  document.querySelectorAll(".drawing, .scroll").forEach(function (box) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
    } else {
      box.removeAttribute("tabindex");
    }
  });
}
document.addEventListener("toggle", setStops, true);
window.addEventListener("resize", setStops);

// Language: the file begins with that of the address (#de-company).
function show(edition) {
  const button = document.getElementById(edition.id.replace("edition", "show"));
  if (button) {
    button.checked = true;
  }
  document.documentElement.lang = edition.lang;
  document.title = edition.dataset.title;
  setStops();
}
function follow() {
  const place = document.getElementById(location.hash.slice(1));
  const edition = place ? place.closest(".edition") : place;
  if (edition) {
    show(edition);
    place.scrollIntoView();
  }
}
document.querySelectorAll("input.switch").forEach(function (button) {
  button.addEventListener("change", function () {
    const edition = document.getElementById(button.id.replace("show", "edition"));
    show(edition);
    history.replaceState("", "", "#" + edition.id);
  });
});
window.addEventListener("hashchange", follow);
follow();
setStops();
