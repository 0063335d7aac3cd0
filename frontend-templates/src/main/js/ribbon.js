// The ribbon as a navigator: drag over a stretch of time to narrow the chronology to it, drag the range chosen to move
// it, turn the wheel or spread two fingers to draw less or more time, down to the hours of a day; walk its bars by key.
const ribbons = all("[data-ribbon]");
const place = (svg, x) => clamp((x - box(svg, "left")) / box(svg, "width"));
let scrolled = -Infinity;

// Leads to a stretch of time, in whole days.
function show(svg, from, to) {
  const [first, last] = drawn(ribbons[0]);
  const next = new URL(svg.dataset.jump, location.href);
  if (from > first || to < last) {
    const days = { from: Math.max(first, from), to: Math.min(last, Math.max(to, from + 1)) - 1 };
    for (const side in days) next.searchParams.set(side, new Date(days[side]).toISOString().slice(0, 10));
  }
  if (next.href !== location.href) location.assign(next);
}

// Leads to so many times the time drawn, about a place; what is no longer than a day and a half is that day.
function scale(svg, x, times) {
  const [start, end] = drawn(svg);
  const share = place(svg, x);
  const at = Math.min(end - 1, start + share * (end - start));
  const length = (end - start) * times;
  const day = at - (at % DAY);
  if (length < 1.5 * DAY) show(svg, day, day + DAY);
  else show(svg, at - share * length, at + (1 - share) * length);
}

for (const svg of ribbons) {
  const shade = $(".brush", svg);
  const pane = $(".window", svg);
  const [left, width] = ["x", "width"].map((side) => parseFloat(pane?.getAttribute(side) ?? 0) / 100);
  const held = new Map();
  const apart = (xs = [...held.values()]) => Math.max(...xs) - Math.min(...xs);
  const draw = (element, x, wide) => {
    element.setAttribute("x", `${x * 100}%`);
    element.setAttribute("width", `${wide * 100}%`);
  };
  let turned = 0;
  let resting;
  let [from, to, spread] = [0, 0, 0];

  const pans = () => from > left && from < left + width;
  const moved = () => clamp(left + to - from, 1 - width);
  const still = (far = 4) => Math.abs(to - from) * box(svg, "width") < far;

  on(
    "wheel",
    (event) => {
      // A page on its way under the pointer is not stopped by the ribbon that sticks there.
      if (!event.ctrlKey && performance.now() - scrolled < 300) return;
      event.preventDefault();
      turned += event.deltaY;
      clearTimeout(resting);
      resting = setTimeout(() => {
        scale(svg, event.clientX, turned < 0 ? 0.5 : 2);
        turned = 0;
      }, 150);
    },
    svg,
    { passive: false },
  );

  on(
    "pointerdown",
    (event) => {
      if (event.button) return;
      if (event.isPrimary) held.clear();
      held.set(event.pointerId, event.clientX);
      from = to = place(svg, event.clientX);
      spread = apart();
    },
    svg,
  );

  on(
    "pointermove",
    (event) => {
      if (!held.has(event.pointerId)) return;
      held.set(event.pointerId, event.clientX);
      if (spread) return;
      to = place(svg, event.clientX);
      if (still()) return;
      svg.setPointerCapture(event.pointerId);
      if (pans()) draw(pane, moved(), width);
      else draw(shade, Math.min(from, to), Math.abs(to - from));
    },
    svg,
  );

  on(
    "pointerup pointercancel",
    (event) => {
      if (!held.has(event.pointerId)) return;
      const times = spread / apart();
      held.clear();
      draw(shade, 0, 0);
      if (pane) draw(pane, left, width);
      if (event.type !== "pointerup") return;
      const [start, end] = drawn(svg);
      const at = (share) => start + share * (end - start);
      if (spread) {
        if (times < 0.8 || times > 1.25) scale(svg, event.clientX, times);
      } else if (!still()) {
        on("click", (click) => click.preventDefault(), svg, { once: true, capture: true });
        if (pans()) {
          const first = Math.round(at(moved()) / DAY) * DAY;
          show(svg, first, first + Math.round((width * (end - start)) / DAY) * DAY);
        } else {
          show(svg, at(Math.min(from, to)), at(Math.max(from, to)));
        }
      }
    },
    svg,
  );
  on("dragstart", (event) => event.preventDefault(), svg);

  // The bars are one stop for the Tab key; the arrow keys walk them.
  on(
    "keydown",
    (event) => {
      const bars = all("[data-start]", svg);
      const at = bars.indexOf(event.target);
      const next = bars[{ ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[event.key]];
      if (at < 0 || !next) return;
      event.preventDefault();
      event.target.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    },
    svg,
  );

  // What a bar holds is read beside the range.
  on(
    "focusin pointerover",
    (event) => {
      const bar = event.target.closest("[data-start][href]");
      if (bar) $("[data-read]").textContent = $("title", bar).textContent;
    },
    svg,
  );
}
