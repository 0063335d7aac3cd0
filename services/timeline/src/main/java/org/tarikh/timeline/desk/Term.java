package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A value of an enumeration with what it is called. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Term(String value, Labels labels) {

    /** What it is called in each language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Labels(String en, String fa, String ps) {
        /** In the language of a tag, English where it has no other name. */
        public String in(String tag) {
            return switch (tag) {
                case "fa" -> fa;
                case "ps" -> ps;
                default -> en;
            };
        }
    }
}
