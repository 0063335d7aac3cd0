package org.tarikh.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up dispatches after the patterns of the sample: happenings of several sorts at varied places on varied days, each
 * told by one to three outlets that agree or do not. The same seed makes the same ones.
 */
final class Dispatches {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);
    private static final int A_DAY = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PROVINCES = List.of(
            "Herat",
            "Kandahar",
            "Nangarhar",
            "Kunduz",
            "Balkh",
            "Ghazni",
            "Helmand",
            "Badakhshan",
            "Takhar",
            "Khost",
            "Paktika",
            "Kunar",
            "Faryab",
            "Baghlan",
            "Parwan",
            "Logar");
    private static final List<String> OUTLETS =
            List.of("Reuters", "Afghanistan International", "Khaama Press", "Tolo News", "AP", "Amu TV", "BBC", "Dawn");
    private static final List<String> CAPITALS = List.of("Istanbul", "Doha", "Islamabad", "Moscow", "Tehran", "Delhi");
    private static final List<String> STATES = List.of("Pakistan", "Iran", "Qatar", "Turkey", "Uzbekistan", "India");

    private final Random random;
    private int happenings;

    private Dispatches(long seed) {
        random = new Random(seed);
    }

    /**
     * One document in its revisions, as JSON that sources takes.
     *
     * @param revisions one, or two for a dispatch that was corrected
     */
    record Dispatch(List<String> revisions) {}

    static List<Dispatch> made(long seed, int documents) {
        Dispatches maker = new Dispatches(seed);
        List<Dispatch> made = new ArrayList<>();
        while (made.size() < documents) {
            maker.happening(made);
        }
        return made.subList(0, documents);
    }

    private void happening(List<Dispatch> made) {
        LocalDate day = FIRST.plusDays(happenings++ / A_DAY);
        String province = any(PROVINCES);
        String capital = any(CAPITALS);
        String state = any(STATES);
        int sort = random.nextInt(6);
        int dead = 2 + random.nextInt(30);
        int tellers = 1 + random.nextInt(3);
        for (int teller = 0; teller < tellers; teller++) {
            int told = random.nextInt(4) == 0 ? dead + 1 + random.nextInt(5) : dead;
            String outlet = any(OUTLETS);
            List<String> revisions = new ArrayList<>();
            revisions.add(document(made.size(), outlet, day, text(sort, province, capital, state, told, outlet, day)));
            if (random.nextInt(20) == 0) {
                revisions.add(document(
                        made.size(), outlet, day, text(sort, province, capital, state, told + 1, outlet, day)));
            }
            made.add(new Dispatch(List.copyOf(revisions)));
        }
    }

    private static String document(int number, String outlet, LocalDate day, String text) {
        ObjectNode document = JSON.createObjectNode();
        document.put("key", "made-up/" + number);
        document.put("publisher", outlet);
        document.put("title", text.substring(0, text.indexOf('\n')));
        document.put("published", day.plusDays(1).toString());
        document.put("language", "en");
        document.put("text", text);
        return document.toString();
    }

    private String text(
            int sort, String province, String capital, String state, int dead, String outlet, LocalDate day) {
        String on = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return switch (sort) {
            case 0 ->
                ("Suicide bomber kills %1$d at gathering in %2$s\n\nA suicide bombing killed %1$d people in %2$s"
                                + " province of Afghanistan on %3$s, %4$s reported, citing local officials.\n\nNobody claimed"
                                + " the attack at first. At least %5$d people were wounded, said a spokesman of the governor.")
                        .formatted(dead, province, on, outlet, dead + 3);
            case 1 ->
                ("Movement claims killing of %1$d Taliban fighters in %2$s\n\nThe National Resistance Front said"
                                + " that it had killed %1$d Taliban fighters in %2$s province on %3$s, %4$s reported.\n\nTaliban"
                                + " officials have not commented in public.")
                        .formatted(dead, province, on, outlet);
            case 2 ->
                ("Earthquake kills %1$d in %2$s\n\nAn earthquake killed at least %1$d people in %2$s province of"
                                + " Afghanistan on %3$s, officials told %4$s.\n\nHundreds of houses were destroyed.")
                        .formatted(dead, province, on, outlet);
            case 3 ->
                ("Delegations of %1$s and the Taliban meet in %2$s\n\nDelegations of %1$s and the Taliban held talks"
                                + " in %2$s on %3$s, %4$s reported.\n\nThe foreign ministry of %1$s called the talks useful.")
                        .formatted(state, capital, on, outlet);
            case 4 ->
                ("Taliban deny attack in %2$s\n\nZabihullah Mujahid, spokesman of the Taliban, denied on %3$s that"
                                + " Taliban forces had killed %1$d civilians in %2$s province, %4$s reported.\n\nResidents said"
                                + " that %1$d people were killed in %2$s province on %3$s.")
                        .formatted(dead, province, on, outlet);
            default ->
                ("Pakistani air strike kills %1$d in %2$s\n\nPakistani aircraft bombed houses in %2$s province of"
                                + " Afghanistan on %3$s, killing %1$d civilians, the Taliban said, according to %4$s.\n\nThe"
                                + " foreign ministry of Pakistan denied the attack.")
                        .formatted(dead, province, on, outlet);
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
