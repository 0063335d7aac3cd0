package org.tarikh.events.links;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What changes, denies or takes in another. */
enum Revisions implements LinkRule {
    /** What was planned is put off, called off or changed, by one of its parties. */
    PLAN("updates", 60) {
        @Override
        public Set<String> offers(Happening to) {
            return to.ahead() ? to.parties() : Set.of();
        }

        @Override
        public Set<String> seeks(Happening from) {
            return change(from) == null ? Set.of() : from.parties();
        }

        @Override
        public String why(Happening from, Happening to) {
            boolean sameMatter = Happening.meet(new HashSet<>(from.plover()), new HashSet<>(to.plover()))
                    ? from.shared(to) >= 1
                    : from.shared(to) >= 2;
            return sameMatter ? change(from) + " what was planned for " + Clause.days(to) : null;
        }

        @Override
        public int ahead() {
            return reach();
        }

        private String change(Happening from) {
            if (from.says("cancel")) {
                return "calls off";
            }
            return from.says("postpone") ? "puts off" : from.says("revise") ? "changes" : null;
        }
    },

    /** A ceasefire between two of the same parties is made longer. */
    EXTENSION("updates", 60) {
        @Override
        public Set<String> offers(Happening to) {
            // Talks about one that failed are no ceasefire.
            return to.told().contains("talks") ? Set.of() : ceasefire(to);
        }

        private Set<String> ceasefire(Happening event) {
            return event.kind().equals("move")
                            && event.says("topic:ceasefire")
                            && event.isFirst(Set.of("RETREAT", "AGREE"))
                    ? Pairs.among(event.parties())
                    : Set.of();
        }

        @Override
        public Set<String> seeks(Happening from) {
            return from.says("extend") ? ceasefire(from) : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            return from.first().isAfter(to.first()) ? "extends the ceasefire of " + Clause.days(to) : null;
        }
    },

    /** A denial, by a party to it, of what is said to have happened. */
    DENIAL("contradicts", 30) {
        @Override
        public Set<String> offers(Happening to) {
            if (to.isFirst(Set.of("REQUEST", "ACCUSE", "THREATEN", "REJECT"))) {
                return Set.of();
            }
            Set<String> grounds = to.parties();
            grounds.addAll(to.deniers());
            return grounds;
        }

        @Override
        public Set<String> seeks(Happening from) {
            return from.kind().equals("move") && from.is("REJECT") && from.says("deny") ? from.initiators() : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            boolean toldDenied = Happening.meet(from.initiators(), to.deniers()) && from.shared(to) >= 2;
            boolean sameWords = from.covers(to) >= COVERED;
            return toldDenied || sameWords ? "denies what is said of " + Clause.days(to) : null;
        }
    },

    /** A deed within an operation, or at a meeting, that the other began and both name. */
    NAMED("part_of", 60) {
        @Override
        public Set<String> offers(Happening to) {
            return to.says("begin") ? grounds(to) : Set.of();
        }

        @Override
        public Set<String> seeks(Happening from) {
            return grounds(from);
        }

        @Override
        public String why(Happening from, Happening to) {
            boolean begunBefore = from.first().isAfter(to.first()) || !from.says("begin");
            return !begunBefore
                    ? null
                    : from.named().stream()
                            .filter(to.named()::contains)
                            .findFirst()
                            .map(name -> "part of " + (name.startsWith("Operation ") ? "" : "the ") + name)
                            .orElse(null);
        }

        private Set<String> grounds(Happening event) {
            return event.named().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    };

    private static final double COVERED = 0.6;

    private final String rel;
    private final int reach;

    Revisions(String rel, int reach) {
        this.rel = rel;
        this.reach = reach;
    }

    @Override
    public String rel() {
        return rel;
    }

    @Override
    public int reach() {
        return reach;
    }
}
