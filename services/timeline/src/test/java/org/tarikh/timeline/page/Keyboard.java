package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * A reader at a keyboard, to whom what has the focus must show it, in sight and with nothing over it (WCAG 2.2, 2.4.7,
 * 2.4.11).
 */
record Keyboard(Page page) {
    private static final int FARTHEST = 300;

    /** What has the focus: null for nothing, else its name, its number among those met, and what is amiss with it. */
    private static final String LOOK =
            """
            () => {
              const one = document.activeElement;
              if (!one || one === document.body) return null;
              window.met ??= [];
              if (!met.includes(one)) met.push(one);
              const faults = [];
              const box = one.getBoundingClientRect();
              const lines = [...one.getClientRects()].filter((line) => line.width > 1 && line.height > 1);
              if (!lines[0]) faults.push("takes no room");
              if (box.top < -1 || box.left < -1 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1)
                faults.push("is out of sight");
              const stuck = (element) => {
                while (element && !/sticky|fixed/.test(getComputedStyle(element).position)) element = element.parentElement;
                return element;
              };
              for (const line of lines) {
                for (const [x, y] of [[0.5, 0.5], [0.5, 0.1], [0.5, 0.9], [0.1, 0.5], [0.9, 0.5]]) {
                  const top = document.elementFromPoint(line.left + line.width * x, line.top + line.height * y);
                  // What a drawing draws over its links belongs to it.
                  const drawn = one.ownerSVGElement && top?.ownerSVGElement;
                  if (!top || drawn || one.contains(top) || top.contains(one)) continue;
                  const bar = stuck(top);
                  if (lines.length === 1 && x === y) faults.push("lies under " + top.outerHTML.slice(0, 80));
                  else if (bar && !bar.contains(one)) faults.push("is covered by " + bar.outerHTML.slice(0, 80));
                }
              }
              const shown = [one, ...one.querySelectorAll(".hit")].map((part) => getComputedStyle(part)).some((style) =>
                (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none"
                || (style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2));
              if (!shown && one.id !== "main") faults.push("does not show the focus");
              const name = one.localName + " " + (one.ariaLabel ?? one.textContent).trim().slice(0, 60);
              return { name, number: met.indexOf(one), faults };
            }
            """;

    /** Presses a key and looks at what has the focus then. */
    Map<?, ?> press(String key) {
        page.keyboard().press(key);
        return look();
    }

    /** @return null where nothing has the focus */
    Map<?, ?> look() {
        Map<?, ?> focused = (Map<?, ?>) page.evaluate(LOOK);
        if (focused != null) {
            assertThat((List<?>) focused.get("faults"))
                    .as("%s on %s", focused.get("name"), page.url())
                    .isEmpty();
        }
        return focused;
    }

    /** Goes from stop to stop until one that a CSS selector means has the focus. */
    Keyboard reach(String selector) {
        return reach(selector, "Tab");
    }

    Keyboard reach(String selector, String key) {
        for (int i = 0; i < FARTHEST; i++) {
            press(key);
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
        }
        throw new AssertionError("The %s key does not lead to %s on %s".formatted(key, selector, page.url()));
    }

    /** Reaches what a CSS selector means and presses Enter there. */
    void follow(String selector) {
        reach(selector);
        page.keyboard().press("Enter");
    }

    /** Goes from stop to stop until the page has no more, which takes not twice as many as there can be. */
    void walk(String key) {
        int stops = 0;
        while (press(key) != null) {
            stops++;
            assertThat(stops).as("stops on %s", page.url()).isLessThan(2 * focusable() + 20);
        }
    }

    /** How many things of the page the Tab key should lead to. */
    int focusable() {
        return ((Number)
                        page.evaluate(
                                """
                        [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
                          .filter((one) => one.tabIndex >= 0 && one.type !== "hidden" && one.checkVisibility()).length
                        """))
                .intValue();
    }

    /** How many of them had the focus since the page was opened, of those that are still there. */
    int met() {
        return ((Number) page.evaluate("window.met.filter((one) => one.checkVisibility()).length")).intValue();
    }
}
