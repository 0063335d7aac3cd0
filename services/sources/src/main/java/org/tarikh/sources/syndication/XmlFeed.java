package org.tarikh.sources.syndication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeFilter;

/** Reads the feeds written in XML, from a tree that is made of any markup, well-formed or not. */
final class XmlFeed {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");
    /** Elements that hold words, in which no items are looked for. */
    private static final Set<String> WORDS = Set.of(
            "title",
            "description",
            "summary",
            "content",
            "encoded",
            "abstract",
            "tagline",
            "subtitle",
            "body",
            "fullitem");

    private static final Pattern NAMED_MAIL = Pattern.compile("\\s*\\S+@\\S+\\s*\\((.+)\\)\\s*");
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    /** Of each item all elements around it are looked at. */
    private static final int DEEPEST = 2000;

    private record Name(String local, Family family) {}

    private final boolean atom;
    private final Element root;
    private final Element channel;
    private final URI base;

    private XmlFeed(Element root, URI base) {
        this.root = root;
        this.base = base;
        this.atom = name(root).equals("feed");
        this.channel = atom || name(root).equals("channel")
                ? root
                : root.children().stream()
                        .filter(child -> name(child).equals("channel"))
                        .findFirst()
                        .orElse(root);
    }

    static Feed read(String text, URI base) throws NotAFeed {
        Document document = Parser.xmlParser().parseInput(text, "");
        document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.html);
        for (Element element : document.getAllElements()) {
            if (isRoot(element)) {
                return new XmlFeed(element, base).feed();
            }
        }
        throw none(document);
    }

    private static boolean isRoot(Element element) {
        String name = name(element);
        if (!ROOTS.contains(name)) {
            return false;
        }
        // RDF says many things, and others than feeds have channels.
        return switch (name) {
            case "rdf" ->
                holds(element, Set.of("channel", "item"))
                        || element.attributes().asList().stream().anyMatch(XmlFeed::declaresRss);
            case "channel" -> attribute(element, "href") != null || holds(element, Set.of("item", "title", "abstract"));
            default -> true;
        };
    }

    private static boolean holds(Element element, Set<String> names) {
        return element.children().stream().anyMatch(child -> names.contains(name(child)));
    }

    private static boolean declaresRss(Attribute attribute) {
        return attribute.getKey().equals("xmlns")
                && attribute.getValue().matches("http://(purl\\.org/rss/1\\.0|.*\\.netscape\\.com/rdf).*");
    }

    private static NotAFeed none(Document document) {
        Element first = document.children().first();
        boolean page = first != null && Tag.isKnownTag(name(first))
                || document.getAllElements().stream()
                        .anyMatch(element -> name(element).equals("html"));
        if (page) {
            return new NotAFeed(NotAFeed.Reason.PAGE, "The answer is a web page, not a feed.");
        }
        return new NotAFeed(
                NotAFeed.Reason.OTHER,
                first == null
                        ? "The answer is neither XML nor JSON, so it is no feed."
                        : "The answer is no feed: its outermost element is " + shortened(first.tagName()) + ".");
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    private Feed feed() throws NotAFeed {
        List<FeedItem> items = new ArrayList<>();
        for (Element item : items()) {
            items.add(item(item));
        }
        return new Feed(
                title(channel),
                Words.plain(html(first(
                        channel,
                        new Name("description", Family.CORE),
                        new Name("subtitle", Family.CORE),
                        new Name("tagline", Family.CORE),
                        new Name("abstract", Family.CORE),
                        new Name("description", Family.DUBLIN_CORE),
                        new Name("summary", Family.ITUNES)))),
                link(channel),
                language(channel),
                author(channel),
                date(channel, PUBLISHED),
                date(channel, UPDATED),
                pause(),
                skipHours(),
                skipDays(),
                List.copyOf(items));
    }

    private FeedItem item(Element item) {
        Element content = first(
                item,
                new Name("encoded", Family.CONTENT),
                new Name("content", Family.ATOM),
                new Name("body", Family.XHTML),
                new Name("fullitem", Family.CORE),
                new Name("body", Family.CORE));
        if (content == null && atom) {
            content = first(item, new Name("content", Family.CORE));
        }
        Element summary = first(
                item,
                new Name("description", Family.CORE),
                new Name("summary", Family.CORE),
                new Name("abstract", Family.CORE),
                new Name("summary", Family.ATOM),
                new Name("description", Family.DUBLIN_CORE),
                new Name("abstract", Family.TERMS),
                new Name("summary", Family.ITUNES));
        return new FeedItem(
                guid(item),
                link(item),
                title(item),
                html(summary),
                html(content),
                author(item),
                itemLanguage(item, content, summary),
                date(item, PUBLISHED),
                date(item, UPDATED));
    }

    /** Wherever they stand in the feed, and even within each other where one is not closed. */
    private List<Element> items() throws NotAFeed {
        List<Element> items = new ArrayList<>();
        AtomicBoolean tooDeep = new AtomicBoolean();
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (depth > DEEPEST) {
                    tooDeep.set(true);
                    return FilterResult.STOP;
                }
                if (!(node instanceof Element element) || element == root) {
                    return FilterResult.CONTINUE;
                }
                String name = name(element);
                if (ITEMS.contains(name) && own(element)) {
                    items.add(element);
                    return FilterResult.CONTINUE;
                }
                return WORDS.contains(name) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                return FilterResult.CONTINUE;
            }
        });
        if (tooDeep.get()) {
            throw new NotAFeed(NotAFeed.Reason.OTHER, "The feed's elements stand in each other thousands deep.");
        }
        return items;
    }

    // ---- elements by name ----

    private static String name(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    /** Of the feed's own format. */
    private boolean own(Element element) {
        Family family = Family.of(element);
        return family == Family.CORE || atom && family == Family.ATOM;
    }

    private boolean is(Element element, Name name) {
        return name(element).equals(name.local())
                && (name.family() == Family.CORE ? own(element) : Family.of(element) == name.family());
    }

    private List<Element> all(Element parent, Name name) {
        return parent.children().stream().filter(child -> is(child, name)).toList();
    }

    /** The first of these children that is not empty, in the order of the names. */
    private Element first(Element parent, Name... names) {
        for (Name name : names) {
            for (Element child : all(parent, name)) {
                if (!child.children().isEmpty() || !child.wholeText().isBlank()) {
                    return child;
                }
            }
        }
        return null;
    }

    private String text(Element parent, Name... names) {
        Element found = first(parent, names);
        return found == null ? null : Words.some(found.wholeText());
    }

    private static String attribute(Element element, String name) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().equalsIgnoreCase(name)) {
                return Words.some(attribute.getValue());
            }
        }
        return null;
    }

    // ---- words ----

    private String title(Element of) {
        Element title = first(
                of,
                new Name("title", Family.CORE),
                new Name("title", Family.ATOM),
                new Name("title", Family.DUBLIN_CORE),
                new Name("title", Family.ITUNES));
        if (title == null) {
            return null;
        }
        String type = Objects.requireNonNullElse(attribute(title, "type"), "");
        boolean literal = (atom || Family.of(title) == Family.ATOM)
                && (type.isEmpty() || type.equalsIgnoreCase("text") || type.equalsIgnoreCase("text/plain"))
                && attribute(title, "mode") == null
                && title.children().isEmpty();
        return literal && !Words.areHtml(title.wholeText())
                ? Words.unescaped(title.wholeText())
                : Words.plain(html(title));
    }

    /** What an element holds, as HTML: by its type and mode where it is Atom's, else by its looks. */
    private String html(Element element) {
        if (element == null || attribute(element, "src") != null && element.childNodeSize() == 0) {
            return null;
        }
        String type = Objects.requireNonNullElse(attribute(element, "type"), "").toLowerCase(Locale.ROOT);
        String mode = Objects.requireNonNullElse(attribute(element, "mode"), "").toLowerCase(Locale.ROOT);
        if (!element.children().isEmpty()) {
            return Words.some(inner(element, type));
        }
        String text = element.wholeText();
        boolean encoded = mode.equals("base64")
                || mode.isEmpty() && type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml");
        if (encoded) {
            text = decoded(text);
        }
        boolean html = type.contains("html") || Words.areHtml(text);
        boolean plain =
                !html && (type.equals("text") || type.equals("text/plain") || type.isEmpty() && marksType(element));
        return plain && Words.some(text) != null ? Words.html(text) : Words.some(text);
    }

    private boolean marksType(Element element) {
        return Family.of(element) == Family.ATOM || atom;
    }

    private static String inner(Element element, String type) {
        Element holder = element;
        boolean wrapped = element.childrenSize() == 1
                && name(element.child(0)).equals("div")
                && element.childNodes().stream()
                        .allMatch(node ->
                                node == holder.child(0) || !(node instanceof TextNode words) || words.isBlank());
        if (wrapped && type.contains("xhtml")) {
            element = element.child(0);
        }
        for (Element each : element.getAllElements()) {
            if (!each.tag().prefix().isEmpty() && Family.of(each) == Family.XHTML) {
                each.tagName(each.tag().localName());
            }
        }
        return element.html();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    // ---- addresses ----

    private String guid(Element item) {
        String id = text(item, new Name("guid", Family.CORE), new Name("id", Family.CORE), new Name("id", Family.ATOM));
        if (id == null) {
            for (Attribute attribute : item.attributes()) {
                if (attribute.getKey().toLowerCase(Locale.ROOT).matches("(.*:)?about")) {
                    return Words.some(attribute.getValue());
                }
            }
        }
        return id != null ? id : text(item, new Name("identifier", Family.DUBLIN_CORE));
    }

    private String link(Element of) {
        List<Element> links = new ArrayList<>(all(of, new Name("link", Family.CORE)));
        links.addAll(all(of, new Name("link", Family.ATOM)));
        Optional<Element> alternate = links.stream()
                .filter(link -> attribute(link, "href") != null && isAlternate(link))
                .min((a, b) -> Boolean.compare(isPage(b), isPage(a)));
        for (Element link : links) {
            String written = Words.some(link.ownText());
            String address = written == null || alternate.isPresent() && atom ? null : resolved(link, written);
            if (address != null) {
                return address;
            }
        }
        if (alternate.isPresent()) {
            return resolved(alternate.get(), attribute(alternate.get(), "href"));
        }
        Element guid = first(of, new Name("guid", Family.CORE));
        if (guid != null
                && !"false".equalsIgnoreCase(attribute(guid, "isPermaLink"))
                && guid.wholeText().strip().matches("(?i)https?://\\S+")) {
            return resolved(guid, guid.wholeText().strip());
        }
        String about = attribute(of, "rdf:about");
        String href = attribute(of, "href");
        return about != null ? resolved(of, about) : href != null ? resolved(of, href) : null;
    }

    private static boolean isAlternate(Element link) {
        String relation = attribute(link, "rel");
        return relation == null
                || relation.equalsIgnoreCase("alternate")
                || relation.toLowerCase(Locale.ROOT).endsWith("/alternate");
    }

    private static boolean isPage(Element link) {
        String type = attribute(link, "type");
        return type == null || type.toLowerCase(Locale.ROOT).contains("html");
    }

    private String resolved(Element at, String written) {
        return Addresses.web(base(at), written);
    }

    /** By xml:base, of the element and of those around it. */
    private URI base(Element at) {
        List<String> written = new ArrayList<>();
        for (Element each = at; each != null; each = each.parent()) {
            String own = attribute(each, "xml:base");
            if (own != null) {
                written.add(0, own);
            }
        }
        URI found = base;
        for (String own : written) {
            URI next = Addresses.resolve(found, own);
            found = next == null ? found : next;
        }
        return found;
    }

    // ---- persons, languages, dates ----

    private String author(Element of) {
        List<String> names = new ArrayList<>();
        List<Element> written = new ArrayList<>(all(of, new Name("author", Family.CORE)));
        if (written.isEmpty()) {
            written.addAll(all(of, new Name("author", Family.ATOM)));
        }
        for (Element author : written) {
            Element name = null;
            for (String part : List.of("name", "email")) {
                name = name != null
                        ? name
                        : author.children().stream()
                                .filter(child -> name(child).equals(part))
                                .findFirst()
                                .orElse(null);
            }
            String words = person(name == null ? author.ownText() : name.text());
            if (words != null && !names.contains(words)) {
                names.add(words);
            }
        }
        if (names.isEmpty()) {
            for (Element creator : all(of, new Name("creator", Family.DUBLIN_CORE))) {
                String words = person(creator.text());
                if (words != null && !names.contains(words)) {
                    names.add(words);
                }
            }
        }
        if (names.isEmpty()) {
            return person(text(
                    of,
                    new Name("author", Family.DUBLIN_CORE),
                    new Name("author", Family.ITUNES),
                    new Name("managingeditor", Family.CORE),
                    new Name("publisher", Family.DUBLIN_CORE)));
        }
        return String.join(", ", names);
    }

    private static String person(String written) {
        String words = Words.plain(written);
        Matcher mail = NAMED_MAIL.matcher(words == null ? "" : words);
        return mail.matches() ? Words.line(mail.group(1)) : words;
    }

    private String language(Element of) {
        String written = text(of, new Name("language", Family.CORE), new Name("language", Family.DUBLIN_CORE));
        return written != null ? written : markedLanguage(of);
    }

    private String itemLanguage(Element item, Element content, Element summary) {
        Element words = content == null ? summary : content;
        String written = text(item, new Name("language", Family.DUBLIN_CORE), new Name("language", Family.CORE));
        return written != null ? written : markedLanguage(words == null ? item : words);
    }

    /** By xml:lang, of the element or the nearest around it. */
    private static String markedLanguage(Element of) {
        for (Element each = of; each != null; each = each.parent()) {
            String marked = attribute(each, "xml:lang");
            if (marked != null) {
                return marked;
            }
        }
        return null;
    }

    private static final Name[] PUBLISHED = {
        new Name("pubdate", Family.CORE), new Name("published", Family.CORE), new Name("issued", Family.CORE),
                new Name("published", Family.ATOM),
        new Name("issued", Family.ATOM), new Name("issued", Family.TERMS), new Name("date", Family.DUBLIN_CORE),
                new Name("created", Family.TERMS),
        new Name("created", Family.CORE), new Name("created", Family.ATOM), new Name("date", Family.TERMS),
                new Name("date", Family.CORE)
    };
    private static final Name[] UPDATED = {
        new Name("updated", Family.CORE), new Name("modified", Family.CORE), new Name("updated", Family.ATOM),
                new Name("modified", Family.ATOM),
        new Name("modified", Family.TERMS), new Name("lastbuilddate", Family.CORE), new Name("lastmod", Family.CORE),
                new Name("date", Family.DUBLIN_CORE)
    };

    private FeedDate date(Element of, Name[] names) {
        for (Name name : names) {
            FeedDate date = FeedDate.of(text(of, name));
            if (date != null) {
                return date;
            }
        }
        String written = names == UPDATED ? attribute(of, "lastmod") : null;
        return FeedDate.of(written);
    }

    // ---- when to come again ----

    private Duration pause() {
        String minutes = text(channel, new Name("ttl", Family.CORE));
        if (minutes != null && minutes.matches("\\d{1,5}") && !minutes.matches("0+")) {
            return shortest(Duration.ofMinutes(Integer.parseInt(minutes)));
        }
        String period = text(channel, new Name("updateperiod", Family.PERIOD));
        if (period == null) {
            return null;
        }
        String frequency = text(channel, new Name("updatefrequency", Family.PERIOD));
        int times = frequency != null && frequency.matches("[1-9]\\d{0,4}") ? Integer.parseInt(frequency) : 1;
        Duration whole =
                switch (period.toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Duration.ofHours(1);
                    case "daily" -> Duration.ofDays(1);
                    case "weekly", "monthly", "yearly" -> LONGEST_PAUSE;
                    default -> null;
                };
        return whole == null ? null : shortest(whole.dividedBy(times));
    }

    private static Duration shortest(Duration asked) {
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private Set<Integer> skipHours() {
        Set<Integer> hours = new TreeSet<>();
        for (Element skip : all(channel, new Name("skiphours", Family.CORE))) {
            for (Element hour : all(skip, new Name("hour", Family.CORE))) {
                String written = hour.text().strip();
                if (written.matches("\\d{1,2}") && Integer.parseInt(written) <= 24) {
                    hours.add(Integer.parseInt(written) % 24);
                }
            }
        }
        // A feed that is never to be polled is not meant so.
        return hours.size() == 24 ? Set.of() : Set.copyOf(hours);
    }

    private Set<DayOfWeek> skipDays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Element skip : all(channel, new Name("skipdays", Family.CORE))) {
            for (Element day : all(skip, new Name("day", Family.CORE))) {
                for (DayOfWeek each : DayOfWeek.values()) {
                    if (each.name().equalsIgnoreCase(day.text().strip())) {
                        days.add(each);
                    }
                }
            }
        }
        return days.size() == 7 ? Set.of() : Set.copyOf(days);
    }
}
