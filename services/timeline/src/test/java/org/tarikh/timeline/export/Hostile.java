package org.tarikh.timeline.export;

import java.net.URI;
import java.util.stream.Stream;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Tally;

/** Texts that break files which take them as they are, and entries that have them everywhere. */
final class Hostile {
    private Hostile() {}

    static Stream<String> texts() {
        return Stream.of(
                "</script><script>alert(1)</script>",
                "=HYPERLINK(\"https://example.org\")",
                "+1+2",
                "-2+3",
                "@sum(A1)",
                "\ttab first",
                "a, b; c \\ d \"e\" 'f' & <g>",
                "first\r\nEND:VEVENT\r\nBEGIN:VEVENT",
                "]]> <!-- & &amp; <![CDATA[",
                "حمله در هرات 🧨 ۱۲ نفر \u202eabc\u202c",
                "control \u0001\u0002\u0008\u000b\u001f\u007f\u0085 end",
                "\ufffe\uffff none of these are characters",
                "ö".repeat(10_000),
                "🧨".repeat(2_500));
    }

    /** An entry that says the text wherever documents have a say. */
    static Entry saying(String text) {
        return Told.of("hostile")
                .title(text)
                .in("land.town", text, text, "AF")
                .standing(34.2, 62.2, 1)
                .by("one", text)
                .against("other", text)
                .killed(1, 2, 3)
                .quoted(text, text)
                .claimed(text, "claims", "fatalities", 2)
                .entry();
    }

    static Imprint imprint(String ending, Filter filter) {
        return new Imprint(
                URI.create("https://tarikh.example/"),
                ending,
                filter,
                "https://creativecommons.org/licenses/by/4.0/",
                () -> new Tally(4, true));
    }
}
