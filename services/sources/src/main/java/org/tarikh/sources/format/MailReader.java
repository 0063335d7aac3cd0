package org.tarikh.sources.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * A mail: the words it shows, with its subject, sender and date, and each attachment that can be read as a document of its
 * own; those that cannot be are listed. The sender of a mailing list is its publisher, of another mail its author.
 */
final class MailReader {
    private static final int MOST_PARTS = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int DEEPEST = 100;
    private static final Pattern BOUNDARY = Pattern.compile("(?i)\\bboundary\\s*=\\s*(?:\"([^\"]*)\"|([^\";\\s]*))");
    private static final Pattern WORDLESS =
            Pattern.compile("(image|audio|video)/|text/calendar|application/(pgp|pkcs7)-");
    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setMaxLineLen(1_000_000)
            .setMaxHeaderLen(1_000_000)
            .setMaxHeaderCount(2_000)
            .setMaxContentLen(Formats.MOST_BYTES)
            .build();

    private final int depth;
    private final Formats.Budget budget;
    private final List<FileText> found;
    private final List<String> words = new ArrayList<>();
    private final List<Entity> attached = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<UnreadableFile> unread = new ArrayList<>();
    private int parts;

    private MailReader(int depth, Formats.Budget budget, List<FileText> found) {
        this.depth = depth;
        this.budget = budget;
        this.found = found;
    }

    static void read(byte[] body, int depth, Formats.Budget budget, List<FileText> found) throws UnreadableFile {
        checkNesting(body);
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LENIENT);
        try {
            Message mail = builder.parseMessage(new ByteArrayInputStream(body));
            if (mail.getFrom() == null && mail.getSubject() == null && mail.getDate() == null) {
                throw broken();
            }
            try {
                new MailReader(depth, budget, found).read(mail);
            } finally {
                mail.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    /** Parts in parts take time at each level; no mail goes so deep. */
    private static void checkNesting(byte[] body) throws UnreadableFile {
        Deque<String> open = new ArrayDeque<>();
        for (String line : (Iterable<String>) new String(body, StandardCharsets.ISO_8859_1).lines()::iterator) {
            if (line.startsWith("--")) {
                closeTo(line.substring(2).stripTrailing(), open);
            }
            Matcher boundary = BOUNDARY.matcher(line);
            if (boundary.find()) {
                open.push(boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
            }
            if (open.size() > DEEPEST) {
                throw new UnreadableFile(
                        UnreadableFile.Why.TOO_LARGE, "The mail holds parts in parts beyond 100 levels.");
            }
        }
    }

    /** Where a part begins, all levels that were open in the part before it end. */
    private static void closeTo(String delimiter, Deque<String> open) {
        if (open.contains(delimiter)) {
            while (!open.peek().equals(delimiter)) {
                open.pop();
            }
        }
    }

    private static UnreadableFile broken() {
        return new UnreadableFile(UnreadableFile.Why.BROKEN, "The mail cannot be read.");
    }

    private void read(Message mail) throws UnreadableFile, IOException {
        show(mail);
        String sender = sender(mail);
        boolean list =
                mail.getHeader().getField("List-Id") != null || mail.getHeader().getField("List-Unsubscribe") != null;
        String text = String.join("\n\n", words);
        int first = found.size();
        if (!text.isBlank() || attached.isEmpty()) {
            Formats.take(
                    FileText.taken(
                            Kind.MAIL, text, mail.getSubject(), list ? null : sender, list ? sender : null, day(mail)),
                    budget,
                    found);
        }
        for (Entity part : attached) {
            attachment(part);
        }
        if (found.size() == first) {
            throw unread.isEmpty()
                    ? new UnreadableFile(UnreadableFile.Why.NO_WORDS, "The mail holds no words.")
                    : unread.get(0);
        }
        if (!unread.isEmpty()) {
            List<String> why = unread.stream().map(UnreadableFile::getMessage).toList();
            found.set(first, found.get(first).without(why));
        }
    }

    /** Takes in the words of a part that is shown, and remembers what is attached. */
    private void show(Entity part) throws UnreadableFile, IOException {
        if (++parts > MOST_PARTS) {
            throw new UnreadableFile(UnreadableFile.Why.TOO_LARGE, "The mail has more than 1,000 parts.");
        }
        Body body = part.getBody();
        if (body instanceof Multipart multipart) {
            if (multipart.getSubType().equalsIgnoreCase("alternative")) {
                alternative(multipart);
            } else {
                for (Entity each : multipart.getBodyParts()) {
                    show(each);
                }
            }
        } else if (isShown(part)) {
            String text = text(part);
            if (!text.isBlank()) {
                words.add(text.strip());
            }
        } else if (body != null) {
            attached.add(part);
        }
    }

    /** The last is the best, as the sender orders them, unless another says far more. */
    private void alternative(Multipart multipart) throws UnreadableFile, IOException {
        List<String> best = List.of();
        int length = -1;
        List<String> before = new ArrayList<>(words);
        List<Entity> attachedBefore = new ArrayList<>(attached);
        for (Entity each : multipart.getBodyParts()) {
            words.clear();
            show(each);
            int here = words.stream().mapToInt(String::length).sum();
            if (here * 2 >= length && here > 0) {
                best = new ArrayList<>(words);
                length = here;
            }
            // A calendar sheet beside the words is no attachment.
            attached.removeIf(part -> !attachedBefore.contains(part) && part == each);
        }
        words.clear();
        words.addAll(before);
        words.addAll(best);
    }

    private static boolean isShown(Entity part) {
        return part.getBody() instanceof SingleBody
                && !"attachment".equalsIgnoreCase(part.getDispositionType())
                && (part.getMimeType().equals("text/plain")
                        || part.getMimeType().equals("text/html"));
    }

    private String text(Entity part) throws UnreadableFile, IOException {
        String type = field(part, "Content-Type");
        String text = Charsets.decode(bytes((SingleBody) part.getBody()), type == null ? Charsets.PLAIN : type);
        return part.getMimeType().equals("text/html") ? Blocks.of(text) : text.replace("\r\n", "\n");
    }

    private byte[] bytes(SingleBody body) throws UnreadableFile, IOException {
        byte[] bytes = body.getInputStream().readNBytes(Formats.MOST_BYTES + 1);
        budget.unfold(bytes.length);
        return bytes;
    }

    /** Reads an attachment, all of it or nothing. Pictures, signatures and the like hold no words and are passed over. */
    private void attachment(Entity part) throws UnreadableFile, IOException {
        String type = part.getMimeType().toLowerCase(Locale.ROOT);
        if (WORDLESS.matcher(type).lookingAt()) {
            return;
        }
        String given = part.getFilename();
        byte[] bytes;
        if (part.getBody() instanceof SingleBody single) {
            bytes = bytes(single);
        } else if (part.getBody() instanceof Message mail) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new org.apache.james.mime4j.message.DefaultMessageWriter().writeMessage(mail, out);
            bytes = out.toByteArray();
            given = mail.getSubject() == null ? given : mail.getSubject();
        } else {
            return;
        }
        String name = name(given);
        int before = found.size();
        try {
            Formats.part(bytes, field(part, "Content-Type"), name, depth, budget, found);
            if (found.subList(before, found.size()).stream().anyMatch(FileText::isBlank)) {
                throw new UnreadableFile(UnreadableFile.Why.NO_WORDS, name + ": The file holds no words.");
            }
        } catch (UnreadableFile e) {
            if (budget.isSpent()) {
                throw e;
            }
            found.subList(before, found.size()).clear();
            unread.add(e);
        }
    }

    /** One that no other part of the mail has. */
    private String name(String given) {
        String line = FileText.line(given);
        String name = line == null ? "attachment" : line;
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
        }
        String single = name;
        for (int i = 2; !names.add(single); i++) {
            single = name + " (" + i + ")";
        }
        return single;
    }

    private static String sender(Message mail) {
        if (mail.getFrom() == null || mail.getFrom().isEmpty()) {
            return null;
        }
        Mailbox from = mail.getFrom().get(0);
        return from.getName();
    }

    /** The day of the mail's date in its sender's own zone. */
    private static LocalDate day(Message mail) {
        String date = field(mail, "Date");
        if (date == null) {
            return null;
        }
        try {
            String plain =
                    date.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
            return LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(plain));
        } catch (DateTimeException e) {
            return mail.getDate() == null
                    ? null
                    : mail.getDate().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
    }

    private static String field(Entity part, String name) {
        Field field = part.getHeader() == null ? null : part.getHeader().getField(name);
        return field == null ? null : field.getBody();
    }
}
