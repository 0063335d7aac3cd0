package org.tarikh.sources.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Tells the main text of a page from what stands around it and in it: lists of links, related stories, comments, captions,
 * notices. It goes by how much prose an element holds, how much of it is links, and what its markup calls it; a part that
 * holds much of the page's prose is never set aside for its name alone, and of several stories side by side none is chosen.
 */
final class MainText {
    private static final int SHORTEST_PROSE = 45;
    private static final int SHORTEST_SENTENCE = 20;
    private static final int LEAST_PROSE = 200;
    private static final int MUCH_PROSE = 1000;
    /** From so many elements alike on, each with a heading, they are a list. */
    private static final int ALIKE = 3;

    private static final Set<String> ASIDE = words(
            """
            ad ads adslot advert advertisement advertising banner bio breadcrumb breadcrumbs comment commentlist \
            comments consent cookie cookies dialog disclaimer disqus donate donation footer footnav gdpr \
            livefyre masthead menu meta modal nav navbar navigation newsletter newsletters optin outbrain \
            overlay pager pagination permalink popular popup promo promos promotion rail ratings readmore recirc \
            recirculation recommend recommendation recommendations recommended related respond rss screenreader \
            share sharebar sharedaddy sharing shoutbox sidebar signup skip social socials sponsor sponsored \
            subscribe subscription subscriptions taboola taglist tags toc toolbar tooltip trending upsell \
            visuallyhidden""");
    private static final Set<String> CAPTION =
            words("caption captions credit credits copyright imagecaption figcaption byline dateline timestamp");
    private static final Set<String> COMMENTS = Set.of("comments", "disqus", "commentlist", "livefyre");
    private static final Pattern BORDER = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "search",
            "toolbar",
            "tooltip");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** What one element holds. */
    private static final class Measure {
        int chars;
        int linkChars;
        int prose;
        int paragraphs;
        int headings;
        /** The last of them. */
        Element heading;
        /** Of the element's own words, with those of inline elements in it. */
        int ownChars;

        int ownLinkChars;
        char last = ' ';
    }

    private final Element body;
    private final Map<Element, Measure> measures = new HashMap<>();
    private final Set<Element> aside = new HashSet<>();
    private Element root;
    private final Set<Element> beside = new HashSet<>();

    private MainText(Element body) {
        this.body = body;
    }

    /** @param silent the elements that hold no words for readers */
    static MainText of(Element body, Set<Element> silent) {
        MainText main = new MainText(body);
        main.aside.addAll(silent);
        main.measure();
        int all = main.held(body).prose;
        main.setAside();
        main.measure();
        main.setTeasersAside();
        main.root = main.descend();
        if (main.held(main.root).prose < LEAST_PROSE && all >= MUCH_PROSE) {
            // What looks like the story is hardly anything: the names have misled, so the words alone decide.
            main.aside.clear();
            main.aside.addAll(silent);
            main.measure();
            main.root = main.descend();
        }
        main.setAsideInside();
        return main;
    }

    /** The element that holds the main text; all outside it but what {@link #isBeside} is none of it. */
    boolean isRoot(Element element) {
        return element == root;
    }

    /** Whether the element's words, wherever it stands, are none of the main text. */
    boolean isAside(Element element) {
        return aside.contains(element);
    }

    /** Whether the element belongs to the main text though it stands outside the root. */
    boolean isBeside(Element element) {
        return beside.contains(element);
    }

    private static Set<String> words(String all) {
        return Set.copyOf(Arrays.asList(all.split("\\s+")));
    }

    private Measure held(Element element) {
        return measures.getOrDefault(element, NOTHING);
    }

    private static final Measure NOTHING = new Measure();

    private void measure() {
        measures.clear();
        body.traverse(new NodeVisitor() {
            private int links;
            private int outside;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    links += element.nameIs("a") ? 1 : 0;
                    outside += aside.contains(element) ? 1 : 0;
                } else if (node instanceof TextNode words && outside == 0) {
                    count(words, links > 0);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (!(node instanceof Element element)) {
                    return;
                }
                links -= element.nameIs("a") ? 1 : 0;
                boolean counted = outside == 0;
                outside -= aside.contains(element) ? 1 : 0;
                Measure own = measures.get(element);
                if (own == null || !counted) {
                    return;
                }
                weigh(element, own);
                if (element != body) {
                    Element parent = element.parent();
                    Measure above = measures.computeIfAbsent(parent, key -> new Measure());
                    above.chars += own.chars;
                    above.linkChars += own.linkChars;
                    above.prose += own.prose;
                    above.paragraphs += own.paragraphs;
                    above.headings += own.headings;
                    above.heading = own.heading == null ? above.heading : own.heading;
                    if (!element.isBlock()) {
                        above.ownChars += own.ownChars;
                        above.ownLinkChars += own.ownLinkChars;
                        above.last = own.last == ' ' ? above.last : own.last;
                    }
                }
            }
        });
    }

    private void count(TextNode node, boolean linked) {
        String words = node.getWholeText();
        int chars = 0;
        char last = ' ';
        boolean space = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00a0';
            if (!blank) {
                last = c;
            }
            chars += blank && space ? 0 : 1;
            space = blank;
        }
        if (last == ' ' || node.parent() == null) {
            return;
        }
        Measure own = measures.computeIfAbsent((Element) node.parent(), key -> new Measure());
        own.chars += chars;
        own.ownChars += chars;
        own.linkChars += linked ? chars : 0;
        own.ownLinkChars += linked ? chars : 0;
        own.last = last;
    }

    /** Counts a block's own words as prose where they are long enough or end as a sentence does, and are not links. */
    private void weigh(Element element, Measure own) {
        if (!element.isBlock() && element != body) {
            return;
        }
        if (HEADINGS.contains(element.normalName())) {
            own.headings++;
            own.heading = element;
            return;
        }
        boolean sentence = ".!?:…”\"’)。！？؟۔।".indexOf(own.last) >= 0;
        if ((own.ownChars >= SHORTEST_PROSE || own.ownChars >= SHORTEST_SENTENCE && sentence)
                && own.ownLinkChars * 5 < own.ownChars * 2) {
            own.prose += own.ownChars - own.ownLinkChars;
            own.paragraphs++;
        }
    }

    private void setAside() {
        int all = Math.max(1, held(body).prose);
        Set<Element> aroundStory = new HashSet<>();
        for (Element at = body.selectFirst("[itemprop=articleBody]"); at != null; at = at.parent()) {
            aroundStory.add(at);
        }
        body.stream().forEach(element -> {
            if (element == body || aroundStory.contains(element)) {
                return;
            }
            int prose = held(element).prose;
            if (isUnseen(element)
                    ? prose * 2 < all
                    : isCalledAside(element) && prose * 5 < all * 2 || isComments(element) && prose * 5 < all * 4) {
                aside.add(element);
            }
        });
    }

    /**
     * Sets lists of other stories aside, each an element with a linked heading and a sentence or two, where a story
     * stands beside them.
     */
    private void setTeasersAside() {
        Map<Element, Map<String, List<Element>>> lists = new LinkedHashMap<>();
        body.stream().forEach(element -> {
            if (!aside.contains(element) && isTeaser(element)) {
                lists.computeIfAbsent(element.parent(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(element.normalName() + ' ' + element.className(), key -> new ArrayList<>())
                        .add(element);
            }
        });
        Set<Element> teasers = new HashSet<>();
        lists.values().forEach(kinds -> kinds.values().stream()
                .filter(alike -> alike.size() >= ALIKE)
                .forEach(teasers::addAll));
        Set<Element> outermost = outermost(teasers);
        int prose = held(body).prose;
        int paragraphs = held(body).paragraphs;
        for (Element teaser : outermost) {
            prose -= held(teaser).prose;
            paragraphs -= held(teaser).paragraphs;
        }
        if (!outermost.isEmpty() && prose >= 500 && paragraphs >= 3) {
            aside.addAll(outermost);
            measure();
        }
    }

    private boolean isTeaser(Element element) {
        Measure own = held(element);
        if (element == body || !element.isBlock() || own.headings != 1 || own.paragraphs > 2 || own.prose > 700) {
            return false;
        }
        Measure words = held(own.heading);
        return words.linkChars * 10 >= words.chars * 9;
    }

    /** Those that stand in none of the others. */
    private Set<Element> outermost(Set<Element> elements) {
        Set<Element> outermost = new HashSet<>();
        body.traverse(new NodeVisitor() {
            private int inside;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element && elements.contains(element) && inside++ == 0) {
                    outermost.add(element);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                inside -= node instanceof Element element && elements.contains(element) ? 1 : 0;
            }
        });
        return outermost;
    }

    private static boolean isUnseen(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && style.replaceAll("\\s", "").contains("display:none");
    }

    private static boolean isCalledAside(Element element) {
        if (ROLES.contains(element.attr("role"))) {
            return true;
        }
        if (element.nameIs("article")
                || element.nameIs("main")
                || element.nameIs("p") && element.className().isEmpty()) {
            return false;
        }
        return element.hasClass("widget") || element.hasClass("hidden") || isCalled(element, ASIDE);
    }

    private static boolean isComments(Element element) {
        return isCalled(element, COMMENTS);
    }

    /** Whether a class or the id of the element holds one of the words. */
    private static boolean isCalled(Element element, Set<String> words) {
        return names(element.id(), words) || names(element.className(), words);
    }

    private static boolean names(String names, Set<String> words) {
        if (names.isEmpty()) {
            return false;
        }
        String split = BORDER.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
        return NOT_LETTERS.splitAsStream(split).anyMatch(words::contains);
    }

    /** Goes from the body to the deepest element that still holds most of the prose. */
    private Element descend() {
        Element at = body;
        Element said = body.selectFirst("[itemprop=articleBody]");
        if (said != null
                && body.select("[itemprop=articleBody]").size() == 1
                && held(said).prose * 2 > held(body).prose) {
            at = said;
        }
        while (true) {
            Element most = null;
            for (Element child : at.children()) {
                if (!aside.contains(child) && (most == null || held(child).prose > held(most).prose)) {
                    most = child;
                }
            }
            if (most == null || !mayHoldAll(at, most)) {
                addBeside(at);
                return at;
            }
            at = most;
        }
    }

    private boolean mayHoldAll(Element at, Element most) {
        Measure all = held(at);
        Measure part = held(most);
        if (part.prose * 10 < all.prose * 8 || part.prose == 0) {
            return false;
        }
        if (part.paragraphs < 2 && all.paragraphs > 1) {
            return false;
        }
        if (!most.isBlock() || most.nameIs("p") || most.nameIs("blockquote") || most.nameIs("li")) {
            return false;
        }
        int alike = 0;
        for (Element child : at.children()) {
            if (child.nameIs(most.normalName())
                    && child.className().equals(most.className())
                    && held(child).prose >= 60
                    && held(child).headings > 0) {
                alike++;
            }
        }
        return alike < ALIKE;
    }

    /** Paragraphs right before and after the root. */
    private void addBeside(Element chosen) {
        if (chosen == body || chosen.parent() == null) {
            return;
        }
        for (Element sibling : chosen.parent().children()) {
            Measure own = held(sibling);
            if (sibling != chosen
                    && sibling.nameIs("p")
                    && !aside.contains(sibling)
                    && own.prose >= 80
                    && own.linkChars * 4 < own.chars) {
                beside.add(sibling);
            }
        }
    }

    private void setAsideInside() {
        int all = Math.max(1, held(root).prose);
        List<Element> found = new ArrayList<>();
        root.stream().forEach(element -> {
            if (element == root || aside.contains(element)) {
                return;
            }
            Measure own = held(element);
            if (own.chars == 0) {
                return;
            }
            if (element.nameIs("figcaption") || isCalled(element, CAPTION) && own.prose * 5 < all) {
                found.add(element);
            } else if (isLinks(element, own)) {
                found.add(element);
            }
        });
        aside.addAll(found);
    }

    /** A list or block that is little else than links. */
    private static boolean isLinks(Element element, Measure own) {
        if (!element.isBlock() || HEADINGS.contains(element.normalName()) || own.paragraphs > 0) {
            return false;
        }
        return own.linkChars * 10 >= own.chars * 8;
    }
}
