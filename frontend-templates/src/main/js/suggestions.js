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
  const stops = [$("#q"), ...all("a", found)];
  event.preventDefault();
  stops[(stops.indexOf(active()) + step + stops.length) % stops.length].focus();
}

if (search) {
  on("keydown", walkSuggestions, search);
  on("focusin", (event) => event.target.id === "q" && (found.hidden = false), search);
  on("focusout", (event) => (found.hidden = !search.contains(event.relatedTarget)), search);
  on("mousedown", (event) => event.preventDefault(), found);
  on("htmx:beforeSwap", (event) => {
    if (found.contains(active())) event.detail.shouldSwap = false;
  }, found);
  on("htmx:afterSwap", () => {
    found.hidden = !search.contains(active());
    say($("[data-said]", found)?.dataset.said);
  }, found);
}
