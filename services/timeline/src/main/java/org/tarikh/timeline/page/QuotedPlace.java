package org.tarikh.timeline.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where words that an editor quotes stand in a text.
 *
 * @param start their first code point
 * @param end the one after the last
 */
record QuotedPlace(int start, int end) {

    /** The only one, else the one that begins where an editor selected; {@code at} is that code point, or anything. */
    static Optional<QuotedPlace> among(List<QuotedPlace> places, String at) {
        return places.stream()
                .filter(place -> places.size() == 1 || at.equals(Integer.toString(place.start())))
                .findFirst();
    }

    /** Every place of the words; how they are spaced does not matter. */
    static List<QuotedPlace> in(String text, String quote) {
        String words = quote.strip();
        if (words.isEmpty()) {
            return List.of();
        }
        Pattern spaced = Pattern.compile(
                Arrays.stream(words.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
        return spaced.matcher(text)
                .results()
                .map(found ->
                        new QuotedPlace(text.codePointCount(0, found.start()), text.codePointCount(0, found.end())))
                .toList();
    }
}
