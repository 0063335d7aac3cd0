package org.tarikh.events.language;

import java.util.Collection;
import java.util.List;

/** Strings names together as a sentence does: "a, b and c", "a, b and 2 others". */
public final class NameList {
    private NameList() {}

    /** All of them. */
    public static String of(Collection<String> names) {
        return of(names, names.size());
    }

    /** The first {@code most} of them and how many there are besides. */
    public static String of(Collection<String> names, int most) {
        List<String> shown = names.stream().limit(most).toList();
        int left = names.size() - shown.size();
        if (left > 0) {
            return String.join(", ", shown) + " and " + (left == 1 ? "another" : left + " others");
        }
        int last = shown.size() - 1;
        return last < 1
                ? String.join("", shown)
                : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
    }
}
