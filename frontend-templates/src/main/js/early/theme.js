// No script is ever made of text here. Markup is: what this house has rendered, put in by htmx and by the list.
window.trustedTypes?.createPolicy("default", { createHTML: (html) => html });
// Before the first paint, so that no page flashes in colours a reader has turned away from.
document.documentElement.classList.add("js");
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is refused: the system's setting stands.
}
