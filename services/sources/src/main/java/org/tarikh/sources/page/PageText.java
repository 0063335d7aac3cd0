package org.tarikh.sources.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The plain text of an HTML page: its words in order, a blank line between its blocks. */
final class PageText {
    private static final String NO_WORDS =
            "script, style, noscript, template, nav, header nav, footer, aside, form, iframe, svg, button, select";

    private PageText() {}

    /** Takes out of the page what holds no words for readers, and returns the rest as text. */
    static String of(Document page) {
        Element body = page.body();
        body.select(NO_WORDS).remove();
        Writer writer = new Writer();
        body.traverse(writer);
        return writer.text();
    }

    /** Collects words; white space runs become one space, blocks paragraphs, list items and rows lines. */
    private static final class Writer implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private int breaks;
        private boolean space;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                atBorder(element);
                if (element.nameIs("br")) {
                    breaks = Math.max(breaks, 1);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                atBorder(element);
            }
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
                    if (!out.isEmpty()) {
                        out.append(breaks > 0 ? "\n".repeat(breaks) : space ? " " : "");
                    }
                    breaks = 0;
                    space = false;
                    out.append(c);
                }
            }
        }

        private String text() {
            return out.toString();
        }
    }
}
