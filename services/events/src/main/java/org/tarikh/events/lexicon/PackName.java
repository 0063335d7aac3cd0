package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * A name and the pack it is from; sets of packs are bits.
 *
 * @param pack the bit of its pack
 * @param tells the packs whose country it names
 * @param marker whether its pack takes it for a mark of its own
 */
record PackName(Name name, long pack, long tells, boolean marker) {
    /** Those of the packs; the list itself where that is all of them. */
    static List<PackName> of(List<PackName> names, long packs) {
        int fitting = 0;
        for (PackName name : names) {
            fitting += (name.pack & packs) == 0 ? 0 : 1;
        }
        if (fitting == names.size()) {
            return names;
        }
        var some = new ArrayList<PackName>(fitting);
        for (PackName name : names) {
            if ((name.pack & packs) != 0) {
                some.add(name);
            }
        }
        return some;
    }

    String entry() {
        return name.actor() != null ? name.actor().id() : name.place().id();
    }

    boolean isFullActor() {
        return name.actor() != null && name.sort() == Name.Sort.FULL;
    }
}
