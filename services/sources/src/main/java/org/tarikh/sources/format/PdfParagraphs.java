package org.tarikh.sources.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Joins printed lines to paragraphs: what stands at the top and bottom of many pages is told once, and not in the middle of
 * a sentence; a word parted at a line's end is one again.
 */
final class PdfParagraphs {
    private static final int EDGE_LINES = 2;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?iu)\\W*(page|p\\.?|صفحه|صفحۀ|مخ)?\\W*#+" + "(\\W*(of|/|از|له)?\\W*#+)?\\W*");
    /** Compounds that keep their hyphen where a line parts them. */
    private static final Set<String> FIRST_PARTS = Set.of(
            "well",
            "self",
            "non",
            "anti",
            "ex",
            "co",
            "pre",
            "post",
            "long",
            "short",
            "high",
            "low",
            "north",
            "south",
            "east",
            "west",
            "cross",
            "half",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "cease",
            "vice",
            "pro",
            "counter",
            "so",
            "then",
            "old",
            "year",
            "all",
            "right",
            "left",
            "mid",
            "semi",
            "multi",
            "part",
            "full",
            "second",
            "third",
            "first",
            "by",
            "on",
            "off",
            "in",
            "out",
            "up",
            "air",
            "decades",
            "state",
            "government",
            "Taliban",
            "US",
            "UN",
            "UK");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]*");

    private final List<PdfLine> lines;
    /** Of all lines, compounds whole. */
    private final TreeSet<String> words = new TreeSet<>();

    private PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        for (PdfLine line : lines) {
            WORD.matcher(line.text()).results().forEach(word -> words.add(word.group()));
        }
    }

    /** The paragraphs with a blank line between them. */
    static String of(List<PdfLine> lines) {
        List<PdfLine> story = new ArrayList<>();
        List<String> feet = new ArrayList<>();
        sort(lines, story, feet);
        return new PdfParagraphs(story).joined(feet);
    }

    /** Takes page numbers out, and what is repeated on pages but for its first time; a foot of pages goes to the end. */
    private static void sort(List<PdfLine> lines, List<PdfLine> story, List<String> feet) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        Map<String, Integer> times = new HashMap<>();
        Map<PdfLine, Boolean> edges = new HashMap<>();
        for (List<PdfLine> page : pages.values()) {
            List<PdfLine> down = new ArrayList<>(page);
            down.sort((a, b) -> Float.compare(a.at(), b.at()));
            for (int i = 0; i < down.size(); i++) {
                boolean foot = i >= down.size() - EDGE_LINES;
                if (i < EDGE_LINES || foot) {
                    edges.put(down.get(i), foot && i >= EDGE_LINES);
                }
            }
            Set<String> here = new HashSet<>();
            page.stream().filter(edges::containsKey).forEach(line -> here.add(pattern(line)));
            here.forEach(words -> times.merge(words, 1, Integer::sum));
        }
        Set<String> told = new HashSet<>();
        for (PdfLine line : lines) {
            String pattern = pattern(line);
            boolean edge = edges.containsKey(line) && pages.size() > 1;
            boolean repeated = edge && times.get(pattern) >= 2 && times.get(pattern) * 5 >= pages.size() * 2;
            if (edge && PAGE_NUMBER.matcher(pattern).matches()) {
                continue;
            }
            if (!repeated) {
                story.add(line);
            } else if (told.add(pattern)) {
                if (edges.get(line)) {
                    feet.add(line.text());
                } else {
                    story.add(line);
                }
            }
        }
    }

    private static String pattern(PdfLine line) {
        return line.text().replaceAll("\\p{Nd}+", "#");
    }

    private String joined(List<String> feet) {
        StringBuilder out = new StringBuilder();
        Map<Integer, Float> leadings = leadings();
        PdfLine before = null;
        float widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (before == null) {
                out.append(line.text());
            } else {
                widest = widest(i - 1);
                if (belongs(before, line, leadings.getOrDefault(line.page(), line.size()), widest)) {
                    glue(out, line.text());
                } else {
                    out.append("\n\n").append(line.text());
                }
            }
            before = line;
        }
        feet.forEach(foot -> out.append("\n\n").append(foot));
        return out.toString();
    }

    /** How far lines stand apart, by page: the middle one of the distances. */
    private Map<Integer, Float> leadings() {
        Map<Integer, List<Float>> distances = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            PdfLine above = lines.get(i - 1);
            PdfLine line = lines.get(i);
            float distance = line.at() - above.at();
            if (above.page() == line.page() && distance > 0 && distance < 4 * Math.max(line.size(), 6)) {
                distances
                        .computeIfAbsent(line.page(), page -> new ArrayList<>())
                        .add(distance);
            }
        }
        Map<Integer, Float> leadings = new HashMap<>();
        distances.forEach((page, of) -> {
            Collections.sort(of);
            // Of few lines, rather the smaller distance: what is between paragraphs is larger.
            leadings.put(page, of.get((of.size() - 1) / 2));
        });
        return leadings;
    }

    /** The width of the widest of the lines around this one in its column. */
    private float widest(int i) {
        PdfLine line = lines.get(i);
        float widest = line.width();
        for (int j = Math.max(0, i - 20); j < Math.min(lines.size(), i + 20); j++) {
            PdfLine other = lines.get(j);
            if (other.page() == line.page() && other.overlaps(line) && isAlike(other, line)) {
                widest = Math.max(widest, other.width());
            }
        }
        return widest;
    }

    private static boolean isAlike(PdfLine a, PdfLine b) {
        return Math.abs(a.size() - b.size()) <= 0.08f * Math.max(a.size(), b.size());
    }

    private static boolean belongs(PdfLine before, PdfLine line, float leading, float widest) {
        if (!isAlike(before, line) || before.bold() != line.bold() && before.endsSentence() || line.isItem()) {
            return false;
        }
        if (before.bold() && !line.bold() && before.width() < 0.75f * widest) {
            return false;
        }
        float distance = line.at() - before.at();
        if (before.page() != line.page() || distance < -0.5f * line.size()) {
            return !before.endsSentence() && line.goesOn();
        }
        if (distance > 1.35f * leading) {
            return false;
        }
        if (before.endsSentence()) {
            boolean indented = line.left() - before.left() > 0.8f * line.size();
            return before.width() >= 0.75f * widest && !indented;
        }
        return line.goesOn() || before.width() >= 0.6f * widest;
    }

    private void glue(StringBuilder out, String next) {
        int last = out.length() - 1;
        char end = out.charAt(last);
        if (end == '\u00ad') {
            out.setLength(last);
        } else if ((end == '-' || end == '\u2010')
                && last > 0
                && Character.isLetter(out.charAt(last - 1))
                && Character.isLetter(next.charAt(0))) {
            if (!keepsHyphen(out, last, next)) {
                out.setLength(last);
            }
        } else if (end != '—' && end != '–' || last > 0 && out.charAt(last - 1) == ' ') {
            out.append(' ');
        }
        out.append(next);
    }

    /** As the document writes the word elsewhere; else not, but for compounds and names. */
    private boolean keepsHyphen(StringBuilder out, int hyphen, String next) {
        int from = hyphen;
        while (from > 0 && Character.isLetter(out.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < next.length() && Character.isLetter(next.charAt(to))) {
            to++;
        }
        String first = out.substring(from, hyphen);
        String second = next.substring(0, to);
        if (isWritten(first + "-" + second)) {
            return true;
        }
        if (isWritten(first + second)) {
            return false;
        }
        boolean compound = from > 0 && out.charAt(from - 1) == '-';
        return Character.isUpperCase(second.charAt(0))
                || compound
                || FIRST_PARTS.contains(first)
                || FIRST_PARTS.contains(first.toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether a word begins so somewhere. */
    private boolean isWritten(String beginning) {
        String next = words.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }
}
