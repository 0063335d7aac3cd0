package org.tarikh.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | CSV",
                "TEXT/CSV;header=present | CSV",
                "*/* | LIST",
                "text/html, application/xhtml+xml, */*;q=0.8 | LIST",
                "application/json;q=0.5, text/csv | CSV",
                "application/json, text/csv;q=0.9 | LIST",
                "application/geo+json, application/json | LIST",
                "application/geo+json, application/json;q=0.99 | GEOJSON",
                "text/*, text/csv;q=0 | CALENDAR",
                "application/atom+xml | FEED",
                "text/calendar | CALENDAR",
                "application/ld+json | LINKED_DATA",
                "text/* | CSV",
                "application/* | LIST",
                "application/x-ndjson;q=0.2, */*;q=0.1 | NDJSON",
                "text/csv;q=nonsense, application/json | LIST"
            })
    void the_form_wanted_most_is_found(String accept, Form form) {
        assertThat(Form.wanted(accept)).contains(form);
    }

    @Test
    void what_is_offered_in_no_form_is_not_made_up() {
        assertThat(Form.wanted("text/html")).isEmpty();
        assertThat(Form.wanted("application/json;q=0")).isEmpty();
        assertThat(Form.wanted("nonsense")).isEmpty();
    }

    @Test
    void without_a_word_the_list_is_wanted() {
        assertThat(Form.wanted(null)).contains(Form.LIST);
        assertThat(Form.wanted(" ")).contains(Form.LIST);
    }
}
