package org.tarikh.sources.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Divides a document into its articles, each with what its own lines say of it. */
public final class DocumentReader {
    private static final String FURNITURE = "furniture";
    private static final int STANDFIRSTS = 3;
    private static final int WORDS_OF_A_SENTENCE = 10;

    private final Outlets outlets = new Outlets();
    private final Masthead mastheads = new Masthead(outlets);
    private final Furniture furniture = new Furniture();
    private final Credits chains = new Credits();

    /** Reads a text of any length in time proportional to it. */
    public DocumentReading read(String text, Given given) {
        List<Line> lines = new ArrayList<>();
        Lines.of(text).forEach(line -> lines.addAll(furniture.split(line)));
        List<Draft> drafts = new Division(lines, furniture, mastheads, outlets, given.aside(), given.days()).drafts();
        Tongue tongue = Tongue.of(text, given);
        boolean alone = drafts.stream()
                        .filter(draft -> draft.row != null || draft.hasBody())
                        .count()
                == 1;
        int newestYear = given.stated() == null && given.published() == null ? NamedDay.newestYear(text) : 0;
        StatedDate head = drafts.isEmpty() ? null : drafts.get(0).dateAboveHeadline();
        LocalDate issue = head == null ? null : head.date(null);
        List<ArticleReading> articles = new ArrayList<>();
        List<DocumentReading.Unread> unread = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.row != null) {
                articles.add(row(draft, articles.size() + 1, given, tongue.of(draft), unread));
            } else if (draft.hasBody()) {
                setApart(draft);
                articles.add(
                        article(draft, articles.size() + 1, given, alone, issue, newestYear, tongue.of(draft), unread));
            } else {
                leave(draft, unread);
            }
        }
        if (articles.isEmpty() && !lines.isEmpty()) {
            return new DocumentReading(List.of(whole(drafts, lines, given, tongue.whole())), List.of());
        }
        return new DocumentReading(articles, joined(unread, articles));
    }

    /**
     * The language of the document and of its articles: the sender's word, else by the words of each. What a feed says is said
     * of all that it tells, so that it holds only where the words do not speak.
     *
     * @param said the sender's word where it holds, else null
     * @param byFeed the feed's word, else null
     * @param guessed of the whole document
     */
    private record Tongue(String said, String byFeed, String guessed) {
        private static final int ENOUGH = 6000;

        static Tongue of(String text, Given given) {
            if (given.language() != null && given.sender() != PublishedBasis.FEED) {
                return new Tongue(given.language(), null, null);
            }
            return new Tongue(null, given.language(), Languages.of(text, given.language()));
        }

        String whole() {
            return said != null ? said : guessed != null ? guessed : byFeed;
        }

        String of(Draft draft) {
            if (said != null) {
                return said;
            }
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < draft.lines.size() && words.length() < ENOUGH; i++) {
                words.append(draft.lines.get(i).text()).append('\n');
            }
            String told = Languages.of(words.toString(), guessed);
            return told == null ? byFeed : told;
        }
    }

    /** Stretches of one reason that follow each other without an article between them, as one. */
    private static List<DocumentReading.Unread> joined(
            List<DocumentReading.Unread> unread, List<ArticleReading> articles) {
        List<DocumentReading.Unread> joined = new ArrayList<>();
        int next = 0;
        for (DocumentReading.Unread stretch : unread) {
            int before = next;
            while (next < articles.size()
                    && articles.get(next).span().start() < stretch.span().start()) {
                next++;
            }
            int last = joined.size() - 1;
            if (next == before && last >= 0 && joined.get(last).why().equals(stretch.why())) {
                Span span =
                        new Span(joined.get(last).span().start(), stretch.span().end());
                joined.set(last, new DocumentReading.Unread(span, stretch.why()));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }

    private static ArticleReading row(
            Draft draft, int ordinal, Given given, String language, List<DocumentReading.Unread> unread) {
        Line line = draft.lines.get(0);
        HeadlineRow row = draft.row;
        Masthead.Published published = row.published() == null
                ? Masthead.Published.of(null, null, given, false)
                : new Masthead.Published(row.published(), PublishedBasis.STATED);
        int start = line.span().start() + line.text().codePointCount(0, row.from());
        if (start > line.span().start()) {
            unread.add(new DocumentReading.Unread(
                    new Span(line.span().start(), line.span().start() + 1), FURNITURE));
        }
        return new ArticleReading(
                ordinal,
                new Span(start, line.span().end()),
                row.headline(),
                null,
                row.publisher(),
                published.date(),
                published.basis(),
                null,
                language,
                List.of(),
                Credits.ofRow(line, row.publisher()),
                true);
    }

    /** Takes out of the body what only announces it or divides it: standfirsts told again, headings, captions. */
    private static void setApart(Draft draft) {
        List<Line> body = draft.body();
        for (int i = 0; i < Math.min(STANDFIRSTS, body.size() - 1); i++) {
            Line standfirst = body.get(i);
            if (standfirst.text().length() >= 40 && isToldAgain(standfirst, body, i + 1)) {
                draft.set(standfirst, Draft.Role.FURNITURE);
            }
        }
        body = draft.body();
        List<Line> labels = body.stream()
                .filter(line -> line.isLabel() && !line.isBulleted())
                .toList();
        // Where sentences often go without a full stop, a line without one is no heading.
        if (labels.isEmpty() || labels.size() * 2 > body.size()) {
            return;
        }
        Line last = body.get(body.size() - 1);
        for (Line label : labels) {
            boolean asks = "?!…؟".indexOf(label.text().charAt(label.text().length() - 1)) >= 0;
            if (label.words() < WORDS_OF_A_SENTENCE || label != last && !asks) {
                draft.set(label, Draft.Role.FURNITURE);
            }
        }
    }

    private static boolean isToldAgain(Line standfirst, List<Line> body, int from) {
        for (int i = from; i < body.size(); i++) {
            if (body.get(i).text().startsWith(standfirst.text())) {
                return true;
            }
        }
        return false;
    }

    private ArticleReading article(
            Draft draft,
            int ordinal,
            Given given,
            boolean alone,
            LocalDate issue,
            int newestYear,
            String language,
            List<DocumentReading.Unread> unread) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < draft.lines.size(); i++) {
            if (draft.roles.get(i) != Draft.Role.FURNITURE) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        List<Span> inside = new ArrayList<>();
        for (int i = 0; i < draft.lines.size(); i++) {
            if (draft.roles.get(i) == Draft.Role.FURNITURE) {
                if (i < first || i > last) {
                    unread.add(new DocumentReading.Unread(draft.lines.get(i).span(), FURNITURE));
                } else {
                    inside.add(draft.lines.get(i).span());
                }
            }
        }
        Particulars credits = credits(draft, given, alone);
        Masthead.Published published = credits.published().date() == null
                ? Masthead.Published.inferred(issue != null ? issue : NamedDay.in(draft.body(), newestYear))
                : credits.published();
        return new ArticleReading(
                ordinal,
                new Span(
                        draft.lines.get(first).span().start(),
                        draft.lines.get(last).span().end()),
                credits.headline(),
                credits.byline(),
                credits.publisher(),
                published.date(),
                published.basis(),
                credits.modified(),
                language,
                inside,
                chains.of(draft, credits.publisher()),
                false);
    }

    private record Particulars(
            String headline, String byline, String publisher, Masthead.Published published, LocalDate modified) {}

    private Particulars credits(Draft draft, Given given, boolean alone) {
        String headline = draft.headlineWords();
        String publisher = null;
        String byline = null;
        StatedDate date = null;
        StatedDate changed = null;
        for (Masthead.Says says : draft.masthead) {
            publisher = publisher == null ? says.publisher() : publisher;
            byline = says.byline() == null ? byline : byline == null ? says.byline() : byline + ", " + says.byline();
            date = date == null ? says.date() : date;
            changed = changed == null ? says.changed() : changed;
        }
        int dash = headline == null ? -1 : lastDash(headline);
        if (dash > 0) {
            String name = headline.substring(dash + 1).strip();
            if (outlets.isKnown(name) || Outlets.isDomain(name) || name.equalsIgnoreCase(given.publisher())) {
                publisher = publisher == null ? name : publisher;
                headline = headline.substring(0, dash).strip();
            }
        }
        List<Line> body = draft.body();
        Dateline dateline = body.isEmpty() ? null : Dateline.of(body.get(0));
        if (dateline != null && date == null) {
            date = dateline.date();
        }
        if (!alone && date == null) {
            date = draft.toldDay();
        }
        if (draft.isItem()) {
            date = date == null ? draft.day() : date;
            publisher = publisher == null ? source(body) : publisher;
            publisher = publisher == null ? draft.house() : publisher;
        }
        if (publisher == null) {
            boolean agency = given.publisher() == null && dateline != null && dateline.agency() != null;
            publisher = agency && outlets.isKnown(dateline.agency()) ? dateline.agency() : given.publisher();
        }
        byline = byline == null && alone ? given.byline() : byline;
        LocalDate modified = changed != null ? changed.date(null) : alone ? given.modified() : null;
        return new Particulars(
                headline,
                byline,
                publisher,
                Masthead.Published.of(date, changed, given, alone || draft.isEntry()),
                modified);
    }

    /** The outlet in brackets that an item ends with, or null. */
    private String source(List<Line> body) {
        String last = body.isEmpty() ? "" : body.get(body.size() - 1).text();
        int open = last.lastIndexOf('(');
        if (!last.endsWith(")") || open < 0) {
            return null;
        }
        String name = last.substring(open + 1, last.length() - 1).strip();
        return outlets.isKnown(name) ? name : null;
    }

    private static int lastDash(String headline) {
        for (int i = headline.length() - 2; i > 1; i--) {
            if ("-–—|".indexOf(headline.charAt(i)) >= 0
                    && headline.charAt(i - 1) == ' '
                    && headline.charAt(i + 1) == ' ') {
                return i;
            }
        }
        return -1;
    }

    private static void leave(Draft draft, List<DocumentReading.Unread> unread) {
        for (int i = 0; i < draft.lines.size(); i++) {
            String why = draft.roles.get(i) == Draft.Role.FURNITURE ? FURNITURE : "a headline without its story";
            unread.add(new DocumentReading.Unread(draft.lines.get(i).span(), why));
        }
    }

    /** A text without a story in it is kept as one article, so that nothing that came in is lost. */
    private ArticleReading whole(List<Draft> drafts, List<Line> lines, Given given, String language) {
        Draft first = drafts.stream()
                .filter(draft -> draft.headline() != null)
                .findFirst()
                .orElse(new Draft());
        Particulars credits = credits(first, given, true);
        return new ArticleReading(
                1,
                new Span(
                        lines.get(0).span().start(),
                        lines.get(lines.size() - 1).span().end()),
                credits.headline(),
                credits.byline(),
                credits.publisher(),
                credits.published().date(),
                credits.published().basis(),
                credits.modified(),
                language,
                List.of(),
                chains.of(first, credits.publisher()),
                false);
    }
}
