// Keys, as the help lists them.
const entryLinks = () => all(".entry h3 a");
let walked = null;

function walk(step) {
  const links = entryLinks();
  if (links.length === 0) return;
  const here = links.indexOf(document.activeElement.closest(".entry")?.querySelector("h3 a") ?? walked);
  const next = links[Math.max(0, Math.min(links.length - 1, here < 0 ? 0 : here + step))];
  walked = next;
  next.focus({ preventScroll: true });
  next.closest(".entry").scrollIntoView({ block: "center" });
}

function openOrClose() {
  const entry = document.activeElement.closest(".entry") ?? walked?.closest(".entry");
  const details = entry && $("details.open", entry);
  if (details) details.open = !details.open;
}

function zoom(direction) {
  const links = all(`[data-zoom="${direction}"]`);
  links.at(-1)?.click();
}

const keys = {
  "/": () => {
    const search = $("#q");
    search.focus();
    search.select();
  },
  j: () => walk(1),
  k: () => walk(-1),
  o: openOrClose,
  "[": () => zoom("out"),
  "]": () => zoom("in"),
  "-": () => zoom("out"),
  "+": () => zoom("in"),
  "?": () => $("#help").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
  if (event.target.matches("input, textarea, select, [contenteditable]")) return;
  if (event.key === "Escape" && location.hash === "#filters") location.hash = "#main";
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-help]")) $("#help").showModal();
});
