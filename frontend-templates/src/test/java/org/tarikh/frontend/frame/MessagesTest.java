package org.tarikh.frontend.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.frontend.chronology.DateMessages;
import org.tarikh.frontend.chronology.NarrowMessages;
import org.tarikh.frontend.chronology.ViewMessages;
import org.tarikh.frontend.company.CompanyMessages;
import org.tarikh.frontend.desk.AddClaimMessages;
import org.tarikh.frontend.desk.ClerkMessages;
import org.tarikh.frontend.desk.DatingMessages;
import org.tarikh.frontend.desk.DeskEditMessages;
import org.tarikh.frontend.desk.DeskMessages;
import org.tarikh.frontend.desk.DeskNavMessages;
import org.tarikh.frontend.desk.DeskQueueMessages;
import org.tarikh.frontend.desk.GateMessages;
import org.tarikh.frontend.desk.LexiconMessages;
import org.tarikh.frontend.desk.NewEventMessages;
import org.tarikh.frontend.desk.ProposalsMessages;
import org.tarikh.frontend.embed.EmbedMessages;
import org.tarikh.frontend.errata.ErrataMessages;
import org.tarikh.frontend.event.ActMessages;
import org.tarikh.frontend.event.ReasonMessages;
import org.tarikh.frontend.event.RecordMessages;
import org.tarikh.frontend.map.MapMessages;
import org.tarikh.frontend.source.ChangesMessages;
import org.tarikh.frontend.source.RightsMessages;
import org.tarikh.frontend.status.StatusMessages;

class MessagesTest {
    private static final Map<String, Class<?>> BUNDLES = Map.ofEntries(
            Map.entry("msg", Messages.class),
            Map.entry("narrow", NarrowMessages.class),
            Map.entry("record", RecordMessages.class),
            Map.entry("map", MapMessages.class),
            Map.entry("dates", DateMessages.class),
            Map.entry("embed", EmbedMessages.class),
            Map.entry("company", CompanyMessages.class),
            Map.entry("errata", ErrataMessages.class),
            Map.entry("desk", DeskMessages.class),
            Map.entry("clerk", ClerkMessages.class),
            Map.entry("gate", GateMessages.class),
            Map.entry("acts", ActMessages.class),
            Map.entry("desknav", DeskNavMessages.class),
            Map.entry("deskedit", DeskEditMessages.class),
            Map.entry("deskclaim", AddClaimMessages.class),
            Map.entry("desknew", NewEventMessages.class),
            Map.entry("deskdating", DatingMessages.class),
            Map.entry("deskproposals", ProposalsMessages.class),
            Map.entry("desklexicon", LexiconMessages.class),
            Map.entry("deskqueue", DeskQueueMessages.class),
            Map.entry("views", ViewMessages.class),
            Map.entry("status", StatusMessages.class),
            Map.entry("rights", RightsMessages.class),
            Map.entry("reasons", ReasonMessages.class),
            Map.entry("revised", ChangesMessages.class));

    @ParameterizedTest
    @CsvSource({
        "msg, fa",
        "msg, ps",
        "narrow, fa",
        "narrow, ps",
        "record, fa",
        "record, ps",
        "map, fa",
        "map, ps",
        "clerk, fa",
        "clerk, ps",
        "acts, fa",
        "acts, ps",
        "deskdating, fa",
        "deskdating, ps",
        "desklexicon, fa",
        "desklexicon, ps",
        "deskproposals, fa",
        "deskproposals, ps",
        "desknew, fa",
        "desknew, ps",
        "deskclaim, fa",
        "deskclaim, ps",
        "desk, fa",
        "desk, ps",
        "deskedit, fa",
        "deskedit, ps",
        "dates, fa",
        "dates, ps",
        "embed, fa",
        "embed, ps",
        "company, fa",
        "company, ps",
        "errata, fa",
        "errata, ps",
        "views, fa",
        "views, ps",
        "status, fa",
        "status, ps",
        "rights, fa",
        "rights, ps",
        "reasons, fa",
        "reasons, ps",
        "revised, fa",
        "revised, ps"
    })
    void every_word_is_said_in_dari_and_pashto_with_the_same_gaps_to_fill(String bundle, String tag)
            throws IOException {
        Properties words = words(bundle, tag);
        Set<String> wanted = new TreeSet<>(words(bundle, "en").stringPropertyNames());
        for (Method method : BUNDLES.get(bundle).getMethods()) {
            if (method.getParameterCount() == 1 && method.getParameterTypes()[0].isEnum()) {
                Arrays.stream(method.getParameterTypes()[0].getEnumConstants())
                        .forEach(term -> wanted.add(enumerated(method, (Enum<?>) term)));
            } else {
                wanted.add(method.getName());
                assertThat(gaps(words.getProperty(method.getName(), "")))
                        .as(method.getName())
                        .isEqualTo(gaps(method.getAnnotation(Message.class).value()));
            }
        }

        assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(words.values()).noneMatch(said -> said.toString().isBlank());
    }

    @Test
    void digits_follow_the_language() {
        assertThat(Lang.EN.number(1234)).isEqualTo("1,234");
        assertThat(Lang.FA.number(1234)).isEqualTo("۱,۲۳۴");
    }

    @Test
    void a_language_not_spoken_here_is_answered_in_english() {
        assertThat(Lang.of("PS")).isEqualTo(Lang.PS);
        assertThat(Lang.of("de")).isEqualTo(Lang.EN);
        assertThat(Lang.of(null)).isEqualTo(Lang.EN);
    }

    private static String enumerated(Method method, Enum<?> term) {
        boolean underscored = Arrays.stream(method.getParameterTypes()[0].getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().contains("_"));
        return method.getName() + (underscored ? "_$" : "_") + term.name();
    }

    private static Set<String> gaps(String message) {
        return new TreeSet<>(Pattern.compile("\\{\\w+}")
                .matcher(message)
                .results()
                .flatMap(found -> Stream.of(found.group()))
                .toList());
    }

    private static Properties words(String bundle, String tag) throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages/" + bundle + "_" + tag + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
