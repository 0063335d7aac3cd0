package org.tarikh.sources.reading;

import java.util.ArrayList;
import java.util.List;

/** The lines of one article while the text is being divided. */
final class Draft {
    /** What a line is within its article. */
    enum Role {
        HEADLINE,
        MASTHEAD,
        BODY,
        FURNITURE
    }

    final List<Line> lines = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    final List<Masthead.Says> masthead = new ArrayList<>();
    final HeadlineRow row;
    private Line headline;
    private boolean item;
    private boolean entry;
    private int from;
    private StatedDate day;
    private String house;
    private StatedDate toldDay;
    private String foldedHeadline = "";
    private int bodyLines;
    private int bodyWords;

    Draft() {
        this(null);
    }

    private Draft(HeadlineRow row) {
        this.row = row;
    }

    static Draft ofRow(Line line, HeadlineRow row) {
        Draft draft = new Draft(row);
        draft.add(line, Role.BODY);
        return draft;
    }

    void add(Line line, Role role) {
        lines.add(line);
        roles.add(role);
        if (role == Role.HEADLINE) {
            headline = line;
            foldedHeadline = Words.folded(line.text());
        } else if (role == Role.BODY) {
            bodyLines++;
            bodyWords += line.text().length() > 2000 ? 300 : line.words();
        }
    }

    /**
     * Says that this is an item of a newsletter or an entry of a live blog.
     *
     * @param from where its words begin in its first line, past the mark
     * @param day of all items from here on, or null
     * @param house that of the whole, or null
     */
    void setItem(int from, StatedDate day, String house, boolean entry) {
        this.item = true;
        this.entry = entry;
        this.from = from;
        this.day = day;
        this.house = house;
    }

    boolean isItem() {
        return item;
    }

    boolean isEntry() {
        return entry;
    }

    /** The date above the headline, which is that of the whole document; or null. */
    StatedDate dateAboveHeadline() {
        int at = headline == null ? 0 : lines.indexOf(headline);
        int says = 0;
        for (int i = 0; i < at; i++) {
            if (roles.get(i) == Role.MASTHEAD && says < masthead.size()) {
                StatedDate date = masthead.get(says++).date();
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /** Takes the first day that the markup tells before the story's own words. */
    void tell(StatedDate day) {
        toldDay = toldDay == null ? day : toldDay;
    }

    StatedDate toldDay() {
        return toldDay;
    }

    StatedDate day() {
        return day;
    }

    String house() {
        return house;
    }

    /** The headline without the mark before it; null where there is none. */
    String headlineWords() {
        if (headline == null) {
            return null;
        }
        return headline == lines.get(0) ? headline.text().substring(from) : headline.text();
    }

    /** Takes the few words before the first item that tell of nothing for furniture. */
    void leaveIntroduction() {
        if (row == null && bodyWords < 25 && body().stream().allMatch(line -> Lede.freshness(line) < 1)) {
            for (int i = 0; i < lines.size(); i++) {
                set(i, Role.FURNITURE);
            }
        }
    }

    /** What an item says under its mark alone is its story, not a headline without one. */
    void settle() {
        if (item && headline != null && bodyLines == 0) {
            set(lines.indexOf(headline), Role.BODY);
            bodyLines++;
            bodyWords += headline.words();
            headline = null;
        }
    }

    void addMasthead(Line line, Masthead.Says says) {
        add(line, Role.MASTHEAD);
        masthead.add(says);
    }

    /** Says of the line added last that it is furniture after all. */
    void lastIsFurniture() {
        set(lines.size() - 1, Role.FURNITURE);
    }

    /** Takes another line for the headline and the one taken before for furniture. */
    void headlineInPlaceOfKicker(Line line) {
        set(lines.indexOf(headline), Role.FURNITURE);
        add(line, Role.HEADLINE);
    }

    private void set(int index, Role role) {
        if (roles.set(index, role) == Role.BODY) {
            bodyLines--;
            bodyWords -= lines.get(index).words();
        }
    }

    void set(Line line, Role role) {
        set(lines.indexOf(line), role);
    }

    Line headline() {
        return headline;
    }

    boolean hasBody() {
        return bodyLines > 0;
    }

    /** Enough of a story that another may follow it. */
    boolean isSubstantial() {
        return bodyLines >= 2 && bodyWords >= 16 || bodyWords >= 40;
    }

    int bodyWords() {
        return bodyWords;
    }

    boolean repeatsHeadline(Line line) {
        return headline != null
                && line.text().length() <= headline.text().length() * 2 + 20
                && foldedHeadline.equals(Words.folded(line.text()));
    }

    /** The lines of the body, in order. */
    List<Line> body() {
        List<Line> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (roles.get(i) == Role.BODY) {
                body.add(lines.get(i));
            }
        }
        return body;
    }
}
