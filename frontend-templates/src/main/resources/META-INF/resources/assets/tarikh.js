// What the pages can do beyond plain links and forms. Everything here has a way without it.
const $ = (selector, within = document) => within.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];

// Theme: the system's until a reader chooses; the choice is remembered in this browser only.
function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function toggleTheme() {
  const theme = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Not remembered, but shown.
  }
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-theme-toggle]")) toggleTheme();
  if (event.target.closest("[data-help]")) $("#help").showModal();
});

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

// The ribbon's brush: drag over a stretch of time to narrow the chronology to it, or drag the range chosen elsewhere.
const DAY = 86_400_000;
const dayOf = (millis) => new Date(millis).toISOString().slice(0, 10);

// What a ribbon draws, in milliseconds, its end exclusive.
const drawn = (svg) => [Date.parse(svg.dataset.start), Date.parse(svg.dataset.end) + DAY];

function show(svg, from, to) {
  const address = new URL(svg.dataset.jump, location.href);
  address.searchParams.set("from", dayOf(from));
  address.searchParams.set("to", dayOf(Math.max(to - 1, from)));
  location.assign(address);
}

// The wheel over a ribbon, or a pinch, halves or doubles the time drawn about the pointer, once it has come to rest.
const REST = 150;
let turned = 0;
let resting;
let scrolled = -Infinity;

function turn(svg, event) {
  // A page on its way under the pointer is not stopped by the ribbon that sticks there.
  if (!event.ctrlKey && performance.now() - scrolled < 300) return;
  event.preventDefault();
  turned += event.deltaY;
  clearTimeout(resting);
  resting = setTimeout(() => {
    const box = svg.getBoundingClientRect();
    const [start, end] = drawn(svg);
    const share = (event.clientX - box.left) / box.width;
    const length = Math.max(DAY, (end - start) * (turned < 0 ? 0.5 : 2));
    const from = start + share * (end - start - length);
    const [first, last] = drawn($("[data-ribbon]"));
    turned = 0;
    if (from <= first && from + length >= last) {
      if (location.search.match(/[?&](from|to)=/)) location.assign(svg.dataset.jump);
    } else {
      show(svg, Math.max(first, from), Math.min(last, from + length));
    }
  }, REST);
}

all("[data-ribbon]").forEach((svg) => svg.addEventListener("wheel", (event) => turn(svg, event), { passive: false }));

function brush(svg, down) {
  const box = svg.getBoundingClientRect();
  const [start, end] = drawn(svg);
  const shade = $(".brush", svg);
  const place = (x) => Math.max(0, Math.min(1, (x - box.left) / box.width));
  const from = place(down.clientX);
  let to = from;
  // On the range already chosen a drag moves it; elsewhere it chooses.
  const pane = $(".window", svg);
  const [left, width] = ["x", "width"].map((side) => parseFloat(pane?.getAttribute(side) ?? 0) / 100);
  const pans = from > left && from < left + width;
  const moved = () => Math.max(0, Math.min(1 - width, left + to - from));

  function move(event) {
    to = place(event.clientX);
    if (Math.abs(to - from) * box.width < 4) return;
    svg.setPointerCapture(down.pointerId);
    if (pans) {
      pane.setAttribute("x", `${moved() * 100}%`);
      return;
    }
    shade.setAttribute("x", `${Math.min(from, to) * 100}%`);
    shade.setAttribute("width", `${Math.abs(to - from) * 100}%`);
  }

  function finish(event) {
    svg.removeEventListener("pointermove", move);
    svg.removeEventListener("pointerup", finish);
    svg.removeEventListener("pointercancel", finish);
    shade.setAttribute("width", "0");
    if (event.type !== "pointerup" || Math.abs(to - from) * box.width < 4) {
      pane?.setAttribute("x", `${left * 100}%`);
      return;
    }
    const at = (share) => start + share * (end - start);
    svg.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
    if (pans) {
      const first = Math.round(at(moved()) / DAY) * DAY;
      show(svg, first, first + Math.round((width * (end - start)) / DAY) * DAY);
    } else {
      show(svg, at(Math.min(from, to)), at(Math.max(from, to)));
    }
  }

  svg.addEventListener("pointermove", move);
  svg.addEventListener("pointerup", finish);
  svg.addEventListener("pointercancel", finish);
}

document.addEventListener("pointerdown", (event) => {
  const svg = event.target.closest("[data-ribbon]");
  if (svg && event.button === 0 && event.pointerType !== "touch") brush(svg, event);
});
document.addEventListener("dragstart", (event) => {
  if (event.target.closest("[data-ribbon]")) event.preventDefault();
});

// What sticks below the ribbon has to know how tall the ribbon is.
function measure() {
  const band = $(".band");
  if (band) document.documentElement.style.setProperty("--top", `${band.offsetHeight}px`);
}
addEventListener("resize", measure);
measure();

// A line on the ribbons tells which day the top of the list is at.
function markHere() {
  const days = all("[data-day]");
  const top = ($(".band")?.offsetHeight ?? 0) + 48;
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle].getBoundingClientRect().bottom > top) high = middle;
    else low = middle + 1;
  }
  if (high < 0) return;
  for (const line of all(".here")) {
    const [start, end] = drawn(line.closest("[data-ribbon]"));
    const x = `${Math.max(0, Math.min(1, (Date.parse(days[low].dataset.day) - start) / (end - start))) * 100}%`;
    line.setAttribute("x1", x);
    line.setAttribute("x2", x);
    line.setAttribute("visibility", "visible");
  }
}
let drawing = false;
function markSoon() {
  scrolled = performance.now();
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    markHere();
  });
}
addEventListener("scroll", markSoon, { passive: true });
markHere();

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

// Entries that arrive while scrolling are announced once, and are not announced letter by letter.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.requestConfig?.elt?.matches?.(".pager")) $("#status").textContent = $("#status").dataset.more;
});

// The slider over an event's revisions leads to the one it is left at.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-moments] input")) event.target.form.requestSubmit();
});
