// A quiet pill counts what came or changed under this page's filter since it was made; pressing it reads the list anew.
const pill = $("[data-live]");
const arrived = {};
let told;

function hear({ type, data, lastEventId }) {
  pill.dataset.live = pill.dataset.live.replace(/\d+$/, lastEventId);
  const { id } = JSON.parse(data);
  if (type === "removed") delete arrived[id];
  else arrived[id] ??= type;
  const parts = ["added", "changed", "reset"].flatMap((sort) => {
    const count = Object.values(arrived).filter((each) => each === sort).length;
    return count ? pill.dataset[sort].replace("%", count.toLocaleString(root.lang)) : [];
  });
  pill.textContent = parts.join(" · ");
  pill.hidden = !parts.length;
  if (!told && parts.length) told = say(pill.textContent);
}

// Only while the page is in sight: a browser opens few connections to one house, and one that is open keeps the page from its cache.
let stream;
function follow({ type } = {}) {
  stream?.close();
  stream = null;
  if (document.hidden || type === "pagehide") return;
  stream = new EventSource(pill.dataset.live);
  on("added changed removed reset", hear, stream);
}

if (pill) {
  on("pagehide pageshow", follow, window);
  on("visibilitychange", follow);
}
