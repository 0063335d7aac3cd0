package org.tarikh.sources.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A day that a page's markup names where its words say less, such as {@code 2 hours ago}.
 *
 * @param at where the words stand in the text, in code points
 */
public record ToldDay(int at, LocalDate day) {
    /** Places and days since 1970-01-01 in turn, as a database keeps them. */
    public static Integer[] numbers(List<ToldDay> days) {
        return days.stream()
                .flatMap(day -> Stream.of(day.at, (int) day.day.toEpochDay()))
                .toArray(Integer[]::new);
    }

    /** The days of {@link #numbers}. */
    public static List<ToldDay> ofNumbers(Integer[] numbers) {
        return IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> new ToldDay(numbers[2 * i], LocalDate.ofEpochDay(numbers[2 * i + 1])))
                .toList();
    }
}
