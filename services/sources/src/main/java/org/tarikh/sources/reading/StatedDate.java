package org.tarikh.sources.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A calendar date as pages print it beside a headline: {@code 1 Oct 2025}, {@code October 1st, 2025}, {@code 2025-10-01},
 * {@code Oct 3} in a dateline, {@code ۹ میزان ۱۴۰۴} in Dari, Persian or Pashto, which is converted.
 *
 * @param month 1 to 12
 * @param year null where the words give none
 * @param start where its words begin
 * @param end where they end
 */
record StatedDate(int day, int month, Integer year, int start, int end) {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("january", 1),
            Map.entry("feb", 2),
            Map.entry("february", 2),
            Map.entry("mar", 3),
            Map.entry("march", 3),
            Map.entry("apr", 4),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("june", 6),
            Map.entry("jul", 7),
            Map.entry("july", 7),
            Map.entry("aug", 8),
            Map.entry("august", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("september", 9),
            Map.entry("oct", 10),
            Map.entry("october", 10),
            Map.entry("nov", 11),
            Map.entry("november", 11),
            Map.entry("dec", 12),
            Map.entry("december", 12),
            // As Dari and Pashto have them from English, and Persian from French.
            Map.entry("جنوری", 1),
            Map.entry("ژانویه", 1),
            Map.entry("فبروری", 2),
            Map.entry("فوریه", 2),
            Map.entry("مارچ", 3),
            Map.entry("مارس", 3),
            Map.entry("اپریل", 4),
            Map.entry("آوریل", 4),
            Map.entry("می", 5),
            Map.entry("مه", 5),
            Map.entry("جون", 6),
            Map.entry("ژوئن", 6),
            Map.entry("جولای", 7),
            Map.entry("ژوئیه", 7),
            Map.entry("اگست", 8),
            Map.entry("اوت", 8),
            Map.entry("سپتمبر", 9),
            Map.entry("سپتامبر", 9),
            Map.entry("اکتوبر", 10),
            Map.entry("اکتبر", 10),
            Map.entry("نومبر", 11),
            Map.entry("نوامبر", 11),
            Map.entry("دسمبر", 12),
            Map.entry("دسامبر", 12));
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private record Piece(String text, int start, int end) {
        int number(int least, int most) {
            if (text.length() > 4 || !text.chars().allMatch(Character::isDigit)) {
                return -1;
            }
            int number = Integer.parseInt(text);
            return number >= least && number <= most ? number : -1;
        }

        int day() {
            int digits = 0;
            while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
                digits++;
            }
            boolean bare = digits == text.length() || ORDINALS.contains(text.substring(digits));
            return bare && digits > 0 && digits <= 2
                    ? new Piece(text.substring(0, digits), start, end).number(1, 31)
                    : -1;
        }
    }

    /** The first date in a line, or null. */
    static StatedDate in(String line) {
        List<Piece> pieces = pieces(line);
        for (int i = 0; i < pieces.size(); i++) {
            StatedDate date = at(line, pieces, i);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The date a line ends with, or null. */
    static StatedDate ending(String line) {
        int from = Math.max(0, line.length() - 40);
        List<Piece> pieces = pieces(line.substring(from));
        int last = line.length() - from;
        for (int i = 0; i < pieces.size(); i++) {
            StatedDate date = at(line.substring(from), pieces, i);
            if (date != null && date.end == last) {
                return new StatedDate(date.day, date.month, date.year, date.start + from, date.end + from);
            }
        }
        return null;
    }

    /** {@code 1.10.2025}, {@code 31/12/2024}, {@code 12/31/2024}; null where day and month cannot be told apart. */
    private static StatedDate ofDigits(String line, Piece first, Piece second, Piece third) {
        int year = third.text.length() == 4 ? third.number(1000, 2999) : -1;
        int one = first.text.length() <= 2 ? first.number(1, 31) : -1;
        int two = second.text.length() <= 2 ? second.number(1, 31) : -1;
        boolean together = first.end + 1 == second.start && second.end + 1 == third.start;
        if (year < 0 || one < 0 || two < 0 || !together || line.charAt(first.end) != line.charAt(second.end)) {
            return null;
        }
        return switch (line.charAt(first.end)) {
            case '.' -> two <= 12 ? valid(one, two, year, first, third) : null;
            case '/', '-' ->
                two <= 12 && (one > 12 || one == two)
                        ? valid(one, two, year, first, third)
                        : one <= 12 && two > 12 ? valid(two, one, year, first, third) : null;
            default -> null;
        };
    }

    private static StatedDate at(String line, List<Piece> pieces, int i) {
        Piece first = pieces.get(i);
        Piece second = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
        Piece third = i + 2 < pieces.size() ? pieces.get(i + 2) : null;
        if (second == null) {
            return null;
        }
        StatedDate solar =
                third == null ? null : SolarHijri.of(first.text, second.text, third.text, first.start, third.end);
        if (solar != null) {
            return solar;
        }
        int year = first.text.length() == 4 ? first.number(1000, 2999) : -1;
        if (year > 0 && third != null && second.number(1, 12) > 0 && third.number(1, 31) > 0) {
            return valid(third.number(1, 31), second.number(1, 12), year, first, third);
        }
        StatedDate digits = third == null ? null : ofDigits(line, first, second, third);
        if (digits != null) {
            return digits;
        }
        Integer month = MONTHS.get(first.text);
        int day = second.day();
        if (month == null) {
            month = MONTHS.get(second.text);
            day = first.day();
            if (month == null && second.text.equals("of") && third != null) {
                return day > 0 && i + 3 < pieces.size()
                        ? withYear(day, MONTHS.get(third.text), first, third, pieces, i + 3)
                        : null;
            }
        }
        return month != null && day > 0 ? withYear(day, month, first, second, pieces, i + 2) : null;
    }

    private static StatedDate withYear(int day, Integer month, Piece first, Piece last, List<Piece> pieces, int next) {
        if (month == null) {
            return null;
        }
        if (next < pieces.size()
                && pieces.get(next).text.length() == 4
                && pieces.get(next).number(1000, 2999) > 0) {
            return valid(day, month, pieces.get(next).number(1000, 2999), first, pieces.get(next));
        }
        return new StatedDate(day, month, null, first.start, last.end);
    }

    private static StatedDate valid(int day, int month, int year, Piece first, Piece last) {
        try {
            LocalDate.of(year, month, day);
            return new StatedDate(day, month, year, first.start, last.end);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean inside = i < line.length() && Character.isLetterOrDigit(line.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                pieces.add(
                        new Piece(LetterForms.folded(line.substring(start, i)).toLowerCase(Locale.ROOT), start, i));
                start = -1;
            }
        }
        return pieces;
    }

    /** The date, with the year that brings it nearest to the one given where it states none; null where neither does. */
    LocalDate date(LocalDate near) {
        if (year != null) {
            return LocalDate.of(year, month, day);
        }
        if (near == null) {
            return null;
        }
        LocalDate best = null;
        for (int candidate = near.getYear() - 1; candidate <= near.getYear() + 1; candidate++) {
            try {
                LocalDate date = LocalDate.of(candidate, month, day);
                if (best == null
                        || Math.abs(date.toEpochDay() - near.toEpochDay())
                                < Math.abs(best.toEpochDay() - near.toEpochDay())) {
                    best = date;
                }
            } catch (DateTimeException e) {
                // 29 February of a year that has none
            }
        }
        return best;
    }
}
