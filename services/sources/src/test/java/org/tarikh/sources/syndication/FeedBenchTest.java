package org.tarikh.sources.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Measures the reader against public test feeds, where a checkout has them beside it; they are not part of it. A feed counts
 * as read where it is recognised and has as many items as its markup opens. What the feeds' own comments expect of titles,
 * links, words, ids, authors and dates is compared as far as it can be: words without markup, dates as moments.
 */
class FeedBenchTest {
    private static final Pattern HEADER = Pattern.compile("(?m)^\\s*Header:\\s*([\\w-]+):\\s*(.*?)\\s*$");
    private static final Pattern EXPECTATION = Pattern.compile(
            "(feed|entries\\[0\\])\\[?[.']+(\\w+)'?\\]?(?:\\[0\\]\\['value'\\])?\\s*==\\s*(?:u?'((?:[^'\\\\]|\\\\.)*)'|\\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+),[^)]*\\))");

    private final Map<String, int[]> tally = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void nearly_all_test_feeds_are_read_and_the_others_refused_in_words() throws IOException {
        Path feeds = feeds();
        assumeTrue(feeds != null, "There are no test feeds beside this checkout, so nothing is measured");
        try (Stream<Path> files = Files.walk(feeds)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                measure(file);
            }
        }
        failures.forEach(failure -> System.out.println(Words.line(failure)));
        tally.forEach((what, counts) -> System.out.printf("%s %d of %d%n", what, counts[0], counts[1]));
        assertThat(share("read")).isGreaterThanOrEqualTo(0.97);
        assertThat(share("expectations")).isGreaterThanOrEqualTo(0.9);
    }

    private void measure(Path file) throws IOException {
        byte[] body = Files.readAllBytes(file);
        String comment =
                new String(body, 0, Math.min(body.length, 4000), StandardCharsets.ISO_8859_1).replace("\0", "");
        String type = null;
        URI base = URI.create("http://127.0.0.1:8097/tests/");
        Matcher header = HEADER.matcher(comment);
        while (header.find()) {
            if (header.group(1).equalsIgnoreCase("content-type")) {
                type = header.group(2);
            } else if (header.group(1).equalsIgnoreCase("content-location")) {
                URI named = Addresses.resolve(base, header.group(2));
                base = named == null ? base : named;
            }
        }
        Feed feed;
        try {
            feed = FeedReader.read(body, type, base);
        } catch (NotAFeed e) {
            assertThat(e.getMessage()).isNotBlank();
            count("read", false);
            failures.add(file.getFileName() + " is refused: " + e.getMessage());
            return;
        }
        int opened = opened(body);
        count("read", opened == feed.items().size());
        if (opened != feed.items().size()) {
            failures.add(file.getFileName() + " opens " + opened + " items, read are "
                    + feed.items().size());
        }
        expectations(file, comment, feed);
    }

    private static int opened(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 8), StandardCharsets.ISO_8859_1);
        Charset charset = body.length > 3
                        && head.indexOf('\0') < 0
                        && !head.startsWith("\u00ff\u00fe")
                        && !head.startsWith("\u00fe\u00ff")
                ? StandardCharsets.UTF_8
                : StandardCharsets.ISO_8859_1;
        String text =
                new String(body, charset).replace("\0", "").replaceAll("(?s)<!--.*?-->|<!\\[CDATA\\[.*?\\]\\]>", "");
        return (int) Pattern.compile("(?i)<(?:\\w+:)?(?:item|entry)[\\s/>]")
                .matcher(text)
                .results()
                .count();
    }

    private void expectations(Path file, String comment, Feed feed) {
        Matcher expected = EXPECTATION.matcher(comment);
        while (expected.find()) {
            boolean whole = expected.group(1).equals("feed");
            if (!whole && feed.items().isEmpty()) {
                count("expectations", false);
                continue;
            }
            String field = expected.group(2);
            Object found = whole ? ofFeed(feed, field) : ofItem(feed.items().get(0), field);
            if (found == NOT_COMPARED) {
                continue;
            }
            boolean right;
            String wanted;
            if (expected.group(3) != null) {
                wanted = bare(unquoted(expected.group(3)));
                right = unquoted(expected.group(3)).equals(found)
                        || wanted.equals(found)
                        || wanted.equals(bare(found == null ? "" : found.toString()))
                        || field.equals("author") && found != null && wanted.contains(found.toString());
            } else {
                wanted = String.format(
                        "%s-%02d-%02dT%02d:%02d:%02dZ",
                        expected.group(4),
                        Integer.parseInt(expected.group(5)),
                        Integer.parseInt(expected.group(6)),
                        Integer.parseInt(expected.group(7)),
                        Integer.parseInt(expected.group(8)),
                        Integer.parseInt(expected.group(9)));
                right = found instanceof FeedDate date
                        && date.time() != null
                        && date.time()
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toInstant()
                                .toString()
                                .equals(wanted);
            }
            count("expectations", right);
            count("expectations of " + (whole ? "feed " : "item ") + field, right);
            if (!right) {
                failures.add(file.getFileName() + " " + field + ": wanted " + wanted + ", found " + found);
            }
        }
    }

    private static final Object NOT_COMPARED = new Object();

    private static Object ofFeed(Feed feed, String field) {
        return switch (field) {
            case "title" -> feed.title();
            case "link" -> feed.link();
            case "description", "subtitle", "tagline" -> feed.description();
            case "author" -> feed.author();
            case "language" -> feed.language();
            case "updated_parsed" -> feed.updated();
            case "published_parsed" -> feed.published();
            default -> NOT_COMPARED;
        };
    }

    private static Object ofItem(FeedItem item, String field) {
        return switch (field) {
            case "title" -> item.title();
            case "link" -> item.link();
            case "id", "guid" -> item.guid();
            case "description", "summary" -> item.summary() == null ? item.content() : item.summary();
            case "content" -> item.content() == null ? item.summary() : item.content();
            case "author" -> item.author();
            case "updated_parsed" -> item.updated();
            case "published_parsed" -> item.published();
            default -> NOT_COMPARED;
        };
    }

    /** Words without markup and without what scripts and styles hold. */
    private static String bare(String html) {
        var body = Jsoup.parseBodyFragment(html);
        body.select("script, style, applet, object, embed, iframe, frame, noscript, svg, math")
                .remove();
        return body.text().replaceAll("\\s+", " ").strip();
    }

    private static String unquoted(String python) {
        StringBuilder text = new StringBuilder();
        Matcher escape = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|(.))")
                .matcher(python);
        while (escape.find()) {
            String code = Stream.of(1, 2, 3)
                    .map(escape::group)
                    .filter(g -> g != null)
                    .findFirst()
                    .orElse(null);
            String plain = code != null
                    ? Character.toString(Integer.parseInt(code, 16))
                    : escape.group(4).replace("n", "\n").replace("t", "\t").replace("r", "\r");
            escape.appendReplacement(text, Matcher.quoteReplacement(plain));
        }
        return escape.appendTail(text).toString();
    }

    private static Path feeds() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("frontend-templates"))) {
            at = at.getParent();
        }
        Path feeds = at == null ? null : at.resolveSibling("shared").resolve("bench/feeds");
        return feeds != null && Files.isDirectory(feeds) ? feeds : null;
    }

    private void count(String what, boolean right) {
        int[] counts = tally.computeIfAbsent(what, key -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
    }

    private double share(String what) {
        return (double) tally.get(what)[0] / tally.get(what)[1];
    }
}
