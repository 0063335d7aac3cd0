package org.tarikh.events.links;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tarikh.events.reconciliation.Wording;

/** Answers to what another did or said. */
enum Replies implements LinkRule {
    /** A refusal or a reply, by a party addressed, to the party that addressed it. */
    ANSWER(30) {
        @Override
        public Set<String> offers(Happening to) {
            if (!to.isFirst(ADDRESSES) || !to.realis().equals("actual")) {
                return Set.of();
            }
            Set<String> grounds = Pairs.of(to.recipients(), to.initiators());
            grounds.addAll(to.recipients());
            return grounds;
        }

        @Override
        public Set<String> seeks(Happening from) {
            boolean replies = from.kind().equals("move")
                    && (from.is("REJECT") && refuses(from)
                            || from.says("answer")
                            || from.is("ACCUSE") && from.says("remark"));
            if (!replies) {
                return Set.of();
            }
            return from.recipients().isEmpty() ? from.initiators() : Pairs.of(from.initiators(), from.recipients());
        }

        @Override
        public String why(Happening from, Happening to) {
            boolean sameDay = from.first().equals(to.first());
            if (Happening.meet(from.initiators(), to.initiators())
                    || !Happening.meet(from.initiators(), to.recipients())
                    || sameDay && (to.is("REJECT") || to.says("remark"))
                    || !meant(from, to)
                    || from.shared(to) < 2) {
                return null;
            }
            boolean accused = to.isFirst(Set.of("ACCUSE"));
            String verb = from.is("REJECT") && refuses(from)
                    ? from.says("deny") && accused ? "denies " : "rejects "
                    : "answers ";
            return verb + Clause.of(to);
        }

        /** Whether it answers that party, in words or by its sides, and that sort of address where it names one. */
        private boolean meant(Happening from, Happening to) {
            Set<String> names = new TreeSet<>();
            to.initiators().forEach(name -> Wording.add(name.replace('-', ' '), names));
            boolean named = Happening.meet(from.recipients(), to.initiators())
                    || from.recipients().isEmpty() && Happening.meet(from.words(), names);
            boolean sorted = SORTS.values().stream().anyMatch(from::says);
            return named && (!sorted || from.says(SORTS.get(to.plover().get(0))));
        }

        private boolean refuses(Happening from) {
            return from.says("refuse") || from.says("deny");
        }
    },

    /** A grant of what was asked for, by a party that was asked. */
    GRANT(60) {
        @Override
        public Set<String> offers(Happening to) {
            return to.isFirst(Set.of("REQUEST")) ? to.recipients() : Set.of();
        }

        @Override
        public Set<String> seeks(Happening from) {
            return from.isFirst(Set.of("CONCEDE", "AGREE", "AID", "COOPERATE")) && from.says("grant")
                    ? from.initiators()
                    : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            return from.shared(to) >= 2 && !Happening.meet(from.initiators(), to.initiators())
                    ? "grants the request of " + Clause.days(to)
                    : null;
        }
    },

    /** A welcome or a condemnation of a deed on the same topic, in a place or by a party that its title names. */
    REACTION(7) {
        @Override
        public Set<String> offers(Happening to) {
            boolean deed = to.kind().equals("incident") || to.isFirst(DEEDS);
            if (!deed || to.is("SUPPORT") || !to.realis().equals("actual")) {
                return Set.of();
            }
            Set<String> names = new TreeSet<>();
            to.initiators().forEach(name -> Wording.add(name.replace('-', ' '), names));
            if (to.place() != null) {
                Wording.add(to.area().replace('.', ' ').replace('-', ' '), names);
            }
            return Pairs.of(to.topics(), names);
        }

        @Override
        public Set<String> seeks(Happening from) {
            boolean reacts = from.kind().equals("move") && (praises(from) || from.is("ACCUSE") && from.says("condemn"));
            Set<String> names = new TreeSet<>(from.told());
            if (from.place() != null) {
                Wording.add(from.area().replace('.', ' ').replace('-', ' '), names);
            }
            return reacts ? Pairs.of(from.topics(), names) : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            if (Happening.meet(from.initiators(), to.initiators()) || from.shared(to) < 2) {
                return null;
            }
            return (praises(from) ? "welcomes " : "condemns ") + Clause.of(to);
        }

        private boolean praises(Happening from) {
            return from.is("SUPPORT") && from.says("praise");
        }
    },

    /** Violence that its words call an answer to what the other side did. */
    RETALIATION(30) {
        @Override
        public Set<String> offers(Happening to) {
            return to.violent() ? Pairs.of(to.recipients(), to.initiators()) : Set.of();
        }

        @Override
        public Set<String> seeks(Happening from) {
            return from.violent() && from.says("retaliate") ? Pairs.of(from.initiators(), from.recipients()) : Set.of();
        }

        @Override
        public String why(Happening from, Happening to) {
            return from.first().isAfter(to.first()) ? "in retaliation for " + Clause.of(to) : null;
        }
    },

    /** Help, or a call for it, after a disaster in the same country that its words name. */
    RELIEF(30) {
        @Override
        public Set<String> offers(Happening to) {
            String topic = to.hazard() == null ? null : TOPICS.get(to.hazard());
            return topic == null || to.country() == null ? Set.of() : Set.of(topic + to.country());
        }

        @Override
        public Set<String> seeks(Happening from) {
            boolean helps = from.kind().equals("move") && from.isFirst(HELP) && from.says("relief");
            return !helps || from.country() == null
                    ? Set.of()
                    : from.topics().stream()
                            .filter(TOPICS::containsValue)
                            .map(topic -> topic + from.country())
                            .collect(Collectors.toSet());
        }

        @Override
        public String why(Happening from, Happening to) {
            return (from.is("REQUEST") ? "asks for help after " : "helps after ") + Clause.of(to);
        }
    };

    private static final Set<String> ADDRESSES = Set.of("REQUEST", "ACCUSE", "THREATEN");
    private static final Map<String, String> SORTS =
            Map.of("REQUEST", "sort:demand", "ACCUSE", "sort:accusation", "THREATEN", "sort:threat");
    private static final Set<String> DEEDS = Set.of("AGREE", "CONCEDE", "COERCE", "SANCTION", "RETREAT", "CONSULT");
    private static final Set<String> HELP = Set.of("AID", "SUPPORT", "REQUEST", "COOPERATE");
    private static final Map<String, String> TOPICS =
            Map.of("EQ", "topic:quake", "FL", "topic:flood", "FF", "topic:flood");

    private final int reach;

    Replies(int reach) {
        this.reach = reach;
    }

    @Override
    public String rel() {
        return "responds_to";
    }

    @Override
    public int reach() {
        return reach;
    }
}
