package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.List;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.source.ChangesView.Kind;
import org.tarikh.frontend.source.ChangesView.Paragraph;
import org.tarikh.frontend.source.ChangesView.Piece;
import org.tarikh.timeline.source.DocumentDifference.Run;

/**
 * The runs of a changed text put into paragraphs. What differs in white space alone is no change of words, and
 * where a word and the end of its paragraph were replaced together, the old word and the new stand in one paragraph.
 *
 * @param paragraphs none where no word differs
 * @param cut whether the text goes on
 */
record ChangedParagraphs(List<Paragraph> paragraphs, boolean cut) {
    /** So much of a text is shown, in chars; both of what went and what came. */
    private static final int MOST = 200_000;

    static ChangedParagraphs of(List<Run> runs, Lang lang) {
        Writer writer = new Writer(lang);
        for (int i = 0; i < runs.size() && !writer.cut; i++) {
            Run run = runs.get(i);
            if (run.folded() > 0) {
                writer.leaveOut(run.folded());
            } else if (kind(run) == Kind.REMOVED && i + 1 < runs.size() && kind(runs.get(i + 1)) == Kind.ADDED) {
                i++;
                writer.replace(run.text(), runs.get(i).text());
            } else {
                writer.write(kind(run), run.text());
            }
        }
        writer.endParagraph();
        return new ChangedParagraphs(writer.differs ? List.copyOf(writer.done) : List.of(), writer.cut);
    }

    private static Kind kind(Run run) {
        return switch (run.kind()) {
            case "added" -> Kind.ADDED;
            case "removed" -> Kind.REMOVED;
            default -> Kind.SAME;
        };
    }

    private static final class Writer {
        private final Lang lang;
        private final List<Paragraph> done = new ArrayList<>();
        private List<Piece> open = new ArrayList<>();
        private boolean resumed;
        private boolean differs;
        private boolean cut;
        private int room = MOST;

        Writer(Lang lang) {
            this.lang = lang;
        }

        void replace(String gone, String come) {
            if (gone.strip().equals(come.strip())) {
                write(Kind.SAME, come);
            } else if (come.isBlank()) {
                write(Kind.REMOVED, gone);
            } else {
                write(Kind.REMOVED, gone.stripTrailing());
                if (!gone.isBlank()) {
                    add(Kind.SAME, " ");
                }
                write(Kind.ADDED, come);
            }
        }

        void write(Kind kind, String text) {
            int end = Math.min(text.length(), room);
            if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            room -= end;
            cut |= end < text.length();
            String[] lines = text.substring(0, end).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    endParagraph();
                }
                String words = lines[i].stripTrailing();
                if (!words.isEmpty()) {
                    add(kind, words);
                }
                add(Kind.SAME, lines[i].substring(words.length()));
            }
        }

        private void add(Kind kind, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (resumed) {
                resumed = false;
                open.add(new Piece(Kind.SAME, "…"));
            }
            Kind shown = text.isBlank() ? Kind.SAME : kind;
            differs |= shown != Kind.SAME;
            open.add(new Piece(shown, text));
        }

        void leaveOut(int characters) {
            if (!open.isEmpty()) {
                open.add(new Piece(Kind.SAME, "…"));
            }
            endParagraph();
            done.add(new Paragraph(List.of(), lang.number(characters)));
            resumed = true;
        }

        void endParagraph() {
            resumed = false;
            if (open.stream().anyMatch(piece -> !piece.text().isBlank())) {
                done.add(new Paragraph(List.copyOf(open), null));
            }
            open = new ArrayList<>();
        }
    }
}
