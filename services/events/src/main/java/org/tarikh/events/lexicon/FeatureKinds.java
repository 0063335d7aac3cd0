package org.tarikh.events.lexicon;

import java.util.HashMap;
import java.util.Map;

/** Tells which features of GeoNames are places of news, and of what kind of the lexicon's. */
final class FeatureKinds {
    private final Map<String, String> kinds = new HashMap<>();

    FeatureKinds() {
        for (Tsv.Row row : Tsv.read("geonames-features.tsv", "class", "code", "kind")) {
            kinds.put(row.required("class") + "." + row.required("code"), row.required("kind"));
        }
    }

    /** The kind of place, or null where features of the code are left out. */
    String kind(String featureClass, String code) {
        return kinds.get(featureClass + "." + code);
    }
}
