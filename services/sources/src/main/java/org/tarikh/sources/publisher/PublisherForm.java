package org.tarikh.sources.publisher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.sources.problem.Language;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.Violation;

/** What is said of a publisher; null says nothing. */
@Schema(
        name = "NewPublisher",
        description = "What is said of a publisher; what is left out stays as it is, a blank empties")
public record PublisherForm(
        @Schema(
                        description = "Known by it without case, accents and spacing",
                        examples = "Khaama Press",
                        maxLength = 300)
                String name,
        @Schema(nullable = true, examples = "https://www.khaama.com/", maxLength = 2000) String home,
        @Schema(nullable = true, description = "ISO 639-1", examples = "en") String language,
        @Schema(
                        nullable = true,
                        description = "What of its words may be shown: all, quotes with the address alone, or none;"
                                + " blank is what tarikh.rights.display says",
                        enumeration = {"full", "quotes", "hidden"})
                String display,
        @Schema(nullable = true, examples = "CC-BY-4.0", maxLength = 300) String licence,
        @Schema(
                        nullable = true,
                        description = "What it says to machines, noted by hand",
                        examples = "noai",
                        maxLength = 2000)
                String robots,
        @Schema(nullable = true, maxLength = 2000) String note) {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_NOTE = 2000;

    /**
     * The publisher with what is said here.
     *
     * @param as it is, null for a new one
     * @throws Problem 400 with a violation for each field that is not valid
     */
    Publisher applied(Publisher as) {
        List<Violation> violations = new ArrayList<>();
        String newName = words("name", name, as == null ? null : as.name(), LONGEST_NAME, violations);
        if (newName == null) {
            violations.add(new Violation("name", "must be given and not blank"));
        }
        String newHome = words("home", home, as == null ? null : as.home(), LONGEST_NOTE, violations);
        if (home != null && newHome != null && !newHome.matches("(?i)https?://[^/\\s].*")) {
            violations.add(new Violation("home", "must begin with http:// or https:// and a host"));
        }
        String newLanguage = words("language", language, as == null ? null : as.language(), 2, violations);
        if (language != null && newLanguage != null && !Language.isCode(newLanguage)) {
            violations.add(Language.wanted("language"));
        }
        Display newDisplay = as == null ? null : as.display();
        if (display != null) {
            newDisplay = Display.of(display).orElse(null);
            if (newDisplay == null && !display.isBlank()) {
                violations.add(new Violation(
                        "display",
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Display.values())
                                                .map(Display::text)
                                                .toList())));
            }
        }
        Publisher applied = new Publisher(
                as == null ? UUID.randomUUID() : as.id(),
                newName,
                newHome,
                newLanguage,
                newDisplay,
                words("licence", licence, as == null ? null : as.licence(), LONGEST_NAME, violations),
                words("robots", robots, as == null ? null : as.robots(), LONGEST_NOTE, violations),
                words("note", note, as == null ? null : as.note(), LONGEST_NOTE, violations),
                as == null ? 1 : as.revision());
        Problem.refuse(violations);
        return applied;
    }

    private static String words(String field, String given, String before, int longest, List<Violation> violations) {
        if (given == null) {
            return before;
        }
        String words = given.strip();
        if (words.length() > longest) {
            violations.add(new Violation(field, "may have at most " + longest + " characters"));
        } else if (words.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            violations.add(new Violation(field, "must not hold control characters"));
        }
        return words.isEmpty() ? null : words;
    }
}
