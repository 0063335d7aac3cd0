package org.tarikh.sources.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes once through the lines of a text and decides where one article ends and the next begins. */
final class Division {
    private enum Closed {
        NO,
        /** By words such as "read more", which also stand in the middle of a story. */
        PERHAPS,
        YES
    }

    /** A label of no more words above a headline names a section. */
    private static final int MOST_SECTION_WORDS = 3;

    private static final int FEWEST_CREDITED = 3;
    private static final int FEWEST_HEADLINE_WORDS = 4;

    private static final int LOOK_AHEAD = 6;
    private static final int LONGEST_TIME = 60;
    /** From this sum of signs on, a line that looks like a headline begins an article. */
    private static final int ENOUGH = 3;

    private static final int FEWEST_STRAY_WORDS = 25;
    private static final int FEWEST_WORDS_BEFORE_STRAY = 80;

    private final List<Line> lines;
    private final Furniture furniture;
    private final Masthead mastheads;
    private final HeadlineRow[] rows;
    private final boolean[] credits;
    private final Items items;
    private final boolean[] aside;
    /** The day that the markup tells on a line, or null. */
    private final StatedDate[] told;

    private final int usualGap;
    private final List<Draft> drafts = new ArrayList<>();
    private Draft current = new Draft();
    private Closed closed = Closed.NO;
    /** The day and the house of the newsletter or live blog whose items follow. */
    private StatedDate day;

    private String house;
    private boolean inNotice;

    /**
     * @param aside stretches that are no story's by the markup they come from, in order
     * @param days what the markup tells of days, in order
     */
    Division(
            List<Line> lines,
            Furniture furniture,
            Masthead mastheads,
            Outlets outlets,
            List<Span> aside,
            List<ToldDay> days) {
        this.lines = lines;
        this.furniture = furniture;
        this.mastheads = mastheads;
        this.aside = within(lines, aside);
        this.told = told(lines, days);
        this.rows = rows(lines, outlets);
        this.credits = creditedRows(lines, rows, told, outlets);
        this.items = new Items(lines, furniture, this.aside);
        this.usualGap = usualGap(lines, this.aside);
    }

    List<Draft> drafts() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Draft before = current;
            boolean begun = current.hasBody();
            if (aside[i]) {
                leaveAside(line);
            } else if (credits[i]) {
                current.add(line, Draft.Role.FURNITURE);
            } else if (rows[i] != null) {
                finish();
                drafts.add(Draft.ofRow(line, rows[i]));
                closed = Closed.YES;
            } else if (items.at(i) != null) {
                open(i, line, items.at(i));
            } else if (furniture.is(line)) {
                leave(line);
            } else if (inNotice && !line.isLabel()) {
                current.add(line, Draft.Role.FURNITURE);
            } else if (current.repeatsHeadline(line)) {
                current.add(line, Draft.Role.FURNITURE);
                closed = current.hasBody() ? Closed.YES : closed;
            } else {
                take(i, line);
            }
            if (told[i] != null && (current != before || !begun)) {
                current.tell(told[i]);
            }
        }
        finish();
        setStrayApart();
        return drafts;
    }

    /** What stands beside the main text may still tell who wrote the story and when. */
    private void leaveAside(Line line) {
        Masthead.Says says = current.headline() == null || current.hasBody() ? null : mastheads.read(line, true);
        if (says == null) {
            current.add(line, Draft.Role.FURNITURE);
        } else {
            current.addMasthead(line, says);
        }
    }

    /** Begins an item of a newsletter or live blog, or a day of it. */
    private void open(int i, Line line, Items.Mark mark) {
        if (!current.isItem()) {
            for (Masthead.Says says : current.masthead) {
                day = says.date() == null ? day : says.date();
                house = says.publisher() == null ? house : says.publisher();
            }
            current.leaveIntroduction();
        }
        finish();
        if (mark.kind() == Items.Kind.DAY) {
            day = mark.day();
            current.add(line, Draft.Role.FURNITURE);
            current.setItem(0, day, house, false);
            return;
        }
        boolean entry = mark.kind() == Items.Kind.ENTRY;
        current.setItem(mark.from(), day, house, entry);
        String words = line.text().substring(mark.from());
        boolean heads = !words.isEmpty()
                && new Line(line.span(), words, 0).isLabel()
                && i + 1 < lines.size()
                && !aside[i + 1]
                && items.at(i + 1) == null
                && !furniture.is(lines.get(i + 1));
        current.add(line, words.isEmpty() ? Draft.Role.MASTHEAD : heads ? Draft.Role.HEADLINE : Draft.Role.BODY);
    }

    private void leave(Line line) {
        inNotice = furniture.opensNotice(line);
        int last = current.lines.size() - 1;
        if (Furniture.isPostFoot(line) && last >= 0 && Furniture.isPost(current.lines.get(last))) {
            current.lastIsFurniture();
        }
        current.add(line, Draft.Role.FURNITURE);
        if (furniture.closes(line) && current.hasBody() && closed == Closed.NO) {
            closed = Closed.PERHAPS;
        }
    }

    private void take(int i, Line line) {
        inNotice = false;
        if (begins(i, line)) {
            finish();
        }
        closed = Closed.NO;
        if (current.hasBody() || !line.isLabel()) {
            Masthead.Says says = current.hasBody() ? null : says(i, current.headline() != null);
            if (says != null) {
                current.addMasthead(line, says);
            } else {
                current.add(line, Draft.Role.BODY);
            }
            return;
        }
        beforeBody(i, line);
    }

    private void beforeBody(int i, Line line) {
        Masthead.Says says = says(i, current.headline() != null);
        if (says != null && (current.headline() != null || nextIsLabel(i))) {
            current.addMasthead(line, says);
        } else if (current.headline() == null && !line.isBulleted()) {
            current.add(line, Draft.Role.HEADLINE);
        } else if (current.headline() != null
                && line.words() <= MOST_SECTION_WORDS
                && line.text().length() <= 40
                && nextIsLabel(i)
                && i + 2 < lines.size()) {
            current.add(line, Draft.Role.FURNITURE);
        } else if (current.headline() != null
                && current.headline().words() <= MOST_SECTION_WORDS
                && current.headline().text().length() <= 40
                && line.words() >= 4) {
            current.headlineInPlaceOfKicker(line);
        } else {
            current.add(line, Draft.Role.BODY);
        }
    }

    /** What a line says as part of a masthead; a time element's is one whatever its words. */
    private Masthead.Says says(int i, boolean afterHeadline) {
        Line line = lines.get(i);
        Masthead.Says says = mastheads.read(line, afterHeadline);
        boolean isTime = told[i] != null && afterHeadline && line.text().length() <= LONGEST_TIME;
        return says == null && isTime ? new Masthead.Says(null, null, null, null) : says;
    }

    private boolean nextIsLabel(int i) {
        return i + 1 < lines.size()
                && !aside[i + 1]
                && rows[i + 1] == null
                && lines.get(i + 1).isLabel();
    }

    private boolean begins(int i, Line line) {
        if (closed == Closed.YES) {
            return true;
        }
        if (!current.hasBody()) {
            return false;
        }
        if (current.isEntry()) {
            return false;
        }
        if (line.isLabel()) {
            return !line.isBulleted() && (closed == Closed.PERHAPS || signs(i, line) >= ENOUGH);
        }
        int freshness = Lede.freshness(line);
        if (closed == Closed.PERHAPS) {
            return freshness >= 1;
        }
        if (!current.isSubstantial()) {
            return false;
        }
        if (beginsAsTheStoryBeforeDid(line)) {
            return true;
        }
        if (line.gap() <= usualGap) {
            return false;
        }
        return usualGap == 0 ? freshness >= 1 && isStory(i) : freshness >= 2;
    }

    /** A dateline in a text whose story began with one: agencies put one before each story and nowhere else. */
    private boolean beginsAsTheStoryBeforeDid(Line line) {
        Dateline dateline = Dateline.of(line);
        if (dateline == null || !dateline.certain() || line.isBulleted()) {
            return false;
        }
        Dateline before = Dateline.of(current.body().get(0));
        return before != null && before.certain() && (before.agency() == null) == (dateline.agency() == null);
    }

    /** Sums what speaks for a new article at a line that looks like a headline in the middle of a text. */
    private int signs(int i, Line line) {
        int story = -1;
        boolean masthead = false;
        for (int j = i + 1; j < lines.size() && j <= i + LOOK_AHEAD && story < 0; j++) {
            Line next = lines.get(j);
            if (!aside[j] && !next.isLabel() && rows[j] == null && !furniture.is(next)) {
                story = j;
            } else {
                masthead |= says(j, true) != null;
            }
        }
        if (story < 0 || !masthead && !current.isSubstantial()) {
            return 0;
        }
        if (masthead) {
            return ENOUGH;
        }
        Line lede = lines.get(story);
        int signs = line.gap() > usualGap ? 2 : line.gap() == 0 ? -1 : 0;
        int words = line.words();
        signs += words <= 4 ? -2 : line.text().length() >= 40 ? 1 : 0;
        signs += line.text().equals(line.text().toUpperCase(java.util.Locale.ROOT)) ? -1 : 0;
        int freshness = Lede.freshness(lede);
        signs += freshness < 0 ? -2 : freshness >= 2 ? 1 : 0;
        Dateline dateline = Dateline.of(lede);
        signs += dateline != null && dateline.certain() ? 2 : 0;
        return signs + echo(line, lede);
    }

    /** A headline's words come again in the first sentences of its story; a heading's seldom do. */
    private static int echo(Line line, Line lede) {
        Set<String> headline = Words.stems(line.text());
        Set<String> common = new HashSet<>(headline);
        common.retainAll(Words.stems(lede.beginning()));
        return common.size() >= 3 || common.size() >= 2 && common.size() * 5 >= headline.size() * 3
                ? 2
                : common.size() >= 2 ? 1 : 0;
    }

    /** In a text whose paragraphs follow each other without a blank line: whether more than a line stands together here. */
    private boolean isStory(int i) {
        int words = 0;
        for (int j = i; j < lines.size() && (j == i || lines.get(j).gap() == 0); j++) {
            words += lines.get(j).words();
            if (j > i || words >= 60) {
                return true;
            }
        }
        return false;
    }

    private void finish() {
        current.settle();
        if (!current.lines.isEmpty()) {
            drafts.add(current);
        }
        current = new Draft();
        closed = Closed.NO;
    }

    /** A last paragraph that shares neither a name nor a matter with all before it comes from another page. */
    private void setStrayApart() {
        Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        if (last == null || last.row != null) {
            return;
        }
        List<Line> body = last.body();
        Line stray = body.isEmpty() ? null : body.get(body.size() - 1);
        if (body.size() < 2
                || stray.isLabel()
                || stray.text().length() > 3000
                || stray.words() < FEWEST_STRAY_WORDS
                || last.bodyWords() - stray.words() < FEWEST_WORDS_BEFORE_STRAY
                || Lede.freshness(stray) < 0) {
            return;
        }
        Set<String> names = Words.names(stray.text());
        Set<String> stems = Words.stems(stray.text());
        int matters = stems.size();
        Set<String> before = new HashSet<>();
        for (Line line : last.lines) {
            if (line != stray) {
                names.removeAll(Words.names(line.text()));
                before.addAll(Words.stems(line.text()));
            }
        }
        int allNames = Words.names(stray.text()).size();
        stems.removeAll(before);
        if (allNames >= 2 && names.size() == allNames && (matters - stems.size()) * 4 <= matters) {
            last.set(stray, Draft.Role.FURNITURE);
            int at = last.lines.indexOf(stray);
            Draft apart = new Draft();
            apart.add(stray, Draft.Role.BODY);
            last.lines.remove(at);
            last.roles.remove(at);
            drafts.add(apart);
        }
    }

    private static StatedDate[] told(List<Line> lines, List<ToldDay> days) {
        StatedDate[] told = new StatedDate[lines.size()];
        int next = 0;
        for (int i = 0; i < told.length && next < days.size(); i++) {
            while (next < days.size()
                    && days.get(next).at() < lines.get(i).span().end()) {
                LocalDate day = days.get(next++).day();
                told[i] = told[i] != null
                        ? told[i]
                        : new StatedDate(day.getDayOfMonth(), day.getMonthValue(), day.getYear(), 0, 0);
            }
        }
        return told;
    }

    /** Which lines lie wholly in one of the spans. */
    private static boolean[] within(List<Line> lines, List<Span> spans) {
        boolean[] within = new boolean[lines.size()];
        int next = 0;
        for (int i = 0; i < within.length; i++) {
            Span line = lines.get(i).span();
            while (next < spans.size() && spans.get(next).end() < line.end()) {
                next++;
            }
            within[i] = next < spans.size() && spans.get(next).start() <= line.start();
        }
        return within;
    }

    private static HeadlineRow[] rows(List<Line> lines, Outlets outlets) {
        HeadlineRow[] rows = new HeadlineRow[lines.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = HeadlineRow.of(lines.get(i), outlets);
        }
        HeadlineRow[] kept = rows.clone();
        for (int i = 0; i < rows.length; i++) {
            boolean among = i > 0 && rows[i - 1] != null || i + 1 < rows.length && rows[i + 1] != null;
            if (rows[i] != null && !among && !HeadlineRow.standsAlone(lines.get(i))) {
                kept[i] = null;
            }
        }
        return kept;
    }

    /**
     * Fills in the rows of a list whose headlines have their outlet on the next line, {@code Dawn 3 hours ago}, and says
     * which lines those are.
     */
    private static boolean[] creditedRows(List<Line> lines, HeadlineRow[] rows, StatedDate[] told, Outlets outlets) {
        HeadlineRow[] found = new HeadlineRow[rows.length];
        int count = 0;
        for (int i = 0; i + 1 < rows.length; i++) {
            boolean ends = i + 2 >= rows.length || lines.get(i + 2).isLabel();
            if (rows[i] == null
                    && rows[i + 1] == null
                    && ends
                    && lines.get(i).isLabel()
                    && lines.get(i).words() >= FEWEST_HEADLINE_WORDS) {
                found[i] = HeadlineRow.credited(lines.get(i), lines.get(i + 1), outlets);
                count += found[i] == null ? 0 : 1;
            }
        }
        boolean[] credits = new boolean[rows.length];
        for (int i = 0; i < rows.length && count >= FEWEST_CREDITED; i++) {
            if (found[i] != null) {
                rows[i] = told[i + 1] == null ? found[i] : found[i].on(told[i + 1].date(null));
                credits[i + 1] = true;
            }
        }
        return credits;
    }

    /** How many blank lines usually stand between two paragraphs of this text. */
    private static int usualGap(List<Line> lines, boolean[] aside) {
        Map<Integer, Integer> counts = new HashMap<>();
        int pairs = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!aside[i]
                    && !aside[i - 1]
                    && !lines.get(i).isLabel()
                    && !lines.get(i - 1).isLabel()) {
                counts.merge(lines.get(i).gap(), 1, Integer::sum);
                pairs++;
            }
        }
        int usual = 1;
        int most = 0;
        for (var count : counts.entrySet()) {
            if (count.getValue() > most || count.getValue() == most && count.getKey() > usual) {
                usual = count.getKey();
                most = count.getValue();
            }
        }
        return pairs < 3 ? Math.max(usual, 1) : usual;
    }
}
