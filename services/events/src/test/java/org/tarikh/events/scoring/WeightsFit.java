package org.tarikh.events.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tarikh.events.extraction.Cascade;
import org.tarikh.events.reconciliation.Comparison;
import org.tarikh.events.reconciliation.Family;
import org.tarikh.events.reconciliation.Likeness;
import org.tarikh.events.reconciliation.Reason;

/**
 * Fits the weights of the traits, a family at a time, to the pairs of the own set and of annotated documents: those that
 * neither a veto nor copied words decide. What grounds ask for besides is left out, so that the weights tell pairs apart
 * by themselves. The weights of a family are moved by twentieths from trait to trait, beginning with
 * those in use, as long as the loss falls, so the same set always gives the same weights. The loss of a pair is by how
 * much it misses the bar on its side with a margin; pairs that are one and pairs that are two count alike in sum.
 */
final class WeightsFit {
    private static final double STEP = 0.05;
    private static final double MARGIN = 0.1;
    private static final double LEAST = 0.1;

    /** One pair of tellings: its likenesses by trait, and whether it is one event. */
    private record Example(String scenario, Map<String, Double> likenesses, boolean one) {
        double score(Map<String, Double> weights) {
            return likenesses.entrySet().stream()
                    .mapToDouble(trait -> trait.getValue() * weights.getOrDefault(trait.getKey(), 0.0))
                    .sum();
        }

        boolean right(Map<String, Double> weights) {
            return score(weights) >= Likeness.SAME - 1e-9 == one;
        }
    }

    private final Map<String, List<Example>> examples = new TreeMap<>();
    private final Map<String, Map<String, Double>> inUse = new TreeMap<>();

    private WeightsFit() {}

    /** Arguments: the folder of the own set, and if wanted one of annotations, one of their texts and the manifest. */
    public static void main(String[] arguments) throws IOException {
        var fit = new WeightsFit();
        var cascade = new Cascade();
        Path own = arguments.length > 0 ? Path.of(arguments[0]) : PairSet.FOLDER;
        fit.learn(PairSet.read(cascade, own).tellings());
        if (arguments.length > 3) {
            fit.learn(annotated(
                    cascade,
                    AnnotatedFolder.documents(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]))));
        }
        fit.examples.forEach(fit::print);
    }

    private static List<PairSet.Telling> annotated(Cascade cascade, List<AnnotatedDocument> documents) {
        var tellings = new ArrayList<PairSet.Telling>();
        for (Told.Mention mention : new Pipeline(cascade).alone(documents).mentions()) {
            Tellings.of(mention.report(), documents)
                    .ifPresent(event -> tellings.add(
                            new PairSet.Telling(event.id(), "annotated", event.id(), event.id(), mention.report())));
        }
        return tellings;
    }

    private void learn(List<PairSet.Telling> tellings) {
        List<PairSet.Telling> read =
                tellings.stream().filter(telling -> telling.report() != null).toList();
        for (int i = 0; i < read.size(); i++) {
            for (int j = i + 1; j < read.size(); j++) {
                learn(read.get(i), read.get(j));
            }
        }
    }

    private void learn(PairSet.Telling a, PairSet.Telling b) {
        if (!Comparison.comparable(a.report(), b.report())
                || Comparison.of(a.report(), b.report()).veto() != null) {
            return;
        }
        Map<String, Double> likenesses = new TreeMap<>();
        Map<String, Double> weights = new TreeMap<>();
        for (Reason reason : Comparison.reasons(a.report(), b.report())) {
            if (reason.trait().equals("copy") || reason.trait().equals("plan")) {
                return;
            }
            if (!reason.trait().equals("grounds")) {
                likenesses.put(reason.trait(), reason.likeness());
                weights.put(reason.trait(), reason.weight());
            }
        }
        String group = group(Family.of(a.report()));
        inUse.put(group, weights);
        examples.computeIfAbsent(group, name -> new ArrayList<>())
                .add(new Example(a.scenario(), likenesses, a.happening().equals(b.happening())));
    }

    private static String group(Family family) {
        return switch (family) {
            case DISASTER -> "disasters";
            case COOPERATION, CONFLICT -> "moves";
            case VIOLENCE, CONTROL -> "incidents";
        };
    }

    private void print(String group, List<Example> pairs) {
        Map<String, Double> used = inUse.get(group);
        Map<String, Double> fitted = fitted(pairs, used);
        long one = pairs.stream().filter(Example::one).count();
        System.out.printf(Locale.ROOT, "%s: %d pairs that are one, %d that are two%n", group, one, pairs.size() - one);
        line("in use", used, pairs.stream().filter(pair -> pair.right(used)).count(), pairs.size(), loss(pairs, used));
        line(
                "fitted",
                fitted,
                pairs.stream().filter(pair -> pair.right(fitted)).count(),
                pairs.size(),
                loss(pairs, fitted));
        System.out.printf(
                Locale.ROOT,
                "  fitted without the pair's scenario: %d of %d right%n",
                leavingOneOut(pairs, used),
                pairs.size());
    }

    private static void line(String name, Map<String, Double> weights, long right, int all, double loss) {
        System.out.printf(Locale.ROOT, "  %s:", name);
        weights.forEach((trait, weight) -> System.out.printf(Locale.ROOT, " %s %.2f", trait, weight));
        System.out.printf(Locale.ROOT, "  %d of %d right, loss %.4f%n", right, all, loss);
    }

    /** How many pairs are decided rightly by weights that were fitted without their scenario. */
    private static int leavingOneOut(List<Example> pairs, Map<String, Double> used) {
        int right = 0;
        var scenarios = new TreeSet<String>();
        pairs.forEach(pair -> scenarios.add(pair.scenario()));
        for (String scenario : scenarios) {
            Map<String, Double> weights = fitted(
                    pairs.stream()
                            .filter(pair -> !pair.scenario().equals(scenario))
                            .toList(),
                    used);
            right += (int) pairs.stream()
                    .filter(pair -> pair.scenario().equals(scenario) && pair.right(weights))
                    .count();
        }
        return right;
    }

    private static Map<String, Double> fitted(List<Example> pairs, Map<String, Double> from) {
        Map<String, Double> best = new TreeMap<>(from);
        double least = loss(pairs, best);
        while (true) {
            Map<String, Double> better = null;
            for (String giving : from.keySet()) {
                for (String taking : from.keySet()) {
                    if (!giving.equals(taking) && best.get(giving) - STEP >= LEAST - 1e-9) {
                        Map<String, Double> tried = new TreeMap<>(best);
                        tried.merge(giving, -STEP, Double::sum);
                        tried.merge(taking, STEP, Double::sum);
                        double loss = loss(pairs, tried);
                        if (loss < least - 1e-9) {
                            least = loss;
                            better = tried;
                        }
                    }
                }
            }
            if (better == null) {
                return best;
            }
            best = better;
        }
    }

    private static double loss(List<Example> pairs, Map<String, Double> weights) {
        double[] sum = new double[2];
        int[] count = new int[2];
        for (Example pair : pairs) {
            double over = pair.score(weights) - Likeness.SAME;
            int side = pair.one() ? 1 : 0;
            sum[side] += Math.max(0, MARGIN - (pair.one() ? over : -over));
            count[side]++;
        }
        return sum[0] / Math.max(1, count[0]) + sum[1] / Math.max(1, count[1]);
    }
}
