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
