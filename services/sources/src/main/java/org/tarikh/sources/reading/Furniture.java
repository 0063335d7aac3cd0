package org.tarikh.sources.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the lines that pages leave behind in a text: links to more, sharing, advertising, credits, embedded posts. */
final class Furniture {
    private static final int LONGEST = 400;
    private static final int LONGEST_BEGINNING = 200;
    private static final int LONGEST_NOTICE = 80;
    /** {@code — Name (@handle) December 10, 2025}, the foot of an embedded post. */
    private static final Pattern POST_FOOT = Pattern.compile("[—–-] ?[^@]{1,80}\\(@\\w{1,30}\\).{0,40}");

    private final Set<String> closers = new HashSet<>();
    private final Set<String> lines = new HashSet<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();
    private final List<String> holds = new ArrayList<>();

    Furniture() {
        for (String entry : WordList.named("furniture.txt")) {
            int tab = entry.indexOf('\t');
            String words = entry.substring(tab + 1);
            switch (entry.substring(0, tab)) {
                case "closes" -> closers.add(words);
                case "line" -> lines.add(words);
                case "begins" ->
                    beginnings
                            .computeIfAbsent(words.substring(0, 2), two -> new ArrayList<>())
                            .add(words);
                case "notice" -> notices.add(words);
                case "holds" -> holds.add(words);
                default -> throw new IllegalStateException("furniture.txt has an entry of no kind: " + entry);
            }
        }
    }

    /** Whether the line says that the article before it is over. */
    boolean closes(Line line) {
        return line.text().length() <= LONGEST_BEGINNING && (closers.contains(folded(line)) || isRule(line));
    }

    /** Whether the sentences under the line, to the next heading, are an advertiser's. */
    boolean opensNotice(Line line) {
        return line.text().length() <= LONGEST_NOTICE && line.isLabel() && isNotice(folded(line));
    }

    private boolean isNotice(String words) {
        return notices.stream().anyMatch(words::startsWith);
    }

    boolean is(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        String words = folded(line);
        if (opensNotice(line)) {
            return true;
        }
        if (closers.contains(words) || isRule(line) || lines.contains(words) || isPostFoot(line) || isAddress(words)) {
            return true;
        }
        if (words.length() <= LONGEST_BEGINNING && words.length() >= 2) {
            for (String beginning : beginnings.getOrDefault(words.substring(0, 2), List.of())) {
                if (words.startsWith(beginning)) {
                    return true;
                }
            }
        }
        return holds.stream().anyMatch(words::contains);
    }

    /** A line of stars or dashes. */
    private static boolean isRule(Line line) {
        return line.text().length() >= 3 && line.text().chars().noneMatch(Character::isLetterOrDigit);
    }

    /** The line in two where a sentence is followed by words that close an article, else as it is. */
    List<Line> split(Line line) {
        String text = line.text();
        for (int words = 3; words <= 7; words++) {
            int at = lastWords(text, words);
            if (at < 2) {
                break;
            }
            if (".!?”\"".indexOf(text.charAt(at - 2)) >= 0
                    && closers.contains(text.substring(at).toLowerCase(Locale.ROOT))) {
                int start = line.span().end() - text.codePointCount(at, text.length());
                String before = text.substring(0, at).stripTrailing();
                int end = line.span().start() + before.codePointCount(0, before.length());
                return List.of(
                        new Line(new Span(line.span().start(), end), before, line.gap()),
                        new Line(new Span(start, line.span().end()), text.substring(at), 0));
            }
        }
        return List.of(line);
    }

    private static int lastWords(String text, int words) {
        int at = text.length();
        for (int i = 0; i < words && at >= 0; i++) {
            at = text.lastIndexOf(' ', at - 1);
        }
        return at + 1;
    }

    static boolean isPostFoot(Line line) {
        return line.text().length() <= 160 && POST_FOOT.matcher(line.text()).matches();
    }

    /** A line above a post's foot that is the post: with a tag, a handle or an address in it. */
    static boolean isPost(Line line) {
        return line.text().length() <= LONGEST
                && (line.text().contains("#")
                        || line.text().contains("@")
                        || line.text().contains("://"));
    }

    private static boolean isAddress(String words) {
        return (words.startsWith("http://") || words.startsWith("https://") || words.startsWith("www."))
                && words.indexOf(' ') < 0;
    }

    private static String folded(Line line) {
        return line.text().toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' ');
    }
}
