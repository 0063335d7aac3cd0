// Keys, as the help lists them.
const entryLinks = () => all(".entry h3 a");
let walked = null;

// From the entry in hand, or, once that is out of sight, from the one being read; past the ends of what is loaded.
async function walk(step) {
  const links = entryLinks();
  const hand = active().closest(".entry")?.querySelector("h3 a") ?? walked;
  const top = hand?.isConnected ? box(hand) : -1;
  const read = reading();
  const next = top >= 0 && top < innerHeight ? links.indexOf(hand) + step : links.indexOf(read && $("h3 a", read));
  if (links[next]) {
    walked = links[next];
    walked.focus({ preventScroll: true });
    walked.closest(".entry").scrollIntoView({ block: "center" });
  } else if (list && (await more(next < 0))) {
    walk(step);
  }
}

function openOrClose() {
  const entry = active().closest(".entry") ?? walked?.closest(".entry");
  const details = entry && $("details.open", entry);
  if (details) details.open = !details.open;
}

const out = () => $('[data-zoom="out"]')?.click();
const closer = () => $('[data-zoom="in"]')?.click();

const keys = {
  "/": () => {
    const search = $("#q");
    search.focus();
    search.select();
  },
  j: () => walk(1),
  k: () => walk(-1),
  o: openOrClose,
  "[": out,
  "]": closer,
  "-": out,
  "+": closer,
  "?": () => $("#help").showModal(),
};

on("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
  if (event.target.matches("input, textarea, select, [contenteditable]")) return;
  if (event.key === "Escape" && location.hash === "#filters") location.hash = "#main";
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});
