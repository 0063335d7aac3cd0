package org.tarikh.timeline.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An entity tag that can be judged without the answer it stands for: the position of the last change the answer knew,
 * and the fingerprint of everything else it hangs on.
 *
 * @param position of the last change
 */
record Tag(long position, String fingerprint) {
    private static final Pattern FORM = Pattern.compile("(?:W/)?\"([0-9a-z]{1,13})\\.([0-9a-f]{16})\"");

    /** The tags of {@code If-None-Match} that are of this form; others stand for no answer of ours. */
    static Stream<Tag> of(String header) {
        return header == null
                ? Stream.empty()
                : Arrays.stream(header.split(",")).map(String::strip).flatMap(each -> read(each).stream());
    }

    private static Optional<Tag> read(String text) {
        Matcher parts = FORM.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new Tag(Long.parseLong(parts.group(1), Character.MAX_RADIX), parts.group(2)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** As it stands between the quotes. */
    @Override
    public String toString() {
        return Long.toString(position, Character.MAX_RADIX) + "." + fingerprint;
    }
}
