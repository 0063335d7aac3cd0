package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Takes "District", "Wilayat-e" and their like off the names of areas, as news do or write them in small letters. */
final class AreaWords {
    private final List<String> front = new ArrayList<>();
    private final List<String> back = new ArrayList<>();

    AreaWords() {
        for (Tsv.Row row : Tsv.read("geonames-words.tsv", "words", "where")) {
            switch (row.required("where")) {
                case "front" -> front.add(key(row.required("words")) + " ");
                case "back" -> back.add(" " + key(row.required("words")));
                default -> throw row.problem("where is neither front nor back");
            }
        }
    }

    /** The name's words folded, as names are compared by. */
    static String key(String written) {
        var key = new StringBuilder();
        for (Words.Word word : Words.of(written)) {
            key.append(key.length() == 0 ? "" : " ").append(word.folded());
        }
        return key.toString();
    }

    /** The area's own name, as written. */
    String bare(String name) {
        String key = key(name);
        int words = 0;
        int drop = 0;
        for (String lead : front) {
            if (key.startsWith(lead) && lead.length() > drop) {
                drop = lead.length();
                words = Words.of(lead).size();
            }
        }
        List<Words.Word> all = Words.of(name);
        int last = all.size();
        for (String tail : back) {
            if (words == 0 && key.endsWith(tail)) {
                last = Math.min(last, all.size() - Words.of(tail).size());
            }
        }
        return last <= words
                ? name
                : name.substring(
                        all.get(words).span().start(), all.get(last - 1).span().end());
    }
}
