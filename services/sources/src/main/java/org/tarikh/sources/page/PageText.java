package org.tarikh.sources.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The plain text of an HTML page: its words in order, a blank line between its blocks.
 *
 * @param aside stretches that are none of its main text, in order
 * @param times the days of its time elements, in order
 */
record PageText(String words, List<Page.Stretch> aside, List<Page.Time> times) {
    private static final String NO_WORDS =
            "script, style, noscript, template, nav, footer, aside, iframe, svg, button, select";

    /** Leaves out what holds no words for readers. */
    static PageText of(Document page, String title) {
        Element body = page.body();
        Set<Element> silent = new HashSet<>(body.select(NO_WORDS));
        List<Element> forms = body.select("form");
        int all = forms.isEmpty() ? 0 : body.text().length();
        for (Element form : forms) {
            // Some servers put the whole page into one form.
            if (form.text().length() * 2 <= all) {
                silent.add(form);
            }
        }
        Writer writer = new Writer(MainText.of(body, silent), headline(body, title), silent);
        body.traverse(writer);
        writer.end();
        return new PageText(writer.out.toString(), writer.aside, writer.times);
    }

    /** The heading that says what the page's markup calls its title, or the only one of the first rank; else null. */
    private static Element headline(Element body, String title) {
        List<Element> first = body.select("h1");
        String wanted = title == null ? "" : Page.folded(title);
        for (Element heading : body.select("h1, h2")) {
            String words = Page.folded(heading.text());
            if (!words.isEmpty() && (words.equals(wanted) || words.length() >= 15 && wanted.startsWith(words))) {
                return heading;
            }
        }
        return first.size() == 1 ? first.get(0) : null;
    }

    /** Collects words; white space runs become one space, blocks paragraphs, list items and rows lines. */
    private static final class Writer implements NodeVisitor {
        private final MainText main;
        private final Element headline;
        private final Set<Element> silent;
        private int silence;
        private final StringBuilder out = new StringBuilder();
        private final List<Page.Stretch> aside = new ArrayList<>();
        private int breaks;
        private boolean space;
        private int inMain;
        private int outside;
        private int inHeadline;
        private int codePoints;
        private int asideFrom = -1;
        private final List<Page.Time> times = new ArrayList<>();
        private LocalDate day;

        Writer(MainText main, Element headline, Set<Element> silent) {
            this.silent = silent;
            this.main = main;
            this.headline = headline;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && silent.contains(element)) {
                silence++;
            }
            if (silence > 0) {
                return;
            }
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                enter(element, 1);
                day = element.nameIs("time") ? MachineDate.day(element.attr("datetime")) : day;
                atBorder(element);
                if (element.nameIs("br")) {
                    breaks = Math.max(breaks, 1);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && silence == 0) {
                enter(element, -1);
                day = element.nameIs("time") ? null : day;
                atBorder(element);
            } else if (node instanceof Element element && silent.contains(element)) {
                silence--;
            }
        }

        private void enter(Element element, int step) {
            inMain += main.isRoot(element) || main.isBeside(element) ? step : 0;
            outside += main.isAside(element) ? step : 0;
            inHeadline += element == headline ? step : 0;
        }

        private void atBorder(Element element) {
            if (element.isBlock()) {
                breaks = Math.max(breaks, element.nameIs("li") || element.nameIs("tr") ? 1 : 2);
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (Character.isWhitespace(c) || c == '\u00a0') {
                    space = true;
                } else {
                    boolean isAside = inHeadline == 0 && (inMain == 0 || outside > 0);
                    if (!isAside) {
                        end();
                    }
                    if (!out.isEmpty()) {
                        String gap = breaks > 0 ? "\n".repeat(breaks) : space ? " " : "";
                        out.append(gap);
                        codePoints += gap.length();
                    }
                    if (isAside && asideFrom < 0) {
                        asideFrom = codePoints;
                    }
                    if (day != null) {
                        times.add(new Page.Time(codePoints, day));
                        day = null;
                    }
                    breaks = 0;
                    space = false;
                    out.append(c);
                    codePoints += Character.isLowSurrogate(c) ? 0 : 1;
                }
            }
        }

        private void end() {
            if (asideFrom >= 0) {
                aside.add(new Page.Stretch(asideFrom, codePoints));
                asideFrom = -1;
            }
        }
    }
}
