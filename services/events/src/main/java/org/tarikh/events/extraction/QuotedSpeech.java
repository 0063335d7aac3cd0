package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.extraction.Clause.Range;

/** Follows quotations over sentences: whoever speaks where one opens or closes says all of it. */
final class QuotedSpeech {
    private final Page page;

    QuotedSpeech(Page page) {
        this.page = page;
    }

    static boolean opens(Line line, int token) {
        String text = token >= 0 && token < line.size() ? line.text(token) : "";
        return text.equals("“")
                || text.equals("``")
                || text.equals("„")
                || text.equals("«")
                || text.equals("\"") && line.tag(token).equals("``");
    }

    static boolean closes(Line line, int token) {
        String text = token >= 0 && token < line.size() ? line.text(token) : "";
        return text.equals("”")
                || text.equals("''")
                || text.equals("»")
                || text.equals("\"") && !line.tag(token).equals("``");
    }

    /** A straight quotation mark, which does not tell whether it opens or closes. */
    static boolean isPlain(String text) {
        return text.equals("\"");
    }

    /** Gives the sentences of a quotation that name nobody to whom names its first or last one. */
    void carry(List<List<Telling>> tellings) {
        Telling speaker = null;
        boolean open = false;
        var waiting = new ArrayList<Line>();
        Line previous = null;
        for (Line line : page.lines()) {
            if (previous != null && opensParagraph(previous, line) && !startsQuoted(line)) {
                open = false;
            }
            previous = line;
            List<Telling> own = tellings.get(line.index);
            boolean within = open || startsQuoted(line);
            boolean left = isOpenAfter(line, open);
            if (!own.isEmpty()) {
                Telling first = own.get(0);
                if (open) {
                    waiting.forEach(before -> tellings.get(before.index).add(first.with(before, all(before))));
                }
                waiting.clear();
                speaker = own.get(own.size() - 1);
            } else if (within
                    && speaker != null
                    && waiting.isEmpty()
                    && (open || speaker.line().index == line.index - 1)) {
                speaker = speaker.with(line, all(line));
                own.add(speaker);
            } else if (within && left) {
                waiting.add(line);
                speaker = null;
            } else {
                waiting.clear();
                speaker = null;
            }
            open = left;
        }
    }

    private boolean opensParagraph(Line previous, Line line) {
        int from = previous.sentence.span().end();
        int to = line.sentence.span().start();
        return from < to && page.article().text().substring(from, to).indexOf('\n') >= 0;
    }

    private static Range all(Line line) {
        return new Range(0, line.size());
    }

    private static boolean startsQuoted(Line line) {
        return line.size() > 0 && (opens(line, 0) || isPlain(line.text(0)));
    }

    private static boolean isOpenAfter(Line line, boolean before) {
        boolean open = before;
        for (int i = 0; i < line.size(); i++) {
            if (isPlain(line.text(i))) {
                open = !open;
            } else if (opens(line, i)) {
                open = true;
            } else if (closes(line, i)) {
                open = false;
            }
        }
        return open;
    }
}
