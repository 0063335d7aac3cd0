package org.tarikh.sources.imports;

import java.util.List;
import org.tarikh.sources.document.DocumentForm;

/** What a folder's manifest.json says of its files. */
record Manifest(List<Row> documents) {
    /** One file and what is said of it; only the file is needed. */
    record Row(String file, String title, String publisher, String url, String key, String published, String language) {
        /** The row with the file's words, as one document. */
        DocumentForm form(String words, boolean html) {
            return new DocumentForm(
                    publisher, url, key, title, published, language, html ? null : words, html ? words : null);
        }
    }
}
