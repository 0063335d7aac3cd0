package org.tarikh.frontend.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages of the pages, with their direction, their locale for dates, and their digits. */
public enum Lang {
    EN("en", "English", "ltr", Locale.UK),
    FA("fa", "دری", "rtl", Locale.forLanguageTag("fa-AF")),
    PS("ps", "پښتو", "rtl", Locale.forLanguageTag("ps-AF"));

    private static final int EASTERN_ZERO = '۰';
    private static final int GROUP = 3;

    /** Dari has a code of its own besides that of Persian. */
    private static final Map<Locale, Lang> SPOKEN = Map.of(
            Locale.ENGLISH,
            EN,
            Locale.forLanguageTag("fa"),
            FA,
            Locale.forLanguageTag("prs"),
            FA,
            Locale.forLanguageTag("ps"),
            PS);

    private final String tag;
    private final String ownName;
    private final String direction;
    private final Locale locale;

    Lang(String tag, String ownName, String direction, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.direction = direction;
        this.locale = locale;
    }

    /** The language a request asks for; English where it asks for none, or for one not spoken here. */
    public static Lang of(String tag) {
        for (Lang lang : values()) {
            if (lang.tag.equalsIgnoreCase(tag)) {
                return lang;
            }
        }
        return EN;
    }

    /**
     * The language a reader likes best of those spoken here.
     *
     * @param accepted the value of {@code Accept-Language} (RFC 9110, 12.5.4), or null
     * @return English also where none is liked, or that cannot be read
     */
    public static Lang liked(String accepted) {
        try {
            Locale liked = accepted == null
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(accepted), List.copyOf(SPOKEN.keySet()));
            return liked == null ? EN : SPOKEN.get(liked);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }

    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public String direction() {
        return direction;
    }

    public Locale locale() {
        return locale;
    }

    /** The same text with the digits of this language. */
    public String digits(String text) {
        if (this == EN) {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length());
        text.chars().forEach(c -> written.append((char) (c >= '0' && c <= '9' ? c - '0' + EASTERN_ZERO : c)));
        return written.toString();
    }

    /** A count in the digits of this language, grouped in thousands. */
    public String number(long count) {
        StringBuilder grouped = new StringBuilder().append(count);
        int first = count < 0 ? 1 : 0;
        for (int i = grouped.length() - GROUP; i > first; i -= GROUP) {
            grouped.insert(i, ',');
        }
        return digits(grouped.toString());
    }
}
