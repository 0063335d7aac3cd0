package org.tarikh.events.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads counts written in words, digits or both: "twenty-one", "1,500", "2.5 million", "at least a dozen", "7 to 20". */
public final class Numbers {
    /**
     * A count in the tokens from {@code first} to before {@code end}.
     *
     * @param low the least it can be, null where only an upper bound is told
     * @param best what is told
     * @param high the most it can be, null where only a lower bound is told
     */
    public record Count(int first, int end, Long low, long best, Long high) {
        public boolean exact() {
            return low != null && high != null && low == best && high == best;
        }
    }

    private enum Kind {
        UNIT,
        TENS,
        SCALE,
        VAGUE
    }

    private record Word(double value, Kind kind) {}

    private record Value(int end, double value, boolean vague) {}

    private static final double LARGEST = 1e15;
    private static final Map<String, Word> WORDS = new HashMap<>();
    private static final Set<String> ROUGHLY =
            Set.of("about", "around", "approximately", "roughly", "some", "circa", "estimated");
    private static final Set<String> LESS = Set.of("nearly", "almost", "under", "below");
    private static final Set<String> MORE = Set.of("over", "above", "beyond", "exceeding");

    static {
        for (var row : WordTable.load("numbers.tsv").rows()) {
            WORDS.put(
                    row.get(0),
                    new Word(
                            Double.parseDouble(row.get(1)),
                            Kind.valueOf(row.get(2).toUpperCase(java.util.Locale.ROOT))));
        }
    }

    private Numbers() {}

    /** The count, with its "at least", "up to" or "between", that starts at this token; null where none does. */
    public static Count at(List<Token> tokens, int first) {
        String word = word(tokens, first);
        String next = word(tokens, first + 1);
        String third = word(tokens, first + 2);
        if (word.equals("between") || word.equals("from")) {
            Count range = range(tokens, first, first + 1);
            return range != null && range.low() != null && range.high() != null && range.low() < range.high()
                    ? range
                    : null;
        }
        if (word.equals("at") && next.equals("least")
                || (word.equals("more") || word.equals("greater")) && next.equals("than")
                || word.equals("upwards") && next.equals("of")
                || word.equals("no") && next.equals("fewer") && third.equals("than")) {
            return bounded(tokens, first, third.equals("than") ? first + 3 : first + 2, true);
        }
        if (word.equals("up") && next.equals("to")
                || word.equals("at") && next.equals("most")
                || (word.equals("fewer") || word.equals("less")) && next.equals("than")) {
            return bounded(tokens, first, first + 2, false);
        }
        if (word.equals("as") && (next.equals("many") || next.equals("few")) && third.equals("as")) {
            return bounded(tokens, first, first + 3, false);
        }
        if (MORE.contains(word)) {
            return bounded(tokens, first, first + 1, true);
        }
        if (LESS.contains(word)) {
            return bounded(tokens, first, first + 1, false);
        }
        if (ROUGHLY.contains(word)) {
            Count count = range(tokens, first, first + 1);
            boolean articled = word.equals("some") && count == null;
            return articled ? null : count;
        }
        return range(tokens, first, first);
    }

    /** The value of one word or figure, such as "12", "twenty-one" or "1.5m"; null where it is none. */
    public static Double valueOf(String text) {
        String small = NormalText.fold(text);
        Word known = WORDS.get(small);
        if (known != null) {
            return known.kind() == Kind.VAGUE ? null : known.value();
        }
        int hyphen = small.indexOf('-');
        if (hyphen > 0) {
            Word tens = WORDS.get(small.substring(0, hyphen));
            Word unit = WORDS.get(small.substring(hyphen + 1));
            boolean compound = tens != null && unit != null && tens.kind() == Kind.TENS && unit.kind() == Kind.UNIT;
            return compound ? Double.valueOf(tens.value() + unit.value()) : null;
        }
        return digits(small);
    }

    /** Whether a word stands for the count: "dozens", "several", "two dozen". */
    public static boolean isVague(List<Token> tokens, Count count) {
        for (int i = count.first(); i < count.end(); i++) {
            Word known = WORDS.get(word(tokens, i));
            if (known != null && (known.kind() == Kind.VAGUE || word(tokens, i).equals("dozen"))) {
                return true;
            }
        }
        return false;
    }

    private static Count bounded(List<Token> tokens, int first, int from, boolean lower) {
        Count count = range(tokens, first, from);
        if (count == null) {
            return null;
        }
        return lower
                ? new Count(first, count.end(), count.best(), count.best(), null)
                : new Count(first, count.end(), null, count.best(), count.best());
    }

    private static Count range(List<Token> tokens, int first, int from) {
        Count joined = joinedRange(tokens, first, from);
        if (joined != null) {
            return joined;
        }
        Value one = value(tokens, from);
        if (one == null) {
            return null;
        }
        long low = Math.round(one.value());
        String link = word(tokens, one.end());
        boolean between = word(tokens, from - 1).equals("between");
        if (!one.vague()
                && (link.equals("to") || between && link.equals("and") || link.equals("or") || link.equals("-"))) {
            Value other = value(tokens, one.end() + 1);
            if (other != null && !other.vague() && other.value() > one.value()) {
                long high = Math.round(other.value());
                return new Count(first, other.end(), low, low, high);
            }
        }
        return new Count(first, one.end(), low, low, one.vague() ? null : Long.valueOf(low));
    }

    /** "20-25" or "20–25" in one token. */
    private static Count joinedRange(List<Token> tokens, int first, int at) {
        String token = word(tokens, at);
        int hyphen = token.indexOf('-');
        if (hyphen <= 0 || token.indexOf('-', hyphen + 1) > 0) {
            return null;
        }
        Double low = digits(token.substring(0, hyphen));
        Double high = digits(token.substring(hyphen + 1));
        return low != null && high != null && low < high
                ? new Count(first, at + 1, Math.round(low), Math.round(low), Math.round(high))
                : null;
    }

    private static Value value(List<Token> tokens, int from) {
        int at = from;
        String first = word(tokens, at);
        boolean article = first.equals("a") || first.equals("an");
        if (article) {
            at++;
            Word after = WORDS.get(word(tokens, at));
            boolean few = after != null && (after.kind() == Kind.SCALE || after.kind() == Kind.VAGUE);
            if (!few) {
                return null;
            }
        }
        Word word = WORDS.get(word(tokens, at));
        if (word != null && word.kind() == Kind.VAGUE) {
            return vague(tokens, at, word.value());
        }
        return sum(tokens, at, article);
    }

    private static Value vague(List<Token> tokens, int at, double value) {
        int end = at + 1;
        double product = value;
        Word more = WORDS.get(word(tokens, end));
        while (more != null && (more.kind() == Kind.SCALE) && product * more.value() < LARGEST) {
            product *= more.value();
            end++;
            more = WORDS.get(word(tokens, end));
        }
        if (word(tokens, end).equals("of")) {
            Word scale = WORDS.get(word(tokens, end + 1));
            if (scale != null && scale.kind() == Kind.VAGUE && scale.value() >= 100) {
                boolean of = word(tokens, end + 2).equals("of");
                return new Value(of ? end + 3 : end + 2, product * scale.value(), true);
            }
        }
        boolean ofPeople = word(tokens, end).equals("of");
        return new Value(ofPeople ? end + 1 : end, product, true);
    }

    /** "two hundred and five", "2.5 million", "1,500", "half a million". */
    private static Value sum(List<Token> tokens, int from, boolean article) {
        double total = 0;
        double part = article ? 1 : -1;
        int at = from;
        while (at < tokens.size()) {
            String text = word(tokens, at);
            Word word = WORDS.get(text);
            if (word != null && word.kind() == Kind.SCALE) {
                if (part < 0) {
                    break;
                }
                part *= word.value();
                if (word.value() >= 1000) {
                    total += part;
                    part = 0;
                }
            } else if (text.equals("and") && at > from && followsScale(tokens, at)) {
                at++;
                continue;
            } else {
                Double value = valueOf(text);
                boolean adds = at == from || value != null && word != null && followsScaleOrTens(tokens, at);
                if (value == null || !adds) {
                    break;
                }
                part = Math.max(part, 0) + value;
            }
            at++;
        }
        boolean read = at > from && total + Math.max(part, 0) < LARGEST;
        return read ? new Value(at, total + Math.max(part, 0), false) : null;
    }

    private static boolean followsScale(List<Token> tokens, int at) {
        Word before = WORDS.get(word(tokens, at - 1));
        Word after = WORDS.get(word(tokens, at + 1));
        return before != null
                && before.kind() == Kind.SCALE
                && before.value() >= 100
                && after != null
                && (after.kind() == Kind.UNIT || after.kind() == Kind.TENS);
    }

    private static boolean followsScaleOrTens(List<Token> tokens, int at) {
        String text = word(tokens, at - 1);
        Word before = WORDS.get(text.equals("and") ? word(tokens, at - 2) : text);
        return before != null && (before.kind() == Kind.SCALE || before.kind() == Kind.TENS);
    }

    private static Double digits(String text) {
        int end = text.length();
        double factor = 1;
        if (text.endsWith("m") && end > 1) {
            factor = 1e6;
        } else if (text.endsWith("k") && end > 1) {
            factor = 1e3;
        }
        if (text.endsWith("bn") && end > 2) {
            end -= 2;
            factor = 1e9;
        } else if (factor > 1) {
            end--;
        }
        if (end == 0 || end > 18) {
            return null;
        }
        var plain = new StringBuilder(end);
        int stops = 0;
        int comma = -1;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c == ',' && i > 0 && (comma < 0 || i - comma == 4) && stops == 0) {
                comma = i;
            } else if (c == '.' && i > 0 && i < end - 1 && stops++ == 0) {
                plain.append(c);
            } else {
                return null;
            }
        }
        boolean grouped = comma < 0 || stops > 0 || end - comma == 4;
        double value = grouped ? Double.parseDouble(plain.toString()) * factor : -1;
        return value >= 0 && value < LARGEST ? Double.valueOf(value) : null;
    }

    private static String word(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() ? NormalText.fold(tokens.get(at).text()) : "";
    }
}
