package org.tarikh.events.reconciliation;

/**
 * How much each trait counts in a family, in shares that add up to one. This is the one place where weights stand.
 *
 * <p>A trait without weight plays no part in the score of its family: a toll that rises does not part one disaster, and
 * moves have none.
 *
 * <p>Those of incidents and moves were fitted by {@code deploy/bench/run.sh weights} (its class is {@code WeightsFit},
 * among the tests) to the own set of scenarios and the annotated documents of November 2026: by steps of a twentieth, each
 * trait a tenth or more, the loss even between pairs that are one and pairs that are two. Those of disasters were set by
 * hand and stayed, since vetoes decide every pair of the set that is two.
 */
record Weights(double date, double place, double parties, double type, double figures, double wording) {
    private static final Weights DISASTER = new Weights(0.35, 0.2, 0, 0.3, 0, 0.15);
    private static final Weights MOVE = new Weights(0.1, 0.05, 0.35, 0.1, 0, 0.4);
    private static final Weights INCIDENT = new Weights(0.1, 0.1, 0.25, 0.1, 0.05, 0.4);

    static Weights of(Family family) {
        return switch (family) {
            case DISASTER -> DISASTER;
            case COOPERATION, CONFLICT -> MOVE;
            case VIOLENCE, CONTROL -> INCIDENT;
        };
    }
}
