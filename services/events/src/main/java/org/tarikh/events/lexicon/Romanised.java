package org.tarikh.events.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A person's name by its sounds, so that the ways of writing Arabic, Persian, Pashto and Urdu names in Latin letters are
 * one name: the same consonants, and between them vowels that may stand for one sound.
 *
 * @param consonants one letter for each, doubles and the last h left out, word boundaries too
 * @param vowels before each consonant and after the last, the sounds that may be meant, as bits
 */
public record Romanised(String consonants, List<Integer> vowels) {
    private static final int NONE = 1;
    private static final int OPEN = 2;
    private static final int CLOSE = 4;
    private static final int ROUND = 8;

    /** Letters that together are one sound; in the order they are tried. */
    private static final List<Sound> SOUNDS = List.of(
            sound("\\b(?:al|el|ul|ad|as|ash|az|ar|an)-", ""),
            sound("['’‘`ʿʾ-]", ""),
            sound("abd[aeiou]l", "abdul"),
            sound("h?[aeou]l+ah?\\b", "ula"),
            sound("[aeou]d+[ie]+n\\b", "udin"),
            sound("dz", "z"),
            sound("zh|dj", "j"),
            sound("kh", "x"),
            sound("sch|sh", "š"),
            sound("tch|ch", "č"),
            sound("gh", "ğ"),
            sound("dh", "d"),
            sound("th", "t"),
            sound("ph", "f"),
            sound("[qgc]", "k"),
            sound("w(?![aeiou])", "u"),
            sound("w", "v"),
            sound("\\by(?=[aeiou])", "ÿ"),
            sound("ee|y", "i"),
            sound("h\\b", ""),
            sound("\\s+", ""));

    private record Sound(Pattern letters, String as) {}

    private static Sound sound(String letters, String as) {
        return new Sound(Pattern.compile(letters), as);
    }

    /** The sounds of a name as written. */
    public static Romanised of(String name) {
        String sounds = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        for (Sound sound : SOUNDS) {
            sounds = sound.letters().matcher(sounds).replaceAll(sound.as());
        }
        var consonants = new StringBuilder();
        var vowels = new ArrayList<Integer>();
        int before = NONE;
        for (int i = 0; i < sounds.length(); i++) {
            char letter = sounds.charAt(i);
            int vowel = vowel(letter);
            if (vowel != 0) {
                before = before == NONE ? vowel : (before | vowel) & ~NONE;
            } else if (Character.isLetter(letter) && !(before == NONE && i > 0 && sounds.charAt(i - 1) == letter)) {
                // "Fazl" and "Fazal" are one.
                vowels.add(before == NONE ? NONE | OPEN : before);
                consonants.append(letter);
                before = NONE;
            }
        }
        vowels.add(before == NONE ? NONE | OPEN : before);
        return new Romanised(consonants.toString(), List.copyOf(vowels));
    }

    private static int vowel(char letter) {
        return switch (letter) {
            case 'a' -> OPEN;
            case 'e' -> NONE | OPEN | CLOSE;
            case 'i' -> CLOSE;
            case 'o', 'u' -> ROUND;
            default -> 0;
        };
    }

    /** Whether the two may be one name. */
    public boolean matches(Romanised other) {
        if (!consonants.equals(other.consonants)) {
            return false;
        }
        for (int i = 0; i < vowels.size(); i++) {
            if ((vowels.get(i) & other.vowels.get(i)) == 0) {
                return false;
            }
        }
        return true;
    }
}
