package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gathers what is wrong and what is doubtful in a pack, so that all of it is told at once, to a bound. */
final class FindingList {
    private static final int MOST = 1000;

    private final List<Finding> problems = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    private int told;

    /** How many problems there were so far, with those beyond the bound. */
    int told() {
        return told;
    }

    void problem(String file, int line, int column, String message) {
        told++;
        add(problems, file, line, column, message);
    }

    void warning(String file, int line, int column, String message) {
        add(warnings, file, line, column, message);
    }

    private static void add(List<Finding> list, String file, int line, int column, String message) {
        if (list.size() < MOST) {
            list.add(new Finding(file, line, column, message));
        } else if (list.size() == MOST) {
            list.add(new Finding(file, line, 0, "from here on nothing more is told; mend what comes before first"));
        }
    }

    List<Finding> problems() {
        return Collections.unmodifiableList(problems);
    }

    List<Finding> warnings() {
        return Collections.unmodifiableList(warnings);
    }
}
