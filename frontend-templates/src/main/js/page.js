// What the pages can do beyond plain links and forms. Everything here has a way without it. The scripts of this folder
// become one, this one first, so that each may use what stands here, and each other's functions once the page is loaded.
const $ = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const box = (element, edge = "top") => element.getBoundingClientRect()[edge];

const root = document.documentElement;
const active = (within = document) => within.activeElement;

// Does something at events, their types parted by spaces.
const on = (types, act, target = document, options = {}) => {
  for (const type of types.split(" ")) target.addEventListener(type, act, options);
};

const clamp = (share, most = 1) => Math.max(0, Math.min(most, share));

// Tells those who hear the page what has changed in it.
const say = (words = "") => ($("#status").textContent = words);

// What a ribbon draws, in milliseconds, its end exclusive.
const DAY = 86_400_000;
const drawn = (svg) => [Date.parse(svg.dataset.start), Date.parse(svg.dataset.end) + DAY];
