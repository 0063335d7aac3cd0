package org.tarikh.events.lexicon;

/**
 * What is wrong or doubtful in a pack, and where.
 *
 * @param file name of the file in the pack
 * @param line from 1, or 0 where it is of the whole file
 * @param column cell of the row from 1, or 0 where it is of the whole line
 */
public record Finding(String file, int line, int column, String message) {
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ", line " + line) + (column == 0 ? "" : ", column " + column) + ": " + message;
    }
}
