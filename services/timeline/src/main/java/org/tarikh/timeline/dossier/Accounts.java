package org.tarikh.timeline.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Why the reports of an event are one, and why its nearest neighbours are not.
 *
 * @param reports in order of publication
 * @param pairs the likest first
 * @param apart the likest first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Accounts(List<Told> reports, List<Pair> pairs, List<Apart> apart) {
    public Accounts {
        reports = reports == null ? List.of() : List.copyOf(reports);
        pairs = pairs == null ? List.of() : List.copyOf(pairs);
        apart = apart == null ? List.of() : List.copyOf(apart);
    }

    /** What one article tells of the event; {@code copyOf} is the article it copies, or null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Told(UUID id, String article, String publisher, LocalDate published, String title, String copyOf) {}

    /**
     * How alike two reports are.
     *
     * @param score 0 to 1
     * @param veto what forbids that they be one by themselves, in English words, or null
     * @param vetoCode which veto it is, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Pair(UUID first, UUID second, double score, String veto, String vetoCode, List<Reason> reasons) {
        public Pair {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /** Another event that came near, with the pair that decides. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Apart(UUID event, String title, double score, String veto, String vetoCode, List<Reason> reasons) {
        public Apart {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /**
     * What one trait says for or against.
     *
     * @param says an English clause
     * @param code which clause it is, or null
     * @param of what it is about
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reason(String trait, double likeness, double weight, String says, String code, List<String> of) {
        public Reason {
            of = of == null ? List.of() : List.copyOf(of);
        }
    }
}
