package org.tarikh.timeline.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;

/** Files written in memory. */
final class Written {
    private Written() {}

    static String of(Format format, Filter filter, List<Entry> entries) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Sheet sheet = format.begin(output, Hostile.imprint(format.ending(), filter));
        for (Entry entry : entries) {
            sheet.add(entry);
        }
        sheet.end();
        return output.toString(StandardCharsets.UTF_8);
    }

    static String of(Format format, Entry... entries) throws IOException {
        return of(format, Filter.none(), List.of(entries));
    }
}
