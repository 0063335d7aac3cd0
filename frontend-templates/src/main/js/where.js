// What sticks below the ribbon has to know how tall the ribbon is.
function measure() {
  const band = $(".band");
  if (band) root.style.setProperty("--top", `${band.offsetHeight}px`);
}
on("resize", measure, window);
measure();

// A line on the ribbons tells which day one reads.
function markHere() {
  const day = Date.parse(reading()?.closest(".day").dataset.day);
  for (const line of day ? all(".here") : []) {
    const [start, end] = drawn(line.closest("[data-ribbon]"));
    const x = `${clamp((day - start) / (end - start)) * 100}%`;
    for (const side of ["x1", "x2"]) line.setAttribute(side, x);
    line.removeAttribute("visibility");
  }
}
let drawing;
on("scroll", () => {
  scrolled = performance.now();
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(markHere);
});
markHere();
