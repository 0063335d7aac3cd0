package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path HOME = RunningTarikh.home();

    private static List<String> all(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(HOME.resolve("README.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void what_it_links_to_is_there() throws IOException {
        assertThat(all("\\]\\(([^):#]+)\\)")).isNotEmpty().allSatisfy(link -> assertThat(HOME.resolve(link))
                .exists());
    }

    @Test
    void the_parts_it_links_to_within_itself_are_there() throws IOException {
        List<String> parts = all("^#+ (.+)$").stream()
                .map(title -> title.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
        assertThat(all("\\]\\(#([^)]+)\\)")).isNotEmpty().isSubsetOf(parts);
    }

    @Test
    void the_rooms_on_its_map_are_there() throws IOException {
        assertThat(all("^ {4}([a-z0-9-]+/(?:[a-z]+/)?) "))
                .hasSizeGreaterThan(5)
                .allSatisfy(room -> assertThat(HOME.resolve(room)).isDirectory());
    }

    @Test
    void its_options_are_those_of_the_launcher() throws IOException {
        String launcher =
                Files.readString(HOME.resolve("deploy/launcher/src/main/java/org/tarikh/launcher/Options.java"));
        List<String> known = Pattern.compile("\"(--[a-z]+)\"")
                .matcher(launcher)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(all("^\\| `(--[a-z]+)")).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void its_keys_of_the_events_service_are_those_of_its_configuration() throws IOException {
        String configuration =
                Files.readString(HOME.resolve("services/events/src/main/resources/application.properties"));
        assertThat(all("^\\| `(tarikh\\.[a-z.-]+)`")).isNotEmpty().allSatisfy(key -> assertThat(configuration)
                .containsPattern("(?m)^#?" + Pattern.quote(key) + "="));
    }

    /** Quarkus and what it manages come with notices of their own. */
    @Test
    void the_libraries_that_services_ship_are_credited() throws IOException {
        String notice = Files.readString(HOME.resolve("NOTICE"));
        for (String module :
                List.of("services/sources", "services/events", "services/timeline", "frontend-templates")) {
            List<String> shipped = Pattern.compile("(?s)<dependency>(.*?)</dependency>")
                    .matcher(Files.readString(HOME.resolve(module + "/pom.xml")))
                    .results()
                    .map(found -> found.group(1))
                    .filter(one -> !one.contains("<scope>test</scope>"))
                    .filter(one ->
                            !one.matches("(?s).*<groupId>(io\\.quarkus|io\\.smallrye|org\\.jboss|org\\.tarikh).*"))
                    .map(one -> one.replaceFirst("(?s).*?<artifactId>(.*?)</artifactId>.*", "$1"))
                    .toList();
            assertThat(shipped).as(module).allSatisfy(artifact -> assertThat(notice)
                    .containsPattern("(^|[ \n])" + Pattern.quote(artifact) + "[ ,:\n]"));
        }
    }
}
