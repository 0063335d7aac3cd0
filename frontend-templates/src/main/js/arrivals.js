// Entries that arrive while scrolling are announced once, and are not announced letter by letter.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.requestConfig?.elt?.matches?.(".pager")) $("#status").textContent = $("#status").dataset.more;
});
