package org.tarikh.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP://Example.ORG:80 | http://example.org/",
                "https://example.org:443/a?b#c | https://example.org/a?b",
                "https://example.org:80/ | https://example.org:80/",
                "http://example.org/خبر/۱?q=کابل | http://example.org/%D8%AE%D8%A8%D8%B1/%DB%B1?q=%DA%A9%D8%A7%D8%A8%D9%84",
                "http://bücher.example/ | http://xn--bcher-kva.example/",
                "http://example.org/a b^c%zz%20 | http://example.org/a%20b%5Ec%25zz%20",
                "http://1.2.3.4/ | http://1.2.3.4/",
                "http://[2001:DB8::1]:8080/x | http://[2001:db8::1]:8080/x",
                "http://example.org//a/../b | http://example.org//a/../b",
                "http://example.org\\@inside/ | http://example.org/@inside/",
            })
    void an_address_is_made_one_that_can_be_asked_for(String given, String made) throws Exception {
        assertThat(WebAddress.of(given)).isEqualTo(URI.create(made));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org/",
                "http://",
                "http:///a",
                "http://a:b@example.org/",
                "http://under_score.example.org/",
                "http://example.org:0/",
                "http://example.org:99999/",
                "http://1.2.3/",
                "http://0x7f000001/",
                "http://017700000001/",
                "http://2130706433/",
                "http://1.2.3.4.5/",
                "http://[fe80::1%25eth0]/",
                "http://exa mple.org/",
                "http://127.0.0.1%00.example.org/",
                "http://.org/",
                "javascript:alert(1)",
                "http://①②⑦.0.0.1.0/"
            })
    void what_is_no_plain_address_is_refused(String given) {
        assertThatThrownBy(() -> WebAddress.of(given)).isInstanceOf(FetchException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/x, http://example.org/x",
        "x, http://example.org/a/x",
        "../x, http://example.org/x",
        "../../x/., http://example.org/x/",
        "?y=1, http://example.org/a/b?y=1",
        "#z, http://example.org/a/b?c=1",
        "//other.org/x, http://other.org/x",
        "https://other.org, https://other.org/",
        "./x:y, http://example.org/a/x:y",
    })
    void links_are_read_from_where_they_stand(String link, String made) throws Exception {
        assertThat(WebAddress.of(URI.create("http://example.org/a/b?c=1"), link))
                .isEqualTo(URI.create(made));
    }

    @Test
    void a_link_out_of_the_web_is_refused() {
        assertThatThrownBy(() -> WebAddress.of(URI.create("http://example.org/"), "mailto:a@example.org"))
                .isInstanceOf(FetchException.class);
    }
}
