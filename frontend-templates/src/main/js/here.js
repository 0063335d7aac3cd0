// What sticks below the ribbon has to know how tall the ribbon is.
function measure() {
  const band = $(".band");
  if (band) document.documentElement.style.setProperty("--top", `${band.offsetHeight}px`);
}
on("resize", measure, window);
measure();

// A line on the ribbons tells which day the top of the list is at.
function markHere() {
  const days = all("[data-day]");
  const top = ($(".band")?.offsetHeight ?? 0) + 48;
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (box(days[middle], "bottom") > top) high = middle;
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
on("scroll", markSoon);
markHere();
