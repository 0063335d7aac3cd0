/**
 * The grammar of words that tell when.
 *
 * <p>A sentence is read from left to right. At each word every production may match; the longest match wins, and of two as long
 * the one that stands first in {@link org.tarikh.events.dating.TimeGrammar}. What matched gives a meaning, not yet a date:
 * neighbouring meanings are combined first, and only then resolved against publication, the story so far and the tense of the
 * verb. Every line below is an example: the day of publication, the text with the expression in brackets, and the date it
 * resolves to with its precision, its basis and, where told, the time of the day. A test reads this page and holds each of them.
 *
 * <h2>Terminals</h2>
 *
 * <p>Words are folded (case, accents, figures of other scripts). MONTH, WEEKDAY, SEASON, UNIT, DAYPART and ORDINAL are listed in
 * {@code time-words.tsv}, months and festivals of other calendars in {@code time-calendars.tsv}; COUNT is a number in figures or
 * words; YEAR is four figures; CLOCK an hour with minutes, a.m. or p.m., or a zone.
 *
 * <h2>Productions</h2>
 *
 * <p>day := MONTH DAY [YEAR] | DAY [of] MONTH [YEAR] | figures. Without a year: that of publication, or the year before where
 * the day would lie far ahead; in a story dated long ago, the story's. Figures that could be read two ways are taken day first,
 * unless that lies after publication.
 *
 * <pre>{@code
 * 2025-11-04 | The road was mined on [9 October 2019]. | 2019-10-09 day stated
 * 2025-11-04 | The road was mined on [October 9]. | 2025-10-09 day stated
 * 2025-02-04 | The road was mined on [October 9]. | 2024-10-09 day stated
 * 2025-11-04 | The road was mined on [the 9th of October]. | 2025-10-09 day stated
 * 2025-11-04 | They came in April 2011. On [3 May] they attacked the town. | 2011-05-03 day stated
 * 2025-11-04 | The order is dated [2025-10-09]. | 2025-10-09 day stated
 * 2025-11-04 | The order is dated [04.05.2025]. | 2025-05-04 day stated
 * }</pre>
 *
 * <p>month := MONTH [YEAR] | (last | this | next) MONTH. "May" and "March" are months only where a month can stand.
 *
 * <pre>{@code
 * 2025-11-04 | The camp closed in [June 2024]. | 2024-06-01..2024-06-30 month stated
 * 2025-11-04 | The camp closed in [June]. | 2025-06-01..2025-06-30 month stated
 * 2025-02-04 | The camp closed in [June]. | 2024-06-01..2024-06-30 month stated
 * 2025-11-04 | Talks may resume and troops march on. | -
 * }</pre>
 *
 * <p>portion := (early | mid | late | the first week of | the second half of …) (month | last month). A third of a month has
 * ten days.
 *
 * <pre>{@code
 * 2025-11-04 | They withdrew in [early June]. | 2025-06-01..2025-06-10 week stated
 * 2025-11-04 | They withdrew in [mid-October 2024]. | 2024-10-11..2024-10-20 week stated
 * 2025-11-04 | They withdrew in [late August 2021]. | 2021-08-21..2021-08-31 week stated
 * }</pre>
 *
 * <p>year := YEAR | SEASON [of] YEAR | quarter YEAR | half YEAR | decade. A winter is named by its December.
 *
 * <pre>{@code
 * 2025-11-04 | The pact was signed in [2020]. | 2020-01-01..2020-12-31 year stated
 * 2025-11-04 | Crowds gathered in [the spring of 2011]. | 2011-03-01..2011-05-31 season stated
 * 2025-11-04 | Deportations doubled in [the third quarter of 2024]. | 2024-07-01..2024-09-30 quarter stated
 * 2025-11-04 | Deportations doubled in [the first half of 2024]. | 2024-01-01..2024-06-30 year stated
 * 2025-11-04 | Militias grew in the [1990s]. | 1990-01-01..1999-12-31 decade stated
 * }</pre>
 *
 * <p>weekday := [last | next | this] WEEKDAY [last week | next week]. The latest one up to publication; the next, publication
 * itself included, where the verb looks ahead; before publication after "since".
 *
 * <pre>{@code
 * 2024-05-17 | The envoy left on [Wednesday]. | 2024-05-15 day weekday
 * 2024-05-17 | The envoy left on [Friday]. | 2024-05-17 day weekday
 * 2024-05-17 | The envoy will leave on [Wednesday]. | 2024-05-22 day weekday
 * 2024-05-17 | The envoy has been away since [Friday]. | 2024-05-10 day weekday
 * 2024-05-17 | The envoy left on [Wednesday last week]. | 2024-05-08 day weekday
 * }</pre>
 *
 * <p>deictic := yesterday | today | tomorrow | tonight | last night | overnight | (last | this | next | the past) UNIT. A week
 * runs from Monday to Sunday.
 *
 * <pre>{@code
 * 2024-05-17 | Shells fell on the town [yesterday]. | 2024-05-16 day relative
 * 2024-05-17 | Shells fell on the town [overnight]. | 2024-05-16..2024-05-17 days relative
 * 2024-05-17 | Shells fell on the town [last week]. | 2024-05-06..2024-05-12 week relative
 * 2024-05-17 | Shells fell on the town over [the weekend]. | 2024-05-11..2024-05-12 days relative
 * 2024-05-17 | The envoys meet again [next month]. | 2024-06-01..2024-06-30 month relative
 * }</pre>
 *
 * <p>distance := COUNT UNIT (ago | from now | earlier | later | before | after NOUN). "Ago" counts from publication, "earlier"
 * and "later" from the day that the story has reached, "after" from the happening that is named, where its day is told. What is
 * counted is as precise as its unit.
 *
 * <pre>{@code
 * 2024-05-17 | The mayor was shot [three days ago]. | 2024-05-14 day relative
 * 2024-05-17 | The mayor was shot [two months ago]. | 2024-03-01..2024-03-31 month relative
 * 2024-05-17 | Gunmen struck on 2 May. [Six days later] they struck again. | 2024-05-08 day narrative
 * 2024-05-17 | [Two days after] the raid on Sunday, police found the guns. | 2024-05-14 day narrative
 * 2016-08-10 | [Two months after] the raid in August 2013, police found the guns. | 2013-10-01..2013-10-31 month narrative
 * 2024-05-17 | Robbers struck [a week ago Sunday]. | 2024-05-05 day weekday
 * }</pre>
 *
 * <p>story := the (next | same | previous | following) UNIT | that DAYPART | the UNIT (before | after) | on the ORDINAL | hours
 * later. All hang on the day, month or year that the story has reached.
 *
 * <pre>{@code
 * 2024-05-17 | Gunmen struck on 2 May. They fled [the next day]. | 2024-05-03 day narrative
 * 2024-05-17 | Gunmen struck on 2 May. Police came [that evening]. | 2024-05-02 day narrative
 * 2024-05-17 | Gunmen struck on 2 May. [The day before], they had cut the power. | 2024-05-01 day narrative
 * 2024-05-17 | Gunmen struck on [the 12th]. | 2024-05-12 day stated
 * }</pre>
 *
 * <p>festival := [the eve of | the ORDINAL day of] NAME [YEAR]; islamic := [DAY] MONTH [YEAR] of the Solar Hijri or the Hijri
 * calendar, in Latin or Arabic letters. Where the moon is watched for, the days beside it are told as well.
 *
 * <pre>{@code
 * 2024-05-17 | He was freed on [Nowruz]. | 2024-03-20 day relative
 * 2024-05-17 | He was freed on [the second day of Nowruz]. | 2024-03-21 day relative
 * 2024-05-17 | He was freed on [17 Sawr 1403]. | 2024-05-06 day stated
 * 2024-05-17 | He was freed on [۲۳ ثور ۱۴۰۳]. | 2024-05-12 day stated
 * 2024-05-17 | He was freed on [Eid al-Fitr]. | 2024-04-09..2024-04-13 days relative
 * }</pre>
 *
 * <p>duration := COUNT UNIT | COUNT-UNIT | (the past) COUNT UNIT; set := every UNIT | WEEKDAYs. They tell how long and how often,
 * and no date, but for a stretch that ends with publication.
 *
 * <pre>{@code
 * 2024-05-17 | The siege went on for three days. | -
 * 2024-05-17 | Crowds gather there every Friday. | -
 * 2024-05-17 | Ten men died in [the past three days]. | 2024-05-14..2024-05-17 days relative
 * }</pre>
 *
 * <h2>Combinations</h2>
 *
 * <p>In this order: the two ends of a range; a weekday with its date (the date wins); a day with a CLOCK before or behind it; a
 * distance with the day of what it is counted from; a DAYPART, "early" or "late" that leads or follows; and last the word that
 * bounds it (since, until, by, before, after). The end of a range lends its year to the start.
 *
 * <pre>{@code
 * 2024-05-17 | He travelled from [9 to 16 April]. | 2024-04-09..2024-04-16 days stated
 * 2024-05-17 | He travelled [from 28 December 2023 to 3 January 2024]. | 2023-12-28..2024-01-03 days stated
 * 2024-05-17 | Attacks rose [between March 2023 and March 2024]. | 2023-03-01..2024-03-31 year stated
 * 2024-05-17 | It snowed [from Saturday to Monday]. | 2024-05-11..2024-05-13 days weekday
 * 2024-05-17 | The drones came [overnight from Saturday to Sunday]. | 2024-05-11..2024-05-12 days weekday
 * 2024-05-17 | It was signed on [Friday, 10 May]. | 2024-05-10 day stated
 * 2024-05-17 | The bomb went off at [9:30 p.m. on Tuesday]. | 2024-05-14 day weekday 21:30
 * 2024-05-17 | The bomb went off [late Tuesday]. | 2024-05-14 day weekday
 * 2024-05-17 | The bomb went off on [the night of 11 May]. | 2024-05-11 day stated
 * }</pre>
 */
package org.tarikh.events.dating;
