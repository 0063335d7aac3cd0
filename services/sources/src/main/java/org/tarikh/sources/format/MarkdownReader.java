package org.tarikh.sources.format;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as its readers see it, without its marks; what a front matter says of it, and else its first heading. */
final class MarkdownReader {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), YamlFrontMatterExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownReader() {}

    static FileText read(String markdown) throws UnreadableFile {
        Node document = PARSER.parse(markdown);
        YamlFrontMatterVisitor matter = new YamlFrontMatterVisitor();
        document.accept(matter);
        Map<String, List<String>> said = matter.getData();
        String title = said(said, "title");
        return FileText.taken(
                Kind.MARKDOWN,
                Blocks.of(HTML.render(document)),
                title == null ? heading(document) : title,
                said(said, "author"),
                said(said, "publisher"),
                day(said(said, "date")));
    }

    private static String said(Map<String, List<String>> said, String name) {
        List<String> values = said.getOrDefault(name, List.of());
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private static LocalDate day(String words) {
        try {
            return words == null || words.length() < 10 ? null : LocalDate.parse(words.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String heading(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                StringBuilder words = new StringBuilder();
                heading.accept(new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }
                });
                return words.toString();
            }
        }
        return null;
    }
}
