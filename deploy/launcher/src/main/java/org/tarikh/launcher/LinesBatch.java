package org.tarikh.launcher;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/**
 * Lines of NDJSON, none of them blank.
 *
 * @param numbers of the lines in the file, from 1
 */
record LinesBatch(List<byte[]> lines, List<Long> numbers) implements Batch {
    LinesBatch {
        lines = List.copyOf(lines);
        numbers = List.copyOf(numbers);
    }

    @Override
    public int documents() {
        return lines.size();
    }

    @Override
    public String contentType() {
        return "application/x-ndjson";
    }

    @Override
    public BodyPublisher body() {
        return BodyPublishers.ofByteArrays(lines);
    }

    @Override
    public String name(int line) {
        return "line " + numbers.get(line - 1);
    }

    @Override
    public List<Batch> halves() {
        int half = lines.size() / 2;
        return half == 0
                ? List.of()
                : List.of(
                        new LinesBatch(lines.subList(0, half), numbers.subList(0, half)),
                        new LinesBatch(lines.subList(half, lines.size()), numbers.subList(half, lines.size())));
    }
}
