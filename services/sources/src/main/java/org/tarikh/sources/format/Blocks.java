package org.tarikh.sources.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of markup that a file was turned into, all of them in order: a blank line between blocks, list items marked. */
final class Blocks implements NodeVisitor {
    private static final String NO_WORDS = "script, style, template, head, svg, [hidden]";
    private static final String UNSEEN =
            "(?is).*(display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all).*";

    private static final Set<String> LINES = Set.of("li", "tr", "thead", "tbody", "tfoot");

    private final StringBuilder out = new StringBuilder();
    /** How many items of each numbered list have begun. */
    private final Map<Element, Integer> items = new HashMap<>();

    private int breaks;
    private boolean space;
    private String mark = "";
    /** How many elements are open whose lines are kept. */
    private int asGiven;

    private Blocks() {}

    static String of(String html) {
        Element body = Jsoup.parse(html).body();
        body.select(NO_WORDS).remove();
        body.select("[style]").forEach(element -> {
            if (element.attr("style").matches(UNSEEN)) {
                element.remove();
            }
        });
        Blocks blocks = new Blocks();
        body.traverse(blocks);
        return blocks.out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText(), asGiven > 0);
        } else if (node instanceof Element element) {
            asGiven += element.nameIs("pre") ? 1 : 0;
            atBorder(element);
            if (element.nameIs("br")) {
                breaks = Math.max(breaks, 1);
            } else if (element.nameIs("li")) {
                mark = mark(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            asGiven -= element.nameIs("pre") ? 1 : 0;
            atBorder(element);
        }
    }

    private String mark(Element item) {
        Element list = item.parent();
        if (list == null || !list.nameIs("ol")) {
            return "• ";
        }
        return items.merge(list, 1, Integer::sum) + ". ";
    }

    private void atBorder(Element element) {
        if (element.nameIs("td") || element.nameIs("th")) {
            space = true;
        } else if (element.isBlock() && !(element.parent() != null && isTight(element.parent()))) {
            breaks = Math.max(breaks, LINES.contains(element.normalName()) ? 1 : 2);
        }
    }

    /** Paragraphs in a cell or an item do not part it. */
    private static boolean isTight(Element parent) {
        return (parent.nameIs("li") || parent.nameIs("td") || parent.nameIs("th")) && parent.childrenSize() == 1;
    }

    private void append(String words, boolean linesKept) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && linesKept) {
                breaks = Math.max(breaks, 1);
            } else if (Character.isWhitespace(c) || c == '\u00a0') {
                space = true;
            } else {
                if (!out.isEmpty()) {
                    out.append(breaks > 0 ? "\n".repeat(breaks) : space ? " " : "");
                }
                out.append(mark);
                mark = "";
                breaks = 0;
                space = false;
                out.append(c);
            }
        }
    }
}
