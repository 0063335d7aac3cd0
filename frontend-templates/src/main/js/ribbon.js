// The ribbon's brush: drag over a stretch of time to narrow the chronology to it, or drag the range chosen elsewhere.
const dayOf = (millis) => new Date(millis).toISOString().slice(0, 10);

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

on("pointerdown", (event) => {
  const svg = event.target.closest("[data-ribbon]");
  if (svg && event.button === 0 && event.pointerType !== "touch") brush(svg, event);
});
on("dragstart", (event) => {
  if (event.target.closest("[data-ribbon]")) event.preventDefault();
});
