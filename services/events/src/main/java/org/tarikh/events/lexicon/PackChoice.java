package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the packs an article is read with by what it names: a country or a marker of the pack weighs two, each of its
 * other names one, though a single word alone nothing; a pack must weigh one for every fifty words of the article, four at
 * most.
 */
final class PackChoice {
    private static final int WORDS = 50;
    private static final int MOST = 4;

    private final int packs;
    private final long always;

    PackChoice(List<Pack> packs) {
        this.packs = packs.size();
        long always = 0;
        for (int i = 0; i < packs.size(); i++) {
            always |= packs.get(i).manifest().always() ? 1L << i : 0;
        }
        this.always = always;
    }

    /** The names of an article's sentences, and the packs they were read with. */
    record Chosen(long packs, List<List<NameHit>> hits) {}

    Chosen choose(List<NameTrie.Walk> walks) {
        long all = packs == Long.SIZE ? -1 : (1L << packs) - 1;
        List<List<NameTrie.Candidate>> found = longest(walks, all);
        long chosen = weigh(walks, found);
        if (chosen != all) {
            found = longest(walks, chosen);
        }
        Set<String> spelt = spelt(found);
        var hits = new ArrayList<List<NameHit>>(found.size());
        for (List<NameTrie.Candidate> sentence : found) {
            var names = new ArrayList<NameHit>(sentence.size());
            for (NameTrie.Candidate candidate : sentence) {
                names.add(new NameHit(candidate.span(), meant(candidate.names(), spelt)));
            }
            hits.add(names);
        }
        return new Chosen(chosen, hits);
    }

    private static List<List<NameTrie.Candidate>> longest(List<NameTrie.Walk> walks, long packs) {
        var longest = new ArrayList<List<NameTrie.Candidate>>(walks.size());
        for (NameTrie.Walk walk : walks) {
            longest.add(NameTrie.longest(walk, packs));
        }
        return longest;
    }

    private long weigh(List<NameTrie.Walk> walks, List<List<NameTrie.Candidate>> found) {
        var told = new int[packs];
        var own = new int[packs];
        var seen = new HashSet<String>();
        for (List<NameTrie.Candidate> sentence : found) {
            for (NameTrie.Candidate candidate : sentence) {
                weigh(candidate, told, own, seen);
            }
        }
        int words = walks.stream().mapToInt(NameTrie.Walk::words).sum();
        int least = Math.min(Math.max(words / WORDS, 1), MOST);
        long chosen = always;
        for (int i = 0; i < packs; i++) {
            int weight = told[i] > 0 || own[i] > 1 ? told[i] + own[i] : 0;
            chosen |= weight >= least ? 1L << i : 0;
        }
        return chosen;
    }

    private void weigh(NameTrie.Candidate found, int[] told, int[] own, Set<String> seen) {
        List<PackName> names = found.names();
        long every = -1;
        long any = 0;
        long owners = 0;
        for (PackName name : names) {
            owners |= name.pack();
            // What a pack says of its own names is no sign that the article is about its country.
            if ((name.pack() & always) != 0) {
                every &= name.tells();
                any |= name.tells();
            }
        }
        if ((owners & always) == 0) {
            boolean one = Long.bitCount(owners) == 1;
            int pack = Long.numberOfTrailingZeros(owners);
            if (one && names.get(0).marker()) {
                told[pack] += 2;
            } else if (one && seen.add(names.get(0).entry())) {
                (found.to() - found.from() > 1 ? told : own)[pack]++;
            }
            return;
        }
        for (long left = any; left != 0; left &= left - 1) {
            int pack = Long.numberOfTrailingZeros(left);
            told[pack] += (every & 1L << pack) != 0 ? 2 : 1;
        }
    }

    /** The actors whose name is written out somewhere, not only as an acronym or one word. */
    private static Set<String> spelt(List<List<NameTrie.Candidate>> found) {
        var spelt = new HashSet<String>();
        for (List<NameTrie.Candidate> sentence : found) {
            for (NameTrie.Candidate candidate : sentence) {
                if (candidate.to() - candidate.from() > 1) {
                    for (PackName name : candidate.names()) {
                        if (name.isFullActor()) {
                            spelt.add(name.entry());
                        }
                    }
                }
            }
        }
        return spelt;
    }

    /** Where the chosen pack knows a party by a name that the world has for another, its own is meant, unless only the other is spelt out. */
    private List<Name> meant(List<PackName> names, Set<String> spelt) {
        boolean own = false;
        boolean ownSpelt = false;
        boolean otherSpelt = false;
        for (PackName name : names) {
            if (name.isFullActor()) {
                boolean world = (name.pack() & always) != 0;
                own |= !world;
                ownSpelt |= !world && spelt.contains(name.entry());
                otherSpelt |= world && spelt.contains(name.entry());
            }
        }
        boolean ownMeant = own && (ownSpelt || !otherSpelt);
        var meant = new ArrayList<Name>(names.size());
        for (PackName name : names) {
            boolean world = (name.pack() & always) != 0;
            if (!own || !name.isFullActor() || world != ownMeant) {
                meant.add(name.name());
            }
        }
        return meant;
    }
}
