// The list goes on at either end as one scrolls. What is far out of sight is taken out, and comes again when it is near.
const MOST = 280;
const KEPT = 200;
const AHEAD = 2000;
const list = $("[data-list]");

// Opened entries that were taken out, by id: they come back as they were left.
const opened = new Map();

const live = (within = list) => all(".entry:not(.held)", within);
const pagerAt = (before, root = list) => (before ? root.firstElementChild : root.lastElementChild);
const blocks = (root = list) => [...root.children].filter((block) => block.matches(".month") || live(block)[0]);
const edge = (before, root = list) => live(root).at(before ? 0 : -1);
const spot = (entry) => `${entry.closest(".day").dataset.day ?? ""}.${entry.id.slice(2)}`;

// Where entries come out from under what sticks above them.
const ceiling = () => ($(".band")?.offsetHeight ?? 0) + ($(".month")?.offsetHeight ?? 0);

// The entry one reads: the first that can be seen.
const reading = () => list && live().find((entry) => box(entry, "bottom") > ceiling());

const address = (side, place) =>
  list.dataset.list + (list.dataset.list.includes("?") ? "&" : "?") + `${side}=${place}`;

async function part(side, place) {
  const answer = await fetch(address(side, place), { headers: { "HX-Request": "true" } });
  if (!answer.ok) throw answer;
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  return document.adoptNode(holder.content);
}

function takeOut(entry) {
  const day = entry.closest(".day");
  entry.remove();
  if (!$(".entry", day)) day.remove();
}

// Where two stretches meet, one month has one heading and one day one number.
function mend(seam, before) {
  const months = all(".month", list);
  const above = seam.previousElementSibling;
  const below = months.includes(seam) ? seam.nextElementSibling : seam;
  if (months[months.indexOf(seam) - 1]?.innerHTML === seam.innerHTML) seam.remove();
  if (above.ariaLabel !== below.ariaLabel) return;
  if (before) edge(true, below).before(...all(".entry", above));
  else edge(false, above).after(...all(".entry", below));
  (before ? above : below).remove();
}

function join(arrived, before) {
  const focused = active();
  // An entry that is here already, since it was opened or has the focus, stands for the one that comes.
  for (const entry of all(".entry", arrived)) {
    const own = opened.get(entry.id) ?? document.getElementById(entry.id);
    if (!own) continue;
    if (own.isConnected) takeOut(own);
    own.classList.remove("held");
    opened.delete(own.id);
    entry.replaceWith(own);
  }
  const [own, more] = [blocks(), blocks(arrived)];
  const [pager, next] = [pagerAt(before), pagerAt(before, arrived)];
  pager.hidden = next.hidden;
  pager.replaceChildren(...next.children);
  if (!more[0]) return;
  if (before) own[0].before(...more);
  else own.at(-1).after(...more);
  mend(before ? own[0] : more[0], before);
  more.forEach((block) => htmx.process(block));
  if (focused !== active()) focused.focus({ preventScroll: true });
}

// Takes entries out at one end, but for the one with the focus, which stays in its place and is passed over.
function trim(before) {
  const entries = live();
  if (entries.length <= MOST) return;
  if (!before) entries.reverse();
  const beyond = AHEAD * 1.2;
  const far = entries
    .slice(0, entries.length - KEPT)
    .filter((entry) => (before ? box(entry, "bottom") < -beyond : box(entry) > innerHeight + beyond));
  for (const entry of [...far, ...all(".held", list)]) {
    if (entry.contains(active())) {
      entry.classList.add("held");
    } else {
      if ($("[open]", entry)) opened.set(entry.id, entry);
      takeOut(entry);
    }
  }
  const rest = blocks();
  rest.forEach((block, i) => block.matches(".month") && !rest[i + 1]?.matches(".day") && block.remove());
  if (!far[0]) return;
  const pager = pagerAt(before);
  pager.hidden = false;
  $("a", pager).href = address("near", spot(edge(before)));
}

// Does something at one end while a pager as high as what is missing there keeps everything else in its place.
function inPlace(before, change) {
  const pager = pagerAt(before);
  const height = list.offsetHeight;
  change();
  pager.room = Math.max(0, (pager.room ?? 0) + height - list.offsetHeight);
  pager.style[before ? "paddingTop" : "paddingBottom"] = `${pager.room + 16}px`;
}

const watcher = new IntersectionObserver(
  (seen) => seen.forEach(({ isIntersecting, target }) => isIntersecting && more(target === pagerAt(true))),
  { rootMargin: `${AHEAD}px` },
);

function watch() {
  watcher.disconnect();
  watcher.observe(pagerAt(false));
  if (scrollY > 0) watcher.observe(pagerAt(true));
}

// Where a reader outruns what loads, the foot of the page comes in sight and would jump: it waits unseen.
const foot = $(".colophon");
let waiting;
const hush = (how = "") => (foot.style.visibility = how);

async function load(before) {
  if (pagerAt(before).hidden) return false;
  clearTimeout(waiting);
  if (!before && !foot.contains(active())) hush("hidden");
  try {
    const arrived = await part(before ? "before" : "after", spot(edge(before)));
    const entry = reading() ?? edge();
    const was = box(entry);
    inPlace(before, () => join(arrived, before));
    inPlace(!before, () => trim(!before));
    scrollBy(0, box(entry) - was);
    say($("#status").dataset.more);
    watch();
    return true;
  } catch {
    // The pager stays, and is a link that leads on.
    return false;
  } finally {
    waiting = setTimeout(hush, 100);
  }
}

// One load after the other. Tells whether there was more.
let loading = Promise.resolve();
const more = (before) => (loading = loading.then(() => load(before)));

// Coming back to a page finds the entry one read where it was, though it stood far down, and what was open is open.
function remember() {
  const entry = reading();
  if (!entry) return;
  const open = all(".entry:has([open])", list).slice(0, 20).map(({ id }) => id);
  history.replaceState({ spot: spot(entry), y: box(entry), open }, "");
}

async function comeBack() {
  const near = new URLSearchParams(location.search).get("near");
  const { spot: place = near, y = ceiling(), open = [] } = history.state ?? {};
  if (!place) return;
  const id = `e-${place.slice(-36)}`;
  if (!document.getElementById(id)) {
    list.replaceChildren(await part("near", place));
    htmx.process(list);
  }
  for (const one of open) {
    const details = $(`#${one} details`);
    if (details) details.open = true;
  }
  // What was open fills again, until the reader moves on.
  let moved = false;
  const settle = () => moved || scrollBy(0, box(document.getElementById(id)) - y);
  on("wheel touchstart keydown pointerdown", () => (moved = true));
  on("htmx:afterSettle", settle, list);
  settle();
}

if (list) {
  history.scrollRestoration = "manual";
  comeBack()
    .catch(() => {})
    .then(() => {
      let resting;
      watch();
      on("scroll", watch, document, { once: true });
      on("scroll", () => {
        clearTimeout(resting);
        resting = setTimeout(remember, 200);
      });
      on("click", remember, document, true);
    });
}
