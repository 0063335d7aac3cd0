package org.tarikh.sources.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a text's language by its script, the letters that one language alone has, and its smallest words, which no text can
 * do without. Named are the languages that Tarikh meets; null where it is another, or nothing speaks for one.
 */
final class Languages {
    private static final int ENOUGH = 6000;
    /** Words below which the smallest ones may be missing by chance. */
    private static final int FEWEST_WORDS = 20;
    /** Of a hundred words of a text in a language, at least so many are among its smallest. */
    private static final int LEAST_SHARE = 8;

    private static final String ENGLISH = "en";
    private static final String PASHTO = "ټډړښږڼځڅګېۍ";
    private static final String PERSIAN = "پچژگکی";
    /** Letters of Urdu that Pashto and Persian do not have. */
    private static final String URDU = "ٹڈڑےں";

    private record Language(String code, Set<String> words) {
        int share(List<String> of) {
            long found = of.stream().filter(words::contains).count();
            return of.isEmpty() ? 0 : (int) (found * 100 / of.size());
        }
    }

    private static final List<Language> LATIN = List.of(
            new Language(
                    ENGLISH,
                    Set.of(
                            "the", "of", "and", "to", "in", "a", "that", "was", "were", "with", "said", "for", "from",
                            "by", "has", "have", "had", "it", "is", "are", "on", "at", "been", "will", "would", "this",
                            "which", "who", "their", "his", "he", "they", "as", "after", "not", "an", "be", "its",
                            "but")),
            new Language(
                    "de",
                    Set.of(
                            "der", "die", "das", "und", "den", "dem", "des", "von", "zu", "mit", "ist", "im", "für",
                            "auf", "ein", "eine", "einen", "einer", "nicht", "sich", "wurde", "wurden", "hat", "haben",
                            "nach", "bei", "aus", "auch", "sind", "werden", "am", "in", "an", "es", "als")),
            new Language(
                    "fr",
                    Set.of(
                            "le", "la", "les", "de", "des", "du", "et", "à", "un", "une", "dans", "en", "que", "qui",
                            "pour", "par", "sur", "est", "sont", "été", "au", "aux", "avec", "ont", "il", "ne", "pas",
                            "plus", "ce", "cette", "son", "ses", "l", "d", "a")),
            new Language(
                    "es",
                    Set.of(
                            "el", "la", "los", "las", "de", "del", "y", "que", "en", "un", "una", "por", "con", "para",
                            "se", "su", "sus", "al", "fue", "ha", "han", "no", "es", "lo", "como", "más", "este",
                            "esta", "a", "tras")),
            new Language(
                    "it",
                    Set.of(
                            "il", "la", "le", "gli", "di", "del", "della", "dei", "che", "e", "un", "una", "per", "con",
                            "nel", "nella", "sono", "è", "ha", "hanno", "si", "da", "dal", "in", "non", "al", "alla",
                            "come", "più", "anche", "a")),
            new Language(
                    "tr",
                    Set.of(
                            "ve",
                            "bir",
                            "bu",
                            "da",
                            "de",
                            "ile",
                            "için",
                            "olarak",
                            "olan",
                            "daha",
                            "çok",
                            "en",
                            "gibi",
                            "sonra",
                            "ise",
                            "ancak",
                            "kadar",
                            "göre",
                            "tarafından",
                            "dedi",
                            "oldu",
                            "ettiği",
                            "her",
                            "ki",
                            "ne",
                            "değil",
                            "var",
                            "yeni",
                            "iki")));

    private static final List<Language> ARABIC = List.of(
            new Language(
                    "fa",
                    Set.of(
                            "و", "در", "به", "از", "که", "را", "این", "است", "با", "برای", "بر", "آن", "یک", "خود",
                            "شده", "شد", "کرد", "کرده", "گفت", "تا", "بود", "هم", "می", "شود", "نیز", "اند", "های",
                            "ها", "پس", "دو")),
            new Language(
                    "ps",
                    Set.of(
                            "د", "په", "چې", "او", "ته", "یې", "له", "کې", "دی", "دا", "سره", "شو", "شوي", "ده", "هم",
                            "نه", "یو", "یوه", "پر", "به", "دې", "کړي", "کړ", "شوی", "وو", "خو", "هغه", "تر", "ویلي",
                            "وې")),
            new Language(
                    "ur",
                    Set.of(
                            "کے", "میں", "کی", "ہے", "سے", "کو", "اور", "کا", "نے", "پر", "کہ", "ہیں", "اس", "یہ",
                            "بھی", "ایک", "تھا", "گیا", "کر", "نہیں", "لیے", "ہو", "جو", "تھی", "رہے", "کیا", "ان",
                            "وہ", "تو", "گئی")),
            new Language(
                    "ar",
                    Set.of(
                            "في", "من", "على", "إلى", "الى", "أن", "ان", "عن", "مع", "التي", "الذي", "هذا", "هذه",
                            "كما", "بعد", "قال", "وقال", "بين", "لا", "ما", "كان", "كانت", "قد", "أو", "إن", "خلال",
                            "لم", "هو", "هي", "ذلك")));

    private Languages() {}

    /** The language of a whole text. */
    static String guess(String text) {
        return of(text, null);
    }

    /**
     * The language of a part.
     *
     * @param whole that of the text it is a part of, which holds where it is too short to tell
     */
    static String of(String part, String whole) {
        String text = LetterForms.folded(part.length() > ENOUGH ? part.substring(0, ENOUGH) : part);
        int latin = 0;
        int arabic = 0;
        int others = 0;
        int pashto = 0;
        int persian = 0;
        int urdu = 0;
        for (int i = 0; i < text.length(); i++) {
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
            } else {
                others++;
            }
        }
        if (others > latin + arabic || latin + arabic == 0) {
            return null;
        }
        List<String> words = words(text);
        boolean isShort = words.size() < FEWEST_WORDS;
        if (latin >= arabic) {
            return isShort ? isAmong(LATIN, whole) ? whole : ENGLISH : best(LATIN, words);
        }
        if (pashto * 50 > arabic && pashto >= urdu) {
            return "ps";
        }
        if (urdu * 50 > arabic) {
            return "ur";
        }
        if (isShort && isAmong(ARABIC, whole)) {
            return whole;
        }
        String best = best(ARABIC, words);
        if (best != null) {
            return best;
        }
        return persian * 50 > arabic ? "fa" : "ar";
    }

    private static boolean isAmong(List<Language> languages, String code) {
        return languages.stream().anyMatch(language -> language.code().equals(code));
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
                .toList();
    }

    private static String best(List<Language> languages, List<String> words) {
        return languages.stream()
                .max(Comparator.comparingInt(language -> language.share(words)))
                .filter(language -> language.share(words) >= LEAST_SHARE)
                .map(Language::code)
                .orElse(null);
    }
}
