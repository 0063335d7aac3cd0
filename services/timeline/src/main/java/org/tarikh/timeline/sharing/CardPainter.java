package org.tarikh.timeline.sharing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Draws a card of 1200 × 630 pixels, the size shared links are shown at. The work is bounded whatever the words. */
public final class CardPainter {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final Color PAPER = new Color(0xFBFAF7);
    private static final Color INK = new Color(0x1B1B1A);
    private static final Color QUIET = new Color(0x5C5A55);
    private static final Color RULE = new Color(0xD9D5CC);
    private static final Color INCIDENT = new Color(0xA8321A);
    private static final Color MOVE = new Color(0x0F5E7A);

    private static final int BAND = 26;
    private static final int MARGIN = 84;
    private static final int COLUMN = WIDTH - 2 * MARGIN;
    private static final int TITLE_TOP = 168;
    private static final int TITLE_HEIGHT = 290;
    private static final float[] TITLE_SIZES = {72, 62, 54, 47};

    /** More than this is never seen, and measuring it would cost time. */
    private static final int MOST_CHARACTERS = 240;

    /** A longer word at a line's end is cut within. */
    private static final int LONGEST_WORD = 30;

    private final Card card;
    private final Graphics2D pen;

    private CardPainter(Card card, Graphics2D pen) {
        this.card = card;
        this.pen = pen;
    }

    /** Whether this machine can letter a picture: a bare server may have no font at all. */
    public static boolean able() {
        return Able.ABLE;
    }

    /** The card as a PNG. */
    public static byte[] png(Card card) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new CardPainter(card, pen).paint();
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream(64 * 1024);
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private void paint() {
        boolean rtl = card.rightToLeft();
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(colour());
        pen.fillRect(rtl ? WIDTH - BAND : 0, 0, BAND, HEIGHT);

        line(Typeface.SANS, Font.BOLD, 27, colour(), card.kind(), 92, rtl);
        line(Typeface.SERIF, Font.PLAIN, 32, QUIET, card.date(), 138, rtl);
        title();

        int foot = 520;
        pen.setColor(RULE);
        pen.fillRect(MARGIN, foot - 38, COLUMN, 2);
        mark(rtl ? WIDTH - MARGIN - 14 : MARGIN + 14, foot + 11);
        TextLayout status = layout(Typeface.SANS, Font.BOLD, 30, card.status(), rtl);
        float statusX = rtl ? WIDTH - MARGIN - 44 - status.getAdvance() : MARGIN + 44;
        pen.setColor(INK);
        status.draw(pen, statusX, foot + 22);
        String rest = Stream.of(card.place(), card.reports())
                .filter(Objects::nonNull)
                .map(words -> cut(words, 40))
                .collect(Collectors.joining("  ·  "));
        line(Typeface.SANS, Font.PLAIN, 27, QUIET, rest, foot + 74, rtl);
        line(Typeface.SERIF, Font.BOLD, 40, INK, rtl ? "تاریخ" : "Tarikh", foot + 74, !rtl);
    }

    private Color colour() {
        return card.incident() ? INCIDENT : MOVE;
    }

    /** As large as it fits into its box; what does not fit at the smallest size is cut. */
    private void title() {
        String words = cut(Citation.oneLine(card.title()), MOST_CHARACTERS);
        if (words.isEmpty()) {
            return;
        }
        boolean rtl = !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        String shown = card.struck() ? "“" + words + "”" : words;
        for (float size : TITLE_SIZES) {
            List<TextLayout> lines = lines(shown, size, rtl);
            float leading = size * 1.2f;
            boolean last = size == TITLE_SIZES[TITLE_SIZES.length - 1];
            int room = (int) (TITLE_HEIGHT / leading);
            if (lines.size() <= room || last) {
                draw(lines.size() <= room ? lines : cutLines(shown, lines, room, size, rtl), size, leading, rtl);
                return;
            }
        }
    }

    private void draw(List<TextLayout> lines, float size, float leading, boolean rtl) {
        pen.setColor(INK);
        float y = TITLE_TOP + size;
        for (TextLayout line : lines) {
            line.draw(pen, rtl ? WIDTH - MARGIN - line.getAdvance() : MARGIN, y);
            y += leading;
        }
    }

    private List<TextLayout> lines(String words, float size, boolean rtl) {
        AttributedString set = title(words, size, rtl);
        LineBreakMeasurer measurer = new LineBreakMeasurer(set.getIterator(), pen.getFontRenderContext());
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < words.length()) {
            lines.add(measurer.nextLayout(COLUMN));
        }
        return lines;
    }

    /** The lines there is room for, the last of them ending in an ellipsis. */
    private List<TextLayout> cutLines(String words, List<TextLayout> lines, int room, float size, boolean rtl) {
        int end = 0;
        for (TextLayout line : lines.subList(0, room)) {
            end += line.getCharacterCount();
        }
        List<TextLayout> cut;
        do {
            int space = words.lastIndexOf(' ', end - 1);
            end = space > 0 && space > end - LONGEST_WORD ? space : Math.max(1, end - 2);
            end -= Character.isLowSurrogate(words.charAt(end)) ? 1 : 0;
            cut = lines(words.substring(0, end).strip() + (card.struck() ? "…”" : "…"), size, rtl);
        } while (cut.size() > room && end > 1);
        return cut;
    }

    private AttributedString title(String words, float size, boolean rtl) {
        AttributedString set = Typeface.SERIF.set(words, Font.BOLD, size, rtl);
        if (card.struck()) {
            set.addAttribute(TextAttribute.STRIKETHROUGH, TextAttribute.STRIKETHROUGH_ON);
        }
        return set;
    }

    private void line(Typeface face, int style, float size, Color colour, String words, float y, boolean fromRight) {
        if (Citation.oneLine(words).isEmpty()) {
            return;
        }
        TextLayout line = layout(face, style, size, words, card.rightToLeft());
        pen.setColor(colour);
        line.draw(pen, fromRight ? WIDTH - MARGIN - line.getAdvance() : MARGIN, y);
    }

    private TextLayout layout(Typeface face, int style, float size, String words, boolean rtl) {
        FontRenderContext context = pen.getFontRenderContext();
        return new TextLayout(
                face.set(cut(Citation.oneLine(words), 90), style, size, rtl).getIterator(), context);
    }

    private void mark(double x, double y) {
        double radius = 14;
        Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.setColor(colour());
        float[] dashes =
                switch (card.mark()) {
                    case DASHED -> new float[] {7, 5};
                    case DOTTED -> new float[] {1, 6};
                    default -> null;
                };
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0));
        pen.draw(circle);
        switch (card.mark()) {
            case SOLID -> pen.fill(circle);
            case HALF -> pen.fill(new Arc2D.Double(circle.getBounds2D(), 90, 180, Arc2D.PIE));
            case DOTTED -> {
                pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                pen.draw(new Line2D.Double(x - radius - 5, y + radius + 5, x + radius + 5, y - radius - 5));
            }
            default -> {
                // A ring, whole or dashed, is drawn already.
            }
        }
    }

    private static String cut(String words, int most) {
        if (words.codePointCount(0, words.length()) <= most) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** Found out once, by lettering something. */
    private static final class Able {
        static final boolean ABLE = lettered();

        private static boolean lettered() {
            try {
                BufferedImage paper = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = paper.createGraphics();
                TextLayout word = new TextLayout(
                        Typeface.SERIF.set("a", Font.PLAIN, 8, false).getIterator(), pen.getFontRenderContext());
                Rectangle2D bounds = word.getBounds();
                pen.dispose();
                return !bounds.isEmpty();
            } catch (RuntimeException | LinkageError | InternalError e) {
                return false;
            }
        }
    }
}
