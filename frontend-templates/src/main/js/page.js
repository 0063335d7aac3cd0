// What the pages can do beyond plain links and forms. Everything here has a way without it. The scripts of this folder
// become one, this one first, so that each may use what stands here, and each other's functions once the page is loaded.
const $ = (selector, within = document) => within.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];

// What a ribbon draws, in milliseconds, its end exclusive.
const DAY = 86_400_000;
const drawn = (svg) => [Date.parse(svg.dataset.start), Date.parse(svg.dataset.end) + DAY];
