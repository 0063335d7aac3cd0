package org.tarikh.events.links;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What comes after another and could not have come without it. */
enum Sequels implements LinkRule {
    /** Fighting that its words say goes on, at the same spot or between the same sides in the same area. */
    FIGHTING(7) {
        @Override
        public Set<String> offers(Happening to) {
            if (!to.violent()) {
                return Set.of();
            }
            Set<String> grounds = Pairs.among(to.parties());
            if (to.pinpoint()) {
                grounds.add(to.area());
            }
            return grounds;
        }

        @Override
        public Set<String> seeks(Happening from) {
            return from.says("continue") ? offers(from) : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            boolean sides = Happening.meet(Pairs.among(from.parties()), Pairs.among(to.parties()))
                    && from.area() != null
                    && from.area().equals(to.area());
            return from.first().isAfter(to.first()) && (from.sameSpot(to) || sides)
                    ? "goes on after " + Clause.of(to)
                    : null;
        }
    },

    /** A further round, day or outcome of talks between two of the same parties. */
    ROUND(45) {
        @Override
        public Set<String> offers(Happening to) {
            return to.kind().equals("move") && to.says("talks") && to.isFirst(TALKS)
                    ? Pairs.among(talkers(to))
                    : Set.of();
        }

        /** Who talks with whom stands on both sides of a meeting; of an outcome, only on its own. */
        private Set<String> talkers(Happening event) {
            return event.is("CONSULT") ? event.parties() : event.initiators();
        }

        @Override
        public Set<String> seeks(Happening from) {
            return from.kind().equals("move")
                            && from.says("talks")
                            && from.says("next")
                            && (from.isFirst(TALKS) || from.is("REJECT"))
                    ? Pairs.among(talkers(from))
                    : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            return from.first().isAfter(to.first())
                    ? (from.is("CONSULT") ? "takes up again " : "comes after ") + "the talks of " + Clause.days(to)
                    : null;
        }
    },

    /** A quake told as an aftershock or as one more, near the one before. */
    AFTERSHOCK(30) {
        @Override
        public Set<String> offers(Happening to) {
            return "EQ".equals(to.hazard()) && to.country() != null ? Set.of(to.country()) : Set.of();
        }

        @Override
        public Set<String> seeks(Happening from) {
            return from.says("again") ? offers(from) : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            return from.first().isAfter(to.first()) && from.km(to) <= QUAKE_REACH_KM
                    ? "comes after " + Clause.of(to)
                    : null;
        }
    },

    /** The end of a restriction on the same thing in the same country. */
    RESTORATION(60) {
        @Override
        public Set<String> offers(Happening to) {
            return to.isFirst(Set.of("COERCE", "SANCTION")) && !to.ahead() ? things(to) : Set.of();
        }

        @Override
        public Set<String> seeks(Happening from) {
            return from.says("restore") && from.isFirst(Set.of("CONCEDE", "RETREAT", "COOPERATE", "AGREE"))
                    ? things(from)
                    : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            String thing = things(from).stream()
                    .filter(things(to)::contains)
                    .map(ground -> THINGS.get(ground.substring(0, ground.indexOf('|'))))
                    .findFirst()
                    .orElse("restriction");
            return "ends the " + thing + " of " + Clause.days(to);
        }

        private Set<String> things(Happening event) {
            return event.country() == null
                    ? Set.of()
                    : event.topics().stream()
                            .filter(THINGS::containsKey)
                            .map(topic -> topic + "|" + event.country())
                            .collect(Collectors.toCollection(TreeSet::new));
        }
    },

    /** The release of whom the same party holds. */
    RELEASE(60) {
        @Override
        public Set<String> offers(Happening to) {
            return to.kind().equals("incident") && to.says("detain") ? to.initiators() : Set.of();
        }

        @Override
        public Set<String> seeks(Happening from) {
            return from.isFirst(Set.of("CONCEDE", "RETREAT")) && from.says("free") ? from.initiators() : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            return from.shared(to) >= 2 ? "frees who was held since " + Clause.days(to) : null;
        }
    },

    /** A burial of the dead of an attack, or an arrest over it, at the same place. */
    AFTERMATH(30) {
        @Override
        public Set<String> offers(Happening to) {
            return to.violent() && to.pinpoint() ? Set.of(to.area()) : Set.of();
        }

        @Override
        public Set<String> seeks(Happening from) {
            boolean arrest = from.says("suspect") && from.isFirst(Set.of("COERCE"));
            return !from.violent() && from.hazard() == null && from.area() != null && (from.says("bury") || arrest)
                    ? Set.of(from.area())
                    : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            if (!from.sameSpot(to) && from.shared(to) < 2) {
                return null;
            }
            return (from.says("bury") ? "buries the dead of " : "an arrest over ") + Clause.of(to);
        }
    };

    private static final Set<String> TALKS = Set.of("CONSULT", "AGREE", "RETREAT");
    private static final double QUAKE_REACH_KM = 300;
    private static final Map<String, String> THINGS = Map.of(
            "topic:internet", "internet shutdown",
            "topic:border", "closure of the crossing",
            "topic:flights", "ban on flights",
            "topic:power", "cut of electricity",
            "topic:school", "closure of schools",
            "topic:aid", "stop of aid",
            "topic:visa", "ban on visas");

    private final int reach;

    Sequels(int reach) {
        this.reach = reach;
    }

    @Override
    public String rel() {
        return "follows";
    }

    @Override
    public int reach() {
        return reach;
    }
}
