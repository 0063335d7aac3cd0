package org.tarikh.sources.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads through whose hands a story came: the outlet, the agencies it credits (in brackets before the story, in the byline, at the end,
 * or where its first lines tell on another's word), and who speaks in its first lines.
 */
final class Credits {
    private static final int OPENING_LINES = 2;
    private static final int CLOSING_LINES = 3;
    /** Characters of a line that are looked through from either end. */
    private static final int MOST = 800;

    private static final int LONGEST_CREDIT = 160;
    private static final String SAYS = "(?:said|says|told|announced|confirmed|stated|warned|declared|wrote)";
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}'’.&-]+";
    /** Words that join a sentence to the one before and are no part of a name. */
    private static final Pattern JOINS = Pattern.compile(
            "^(?:(?:after|while|as|when|but|and|where|since|although|though|because) )+", Pattern.CASE_INSENSITIVE);
    /** Names of no one, or of what is itself only told. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?:^| )(?:he|she|it|they|we|who|which|that|is|was|has|have|had|reports?|developments|article|newspaper)$",
            Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> SPEAKERS = List.of(
            Pattern.compile(
                    "[,”\"] " + SAYS + " ((?:the |a |an )?(?:" + WORD + " ){0,6}" + WORD + ")(?=[,.;]| on | in | at )"),
            Pattern.compile("[,”\"] ((?:" + WORD + " ){0,6}?" + WORD + ") " + SAYS + "(?=[ .,])"),
            Pattern.compile(
                    "(?i:according to) ((?:" + WORD + " ){0,6}?" + WORD + ")(?=[,.;]| on | in | who | that |$)"),
            Pattern.compile("(?:^|[.!?] |[:–—-] )((?=\\p{Lu})(?:" + WORD + " ){0,6}?" + WORD + ") " + SAYS
                    + "(?= (?:that|on|in|at|late|early|the|a|an|they|it|he|she|there|\\p{Lu}))"));

    private final Map<String, String> listed = new HashMap<>();
    private final List<Pattern> opening;
    private final List<Pattern> closing;
    private final Pattern anywhere;

    Credits() {
        for (String line : WordList.named("agencies.txt")) {
            String[] names = line.split("\\|");
            for (String name : names) {
                listed.put(name, names[0]);
            }
        }
        WordList.named("outlets.txt").forEach(name -> listed.putIfAbsent(name, name));
        String names = listed.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Function.identity()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(", ")(?![\\p{L}\\p{N}])"));
        String agency = names + "(?:(?:'s|’s)? (?:news )?agency| TV)?";
        opening = List.of(
                Pattern.compile("^[^.!?]{0,80}?\\([^()]{0,30}?" + names),
                Pattern.compile(
                        "(?:according to|[Cc]iting|[Qq]uoting|[Rr]eported by|quoted by|told|reports in) (?:the )?"
                                + names),
                Pattern.compile(
                        agency + " (?:has |have )?(?:reported|reports|quoted|quotes|cited|cites|said|says)\\b"));
        closing = List.of(
                Pattern.compile("\\([^()]{0,60}?" + names + "[^()]{0,30}?\\)\\W*$"),
                Pattern.compile("(?:^\\W*(?:Sources?: ?)?|[–—-] ?)" + names + "\\W*$"),
                Pattern.compile(
                        "^\\W*(?:With|with|From|Credit:?) (?:additional )?(?:inputs?|reporting|material|files?|agencies|reports?)?"
                                + " ?(?:from |by |of )?(?:the )?" + names + "\\b[^.]{0,60}\\W*$"));
        anywhere = Pattern.compile(names);
    }

    /** The chain from the outlet back, each name once; empty where nothing is known. */
    List<Attribution> of(Draft draft, String publisher) {
        List<Attribution> chain = new ArrayList<>();
        List<Line> head = lines(draft, Draft.Role.HEADLINE, Draft.Role.MASTHEAD);
        List<Line> body = draft.body();
        if (publisher != null) {
            chain.add(outlet(publisher, head, body));
        }
        List<Attribution> agencies = new ArrayList<>();
        List<Line> openings = body.subList(0, Math.min(OPENING_LINES, body.size()));
        // What closes a story is often taken for furniture.
        List<Line> told = lines(draft, Draft.Role.BODY, Draft.Role.FURNITURE);
        List<Line> closings = told.subList(Math.max(0, told.size() - CLOSING_LINES), told.size());
        List<Line> mastheads = lines(draft, Draft.Role.MASTHEAD);
        mastheads.forEach(line -> find(anywhere, line, 0, agencies));
        openings.forEach(line -> opening.forEach(pattern -> find(pattern, line, 0, agencies)));
        for (Line line : closings) {
            int from = Math.max(0, line.text().length() - LONGEST_CREDIT);
            closing.forEach(pattern -> find(pattern, line, from, agencies));
        }
        TreeSet<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (publisher != null) {
            seen.add(canonical(publisher));
        }
        agencies.stream().filter(agency -> seen.add(agency.name())).forEach(chain::add);
        for (Line line : openings) {
            Attribution speaker = speaker(line);
            if (speaker != null) {
                chain.add(speaker);
                break;
            }
        }
        return chain;
    }

    /** The outlet of a row, whose name stands in the row. */
    static List<Attribution> ofRow(Line line, String publisher) {
        return publisher == null ? List.of() : List.of(outlet(publisher, List.of(line), List.of()));
    }

    private static Attribution outlet(String publisher, List<Line> head, List<Line> body) {
        for (Line line : head) {
            int at = line.text().lastIndexOf(publisher);
            if (at >= 0) {
                return attribution(Attribution.Role.OUTLET, publisher, line, at, at + publisher.length());
            }
        }
        int at = body.isEmpty() ? -1 : clipped(body.get(0)).indexOf("(" + publisher);
        return at < 0
                ? new Attribution(Attribution.Role.OUTLET, publisher, null)
                : attribution(Attribution.Role.OUTLET, publisher, body.get(0), at + 1, at + 1 + publisher.length());
    }

    private void find(Pattern pattern, Line line, int from, List<Attribution> found) {
        String text = from == 0 ? clipped(line) : line.text().substring(from);
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            found.add(attribution(
                    Attribution.Role.AGENCY,
                    canonical(match.group(1)),
                    line,
                    from + match.start(1),
                    from + match.end(1)));
        }
    }

    private Attribution speaker(Line line) {
        String text = clipped(line);
        for (Pattern pattern : SPEAKERS) {
            Matcher match = pattern.matcher(text);
            while (match.find()) {
                String name = JOINS.matcher(match.group(1)).replaceFirst("");
                if (!anywhere.matcher(name).find() && !NOBODY.matcher(name).find()) {
                    return attribution(
                            Attribution.Role.SPEAKER, name, line, match.end(1) - name.length(), match.end(1));
                }
            }
        }
        return null;
    }

    private String canonical(String name) {
        return listed.getOrDefault(name, name);
    }

    private static String clipped(Line line) {
        return line.text().length() <= MOST ? line.text() : line.text().substring(0, MOST);
    }

    private static List<Line> lines(Draft draft, Draft.Role... roles) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < draft.lines.size(); i++) {
            if (List.of(roles).contains(draft.roles.get(i))) {
                lines.add(draft.lines.get(i));
            }
        }
        return lines;
    }

    private static Attribution attribution(Attribution.Role role, String name, Line line, int from, int to) {
        int start = line.span().start() + line.text().codePointCount(0, from);
        return new Attribution(role, name, new Span(start, start + line.text().codePointCount(from, to)));
    }
}
