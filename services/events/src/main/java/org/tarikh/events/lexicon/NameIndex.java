package org.tarikh.events.lexicon;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Finds the rows of a name by its hash, the last added first; the names themselves are kept elsewhere. */
final class NameIndex {
    private static final int FIRST = 1024;

    private int[] hashes = new int[FIRST];
    private int[] rows = new int[FIRST];
    private int size;

    /** By the low bits of the hash, one more than the last name added with them. */
    private int[] heads;

    private int[] next;

    void add(String key, int row) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
            rows = Arrays.copyOf(rows, size + (size >> 1));
        }
        hashes[size] = hash(key);
        rows[size++] = row;
    }

    /** Ends the adding, so that names can be found. */
    void close() {
        hashes = Arrays.copyOf(hashes, size);
        rows = Arrays.copyOf(rows, size);
        heads = new int[Integer.highestOneBit(Math.max(size, 1)) * 2];
        next = new int[size];
        for (int name = 0; name < size; name++) {
            int head = hashes[name] & heads.length - 1;
            next[name] = heads[head];
            heads[head] = name + 1;
        }
    }

    /** The rows whose name may be this one, as another can have its hash. */
    void candidates(String key, IntConsumer found) {
        int hash = hash(key);
        for (int name = heads[hash & heads.length - 1]; name > 0; name = next[name - 1]) {
            if (hashes[name - 1] == hash) {
                found.accept(rows[name - 1]);
            }
        }
    }

    /** The low bits of what {@link String#hashCode} gives are too alike to choose a head by. */
    private static int hash(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
