package org.tarikh.events.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "elevenchars",
                "Password-1234",
                "qwertyUIOPas",
                "ababababababab",
                "river Amina bridge",
                "river AMINA bridge",
                "tab\tin the middle",
                "فففففففففففففففففففففففففففففففففففف+"
            })
    void a_password_that_is_guessed_or_that_bcrypt_would_cut_is_refused(String password) {
        assertThat(Passwords.fault("amina", password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"river stone bridge", "درخت و رود و پل", "7hKq-window-lamp"})
    void others_are_taken(String password) {
        assertThat(Passwords.fault("amina", password)).isEmpty();
    }

    @Test
    void a_password_matches_its_own_hash_however_the_keyboard_writes_it_and_no_other() {
        String hash = Passwords.hash("caf\u00e9 by the river");

        assertThat(hash).startsWith("$2").doesNotContain("river");
        assertThat(Passwords.matches("cafe\u0301 by the river", hash)).isTrue();
        assertThat(Passwords.matches("cafe by the river", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
        assertThat(Passwords.matches("x".repeat(1000), hash)).isFalse();
    }

    @Test
    void where_there_is_no_account_nothing_matches() {
        assertThat(Passwords.matches("river stone bridge", null)).isFalse();
        assertThat(Passwords.matches("-", null)).isFalse();
    }

    @Test
    void a_password_that_is_used_once_is_taken_and_another_each_time() {
        SecureRandom random = new SecureRandom();
        String one = Passwords.once(random);

        assertThat(Passwords.fault("admin", one)).isEmpty();
        assertThat(one).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(Passwords.once(random)).isNotEqualTo(one);
    }
}
