// Views that a reader has saved, in this browser alone, and the link of the view shown.
const views = $("[data-views]");

function shownView() {
  const address = new URL(location);
  ["cursor", "near"].forEach((place) => address.searchParams.delete(place));
  address.hash = "";
  return address.href;
}

// What the storage holds may be anything; an address on another host, or no address, is no view of ours.
function savedViews() {
  try {
    return JSON.parse(localStorage.views)
      .filter(([, at]) => at.startsWith(`${location.origin}/`))
      .slice(0, 50);
  } catch {
    return [];
  }
}

const otherViews = (name) => savedViews().filter((view) => view[0] !== name);

function keepViews(kept) {
  try {
    localStorage.views = JSON.stringify(kept);
  } catch {
    say(($(".where", views).textContent = views.dataset.refused));
  }
  listViews();
}

function listViews() {
  $("ul", views).replaceChildren(
    ...savedViews().map(([name, at]) => {
      const line = $("template", views).content.cloneNode(true);
      const [link, remove] = line.firstChild.children;
      link.textContent = name;
      link.href = at;
      remove.ariaLabel += ` ${name}`;
      remove.onclick = () => {
        keepViews(otherViews(name));
        $("summary", views).focus();
      };
      return line;
    }),
  );
}

if (views) {
  listViews();
  on("submit", (event) => {
    event.preventDefault();
    const [field] = event.target;
    const name =
      field.value.trim() ||
      all(".chosen a > span:first-child").map((chip) => chip.innerText).join(" · ") ||
      document.title;
    field.value = "";
    keepViews([[name, shownView()], ...otherViews(name)]);
  }, views);

  on("click", async ({ target }) => {
    try {
      await navigator.clipboard.writeText(shownView());
      say((target.textContent = target.dataset.copy));
    } catch {
      prompt(target.textContent, shownView());
    }
  }, $("[data-copy]"));
}
