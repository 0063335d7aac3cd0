package org.tarikh.timeline.sharing;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fonts a picture is lettered with: the first of each list that this machine has, Arabic letters in their own. */
final class Typeface {
    private static final Set<String> INSTALLED = new HashSet<>(
            Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));

    static final Typeface SERIF = new Typeface(first(
            List.of("Charter", "Bitstream Charter", "Noto Serif", "Liberation Serif", "DejaVu Serif"), Font.SERIF));
    static final Typeface SANS =
            new Typeface(first(List.of("Noto Sans", "Liberation Sans", "DejaVu Sans"), Font.SANS_SERIF));

    private static final String ARABIC = first(List.of("Noto Naskh Arabic", "DejaVu Sans"), Font.SERIF);

    private final String family;

    private Typeface(String family) {
        this.family = family;
    }

    /** The words in runs of one font each, to be set in the direction given. */
    AttributedString set(String words, int style, float size, boolean rightToLeft) {
        AttributedString set = new AttributedString(words);
        set.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        int from = 0;
        for (int at = 1; at <= words.length(); at++) {
            if (at == words.length() || arabic(words.charAt(at)) != arabic(words.charAt(from))) {
                String named = arabic(words.charAt(from)) ? ARABIC : family;
                set.addAttribute(TextAttribute.FONT, new Font(named, style, 1).deriveFont(size), from, at);
                from = at;
            }
        }
        return set;
    }

    /** By block and not by script: the comma that Arabic letters take belongs to no script. */
    private static boolean arabic(char c) {
        return String.valueOf(Character.UnicodeBlock.of(c)).startsWith("ARABIC");
    }

    private static String first(List<String> wanted, String otherwise) {
        return wanted.stream().filter(INSTALLED::contains).findFirst().orElse(otherwise);
    }
}
