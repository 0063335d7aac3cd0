// Runs before the first paint, so that a page never flashes in the colours a reader has turned away from.
document.documentElement.classList.add("js");
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is refused in some private windows: the system's own setting then stands.
}
