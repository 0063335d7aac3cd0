// Suggestions stand below the search while it has the focus; the arrow keys walk them, Escape puts them away.
const search = $("form.search");
const found = $("#found");

function walkSuggestions(event) {
  if (event.key === "Escape" && !found.hidden && $("a", found)) {
    event.preventDefault();
    $("#q").focus();
    found.hidden = true;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || found.hidden) return;
  const stops = [$("#q"), ...found.querySelectorAll("a")];
  event.preventDefault();
  stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
}

if (search) {
  search.addEventListener("keydown", walkSuggestions);
  search.addEventListener("focusin", (event) => event.target.id === "q" && (found.hidden = false));
  search.addEventListener("focusout", (event) => (found.hidden = !search.contains(event.relatedTarget)));
  found.addEventListener("mousedown", (event) => event.preventDefault());
  found.addEventListener("htmx:beforeSwap", (event) => {
    if (found.contains(document.activeElement)) event.detail.shouldSwap = false;
  });
  found.addEventListener("htmx:afterSwap", () => {
    found.hidden = !search.contains(document.activeElement);
    $("#status").textContent = $("[data-said]", found)?.dataset.said ?? "";
  });
}
