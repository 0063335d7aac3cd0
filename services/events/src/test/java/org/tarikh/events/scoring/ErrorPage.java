package org.tarikh.events.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays out what was read wrong as one page of HTML; a link on a section's name shows that section alone, without script. */
final class ErrorPage {
    /** A thing read wrong; context and rows are HTML. */
    record Item(String document, String heading, String context, String rows, List<String> why) {}

    private final Map<String, List<Item>> sections;

    ErrorPage(Map<String, List<Item>> sections) {
        this.sections = sections;
    }

    String html(String title, String sheet) {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(Context.escaped(title))
                .append("</title><style>\n")
                .append(style())
                .append("</style></head><body>\n<h1>")
                .append(Context.escaped(title))
                .append("</h1>\n<pre>")
                .append(Context.escaped(sheet))
                .append("</pre>\n<nav>");
        sections.forEach((section, items) -> page.append("<a href=\"#")
                .append(section)
                .append("\">")
                .append(section)
                .append(' ')
                .append(items.size())
                .append("</a> "));
        page.append(
                "<a href=\"#documents\">by document</a> <a href=\"#rules\">by trigger</a> <a href=\"#\">all</a></nav>\n");
        Map<String, List<String>> byDocument = new TreeMap<>();
        Map<String, List<String>> byRule = new TreeMap<>();
        sections.forEach((section, items) -> {
            page.append("<section id=\"")
                    .append(section)
                    .append("\"><h2>")
                    .append(section)
                    .append(", ")
                    .append(items.size())
                    .append("</h2>\n");
            for (int i = 0; i < items.size(); i++) {
                String anchor = section + "-" + (i + 1);
                item(anchor, items.get(i), page);
                byDocument
                        .computeIfAbsent(items.get(i).document, name -> new ArrayList<>())
                        .add(anchor);
                items.get(i).why.stream()
                        .filter(why -> why.startsWith("trigger ") || why.startsWith("dropped: "))
                        .map(ErrorPage::rule)
                        .distinct()
                        .forEach(rule -> byRule.computeIfAbsent(rule, name -> new ArrayList<>())
                                .add(anchor));
            }
            page.append("</section>\n");
        });
        index("documents", "By document", byDocument, page);
        index("rules", "By trigger", byRule, page);
        return page.append("</body></html>\n").toString();
    }

    /** The trigger's own row, without the sentence it stood in. */
    private static String rule(String why) {
        int end = why.indexOf(')');
        return end < 0 ? why : why.substring(why.indexOf('"'), end + 1);
    }

    private static void item(String anchor, Item item, StringBuilder page) {
        page.append("<article id=\"")
                .append(anchor)
                .append("\"><h3><a href=\"#")
                .append(anchor)
                .append("\">")
                .append(anchor)
                .append("</a> ")
                .append(Context.escaped(item.document))
                .append(" · ")
                .append(Context.escaped(item.heading))
                .append("</h3>\n<p>")
                .append(item.context)
                .append("</p>\n<table><tr><th></th><th>expected</th><th>read</th></tr>\n")
                .append(item.rows)
                .append("</table>\n");
        if (!item.why.isEmpty()) {
            page.append("<ul>");
            item.why.forEach(
                    why -> page.append("<li>").append(Context.escaped(why)).append("</li>"));
            page.append("</ul>");
        }
        page.append("</article>\n");
    }

    private static void index(String id, String title, Map<String, List<String>> entries, StringBuilder page) {
        page.append("<section id=\"").append(id).append("\"><h2>").append(title).append("</h2>\n<ul>");
        entries.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<String>> entry) ->
                        -entry.getValue().size()))
                .forEach(entry -> {
                    page.append("<li>").append(Context.escaped(entry.getKey())).append(": ");
                    links(entry.getValue(), page);
                    page.append("</li>\n");
                });
        page.append("</ul></section>\n");
    }

    private static void links(Collection<String> anchors, StringBuilder page) {
        anchors.forEach(anchor -> page.append("<a href=\"#")
                .append(anchor)
                .append("\">")
                .append(anchor)
                .append("</a> "));
    }

    private static String style() {
        try (InputStream in = ErrorPage.class.getResourceAsStream("/scoring/report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("scoring/report.css could not be read", e);
        }
    }
}
