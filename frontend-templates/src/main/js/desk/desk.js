// Keys of the desk: what has data-key is done by that key, where there is a list in the item in hand.
const $ = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const list = ".queue > li";
const items = all(list);
let item = items.find((one) => location.hash === `#${$("h2 a", one).id}`);

function inHand(next) {
  item = next;
  $("h2 a", item).focus({ preventScroll: true });
  item.scrollIntoView({ block: "center" });
}
if (item) inHand(item);
document.addEventListener("focusin", (event) => (item = event.target.closest(list) ?? item));

function step(by) {
  const place = item ? items.indexOf(item) + by : 0;
  const next = items[Math.max(0, Math.min(items.length - 1, place))];
  if (next) inHand(next);
}

function press(key) {
  const named = all(`[data-key="${key}"]`);
  const one = named.find((other) => item?.contains(other)) ?? named.find((other) => !other.closest(list));
  if (one?.matches("textarea")) one.focus();
  else one?.click();
}

// Before the keys of all pages, some of which mean other things there.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
    if (event.target.matches("input:not([type=checkbox]), textarea, select")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (!/^[a-z]$/.test(event.key)) return;
    event.stopPropagation();
    event.preventDefault();
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else press(event.key);
  },
  true,
);

// The words an event was read from come into sight beside it.
const words = $(".beside .text");
const mark = words && ($(":target", words)?.closest("mark") ?? $("mark", words));
const upper = (element) => element.getBoundingClientRect().top;
if (mark) words.scrollTop += upper(mark) - upper(words) - words.clientHeight / 3;
