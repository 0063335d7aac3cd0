package org.tarikh.timeline.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the texts of {@code hostile-texts.txt}, which run or lead away where they are taken for anything but text.
 *
 * @param bytes as they would come in an address or in a file, not always UTF-8
 */
record HostileText(byte[] bytes) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([nrt\\\\]))");

    static List<HostileText> all() {
        try (InputStream file = HostileText.class.getResourceAsStream("/hostile-texts.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.startsWith("#!"))
                    .map(HostileText::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileText read(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher escape = ESCAPE.matcher(line);
        int end = 0;
        while (escape.find()) {
            bytes.writeBytes(line.substring(end, escape.start()).getBytes(StandardCharsets.UTF_8));
            if (escape.group(2) != null) {
                bytes.write(Integer.parseInt(escape.group(2), 16));
            } else {
                String text = escape.group(1) != null
                        ? Character.toString(Integer.parseInt(escape.group(1), 16))
                        : escape.group(3).replace("n", "\n").replace("r", "\r").replace("t", "\t");
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
            end = escape.end();
        }
        bytes.writeBytes(line.substring(end).getBytes(StandardCharsets.UTF_8));
        return new HostileText(bytes.toByteArray());
    }

    /** What a reader of UTF-8 makes of it. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether a database of texts takes it. */
    boolean storable() {
        return text().indexOf('\0') < 0;
    }

    /** Every byte as it stands in an address. */
    String inAddress() {
        StringBuilder address = new StringBuilder();
        for (byte each : bytes) {
            address.append("%%%02X".formatted(each));
        }
        return address.toString();
    }
}
