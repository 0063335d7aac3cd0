package org.tarikh.sources.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the marks by which a newsletter or a live blog parts its stories, where one kind of mark goes through a whole text:
 * clock times, numbers, bullets, lead-ins such as {@code Ferry closed:}, and days above what happened on them.
 */
final class Items {
    /** What a line opens. */
    enum Kind {
        /** An entry of a live blog. */
        ENTRY,
        /** A story of a newsletter. */
        ITEM,
        /** The stories of a day, which the line names. */
        DAY
    }

    /**
     * @param from where the words begin past the mark, in UTF-16 units; the line's length where there are none
     * @param day of {@link Kind#DAY}, else null
     */
    record Mark(Kind kind, int from, StatedDate day) {}

    private static final int FEWEST = 3;
    private static final int FEWEST_WORDS = 10;
    private static final Pattern STAMP = Pattern.compile(
            "[\\[(]?([01]?\\p{Nd}|2[0-3])[:.]([0-5]\\p{Nd})(?:[:.][0-5]\\p{Nd})?(\\s?[ap]\\.?m\\.?)?"
                    + "(\\s(?:GMT|UTC|BST|EST|EDT|ET|CET|CEST|IST|PKT|AFT)(?:[+-]\\d{1,2})?)?[\\])]?(\\s*[-–—|:•]\\s+|\\s+|$)",
            Pattern.CASE_INSENSITIVE);
    /** {@code 2 hours ago}, as live blogs count back. */
    private static final Pattern AGO = Pattern.compile(
            "\\d{1,2}\\s?(?:m|min|mins|minutes?|h|hr|hrs|hours?|d|days?)(?:\\s+ago)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})[.)]\\s+(?=\\p{Lu}|\\p{Lo}|[\"“])");
    private static final Pattern LEAD_IN = Pattern.compile("\\p{Lu}[^:.!?\"“]{2,60}:\\s+(?=[\\p{Lu}\\p{Lo}\\d])");

    private final List<Line> lines;
    private final Furniture furniture;
    private final boolean[] aside;
    private final Mark[] marks;

    Items(List<Line> lines, Furniture furniture, boolean[] aside) {
        this.lines = lines;
        this.furniture = furniture;
        this.aside = aside;
        this.marks = new Mark[lines.size()];
        boolean divided = stamps() || numbers() || bullets() || leadIns();
        days(divided);
    }

    /** The mark that a line begins with, or null. */
    Mark at(int i) {
        return marks[i];
    }

    private boolean stamps() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (stamp(lines.get(i).text()) > 0 && !aside[i]) {
                found.add(i);
            }
        }
        // A table of times has as many times as words, and no sentences between them.
        long told = found.stream().filter(this::tells).count();
        if (told < FEWEST || told * 2 < found.size()) {
            return false;
        }
        found.forEach(i -> marks[i] = new Mark(Kind.ENTRY, stamp(lines.get(i).text()), null));
        return true;
    }

    /** Where the words of an entry begin past its time; zero where the line begins with none. */
    private static int stamp(String text) {
        if (text.length() <= 20 && AGO.matcher(text).matches()) {
            return text.length();
        }
        Matcher stamp = STAMP.matcher(text.length() > 60 ? text.substring(0, 60) : text);
        if (!stamp.lookingAt()) {
            return 0;
        }
        if (stamp.end() == text.length()) {
            return stamp.end();
        }
        boolean plain = stamp.group(3) == null && stamp.group(4) == null && text.charAt(0) != '[';
        boolean parted = !stamp.group(5).isBlank();
        int next = text.codePointAt(stamp.end());
        boolean opens = Character.isUpperCase(next)
                || Character.isDigit(next)
                || "\"“‘'".indexOf(next) >= 0
                || Character.getType(next) == Character.OTHER_LETTER;
        return opens && (parted || !plain || text.charAt(stamp.end(2) - 3) == ':') ? stamp.end() : 0;
    }

    /** Whether a sentence stands in the line or before the next two are over. */
    private boolean tells(int i) {
        for (int j = i; j < Math.min(lines.size(), i + 3); j++) {
            if (!lines.get(j).isLabel()
                    && lines.get(j).words() >= 5
                    && (j == i || stamp(lines.get(j).text()) == 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean numbers() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher number = NUMBER.matcher(lines.get(i).beginning());
            if (!aside[i] && number.lookingAt() && Integer.parseInt(number.group(1)) == found.size() + 1) {
                found.add(i);
            }
        }
        long fresh = found.stream().filter(this::opensStory).count();
        if (found.size() < FEWEST || fresh * 3 < found.size() * 2) {
            return false;
        }
        for (int i : found) {
            Matcher number = NUMBER.matcher(lines.get(i).beginning());
            number.lookingAt();
            marks[i] = new Mark(Kind.ITEM, number.end(), null);
        }
        return true;
    }

    /** Whether the first sentence from the line on reads like the opening of a story. */
    private boolean opensStory(int i) {
        for (int j = i; j < Math.min(lines.size(), i + 4); j++) {
            Line line = lines.get(j);
            if (!line.isLabel()) {
                Matcher number = NUMBER.matcher(line.beginning());
                int from = j == i && number.lookingAt() ? number.end() : 0;
                String words = line.text().substring(from);
                return !words.isEmpty() && Lede.freshness(new Line(line.span(), words, line.gap())) >= 1;
            }
        }
        return false;
    }

    private boolean bullets() {
        return most(i -> lines.get(i).isBulleted(), i -> {
            String text = lines.get(i).text();
            int from = 1;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            return from;
        });
    }

    private boolean leadIns() {
        return most(
                i -> LEAD_IN.matcher(lines.get(i).beginning()).lookingAt() && Dateline.of(lines.get(i)) == null,
                i -> 0);
    }

    /** Marks the sentences of one form where they are most of what the text says. */
    private boolean most(IntPredicate form, java.util.function.IntUnaryOperator from) {
        List<Integer> found = new ArrayList<>();
        int words = 0;
        int all = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (aside[i] || !isSentence(line) || furniture.is(line)) {
                continue;
            }
            int own = line.words();
            all += own;
            if (own >= FEWEST_WORDS && form.test(i)) {
                found.add(i);
                words += own;
            }
        }
        if (found.size() < FEWEST || words * 5 < all * 4) {
            return false;
        }
        found.forEach(i -> marks[i] = new Mark(Kind.ITEM, from.applyAsInt(i), null));
        return true;
    }

    /** Whether the line is no label, whatever outlet it names in brackets at its end. */
    private static boolean isSentence(Line line) {
        String text = line.text();
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        String words = open > 0 ? text.substring(0, open).stripTrailing() : text;
        return !words.isEmpty() && !new Line(line.span(), words, line.gap()).isLabel();
    }

    /** Days stand above their stories where the first does, and where each has a headline or an item under it. */
    private void days(boolean divided) {
        List<Integer> found = new ArrayList<>();
        boolean begun = false;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isDay = !aside[i] && line.text().length() <= 60 && Masthead.dateAlone(line.text()) != null;
            if (isDay && (divided ? marks[i + 1] != null : lines.get(i + 1).isLabel() && !isDay(i + 1))) {
                found.add(i);
            } else if (isDay && !divided) {
                return;
            }
            begun |= !line.isLabel() || marks[i] != null;
            if (begun && found.isEmpty()) {
                return;
            }
        }
        if (found.size() >= 2) {
            found.forEach(i -> marks[i] = new Mark(
                    Kind.DAY,
                    lines.get(i).text().length(),
                    Masthead.dateAlone(lines.get(i).text())));
        }
    }

    private boolean isDay(int i) {
        return Masthead.dateAlone(lines.get(i).text()) != null;
    }
}
