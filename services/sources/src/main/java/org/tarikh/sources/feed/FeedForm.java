package org.tarikh.sources.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.sources.fetch.FetchException;
import org.tarikh.sources.fetch.WebAddress;
import org.tarikh.sources.problem.Language;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.Violation;

/** What is said of a feed; null says nothing. */
@Schema(name = "NewFeed", description = "What is said of a feed; what is left out stays as it is, a blank empties")
public record FeedForm(
        @Schema(
                        description = "The feed's address, or that of a page that names it; needed for a new one, and"
                                + " not to be changed",
                        examples = "https://example.org/news/",
                        maxLength = 2000)
                String url,
        @Schema(nullable = true, examples = "Khaama Press, English", maxLength = 300) String title,
        @Schema(
                        nullable = true,
                        description = "Whose words its documents are, by name; where none is given the pages tell",
                        examples = "Khaama Press",
                        maxLength = 300)
                String publisher,
        @Schema(nullable = true, description = "ISO 639-1", examples = "en") String language,
        @Schema(
                        description = "The time between two polls: 1 minute to 30 days, as ISO 8601 writes it",
                        examples = "PT15M")
                String period,
        @Schema(
                        description =
                                "Whether the page of each item is fetched and read in full: where the feed gives a"
                                        + " summary only, always, or never",
                        enumeration = {"auto", "always", "never"},
                        examples = "auto")
                String full,
        @Schema(
                        description = "Whether it is polled",
                        enumeration = {"active", "paused"})
                String state) {
    private static final Set<String> FULL = Set.of("auto", "always", "never");
    private static final Set<String> STATES = Set.of(FollowedFeed.ACTIVE, FollowedFeed.PAUSED);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int LONGEST_NAME = 300;

    /** A feed that is to be followed; the period in seconds. */
    record Wanted(String url, String title, UUID publisher, String language, int period, String full) {}

    /**
     * A new feed.
     *
     * @param usual the time between two polls where none is said
     * @param publishers the id of a publisher by its name
     * @throws Problem 400 with a violation for each field that is not valid
     */
    Wanted wanted(Duration usual, Function<String, UUID> publishers) {
        List<Violation> violations = new ArrayList<>();
        String address = null;
        try {
            address = WebAddress.of(url == null ? "" : url).toString();
        } catch (FetchException e) {
            violations.add(new Violation("url", url == null ? "must be given" : lower(e.getMessage())));
        }
        if (state != null) {
            violations.add(new Violation("state", "is not said of a new feed"));
        }
        String newTitle = line("title", title, violations);
        String newPublisher = line("publisher", publisher, violations);
        checkLanguage(violations);
        int seconds = seconds((int) usual.toSeconds(), violations);
        checkFull(violations);
        Problem.refuse(violations);
        return new Wanted(
                address,
                newTitle,
                newPublisher == null ? null : publishers.apply(newPublisher),
                blank(language) ? null : language,
                seconds,
                full == null ? "auto" : full);
    }

    /**
     * Says of the feed what is said here.
     *
     * @throws Problem 400 with a violation for each field that is not valid
     */
    void applyTo(FollowedFeed feed, Function<String, UUID> publishers) {
        List<Violation> violations = new ArrayList<>();
        if (url != null) {
            violations.add(new Violation("url", "cannot be changed; add the feed of the other address"));
        }
        String newTitle = line("title", title, violations);
        String newPublisher = line("publisher", publisher, violations);
        checkLanguage(violations);
        int seconds = seconds(feed.period, violations);
        checkFull(violations);
        if (state != null && !STATES.contains(state)) {
            violations.add(new Violation("state", "must be one of active, paused"));
        }
        Problem.refuse(violations);
        feed.title = title == null ? feed.title : newTitle;
        feed.language = language == null ? feed.language : blank(language) ? null : language;
        feed.publisher =
                publisher == null ? feed.publisher : newPublisher == null ? null : publishers.apply(newPublisher);
        feed.period = seconds;
        feed.fullText = full == null ? feed.fullText : full;
        feed.state = state == null ? feed.state : state;
    }

    private void checkLanguage(List<Violation> violations) {
        if (!blank(language) && !Language.isCode(language)) {
            violations.add(Language.wanted("language"));
        }
    }

    private void checkFull(List<Violation> violations) {
        if (full != null && !FULL.contains(full)) {
            violations.add(new Violation("full", "must be one of auto, always, never"));
        }
    }

    private int seconds(int otherwise, List<Violation> violations) {
        if (period == null) {
            return otherwise;
        }
        try {
            Duration given = Duration.parse(period.strip());
            if (given.compareTo(SHORTEST) >= 0 && given.compareTo(LONGEST) <= 0) {
                return (int) given.toSeconds();
            }
        } catch (DateTimeException | ArithmeticException e) {
            // told below
        }
        violations.add(new Violation("period", "must be from PT1M to P30D, as PT15M"));
        return otherwise;
    }

    private static String line(String field, String given, List<Violation> violations) {
        if (blank(given)) {
            return null;
        }
        String line = given.strip();
        if (line.length() > LONGEST_NAME) {
            violations.add(new Violation(field, "may have at most " + LONGEST_NAME + " characters"));
        } else if (line.chars()
                .anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c) && !paired(line))) {
            violations.add(new Violation(field, "must be one line without control characters"));
        }
        return line;
    }

    private static boolean paired(String line) {
        return line.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean blank(String given) {
        return given == null || given.isBlank();
    }

    private static String lower(String sentence) {
        return sentence.replaceFirst("^The address ", "").replaceFirst("\\.$", "");
    }
}
