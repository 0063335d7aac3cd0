package org.tarikh.sources.imports;

import java.util.List;
import org.tarikh.sources.document.DocumentForm;

/** What a folder's manifest.json says of its files. */
record Manifest(List<Row> documents) {
    /** One file and what is said of it; only the file is needed. */
    record Row(String file, String title, String publisher, String url, String key, String published, String language) {
        /** What is said of the file, without its words. */
        DocumentForm form() {
            return new DocumentForm(publisher, url, key, title, published, language, null, null);
        }
    }
}
