package org.tarikh.sources.reading;

/** Guesses a text's language by its script, among those read here; null where no script speaks for one. */
final class Languages {
    private static final int ENOUGH = 4000;
    private static final String PASHTO = "ټډړښږڼځڅېۍ";
    private static final String PERSIAN = "پچژگکی";
    /** Letters of Urdu that Pashto and Persian do not have. */
    private static final String URDU = "ٹڈڑےں";

    private Languages() {}

    static String guess(String text) {
        int latin = 0;
        int arabic = 0;
        int pashto = 0;
        int persian = 0;
        int urdu = 0;
        int end = Math.min(text.length(), ENOUGH);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            if (script == Character.UnicodeScript.LATIN) {
                latin++;
            } else if (script == Character.UnicodeScript.ARABIC) {
                arabic++;
                pashto += PASHTO.indexOf(c) >= 0 ? 1 : 0;
                persian += PERSIAN.indexOf(c) >= 0 ? 1 : 0;
                urdu += URDU.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        if (latin >= arabic) {
            return latin == 0 ? null : "en";
        }
        if (urdu > pashto) {
            return "ur";
        }
        return pashto * 50 > arabic ? "ps" : persian > 0 ? "fa" : "ar";
    }
}
