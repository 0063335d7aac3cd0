package org.tarikh.sources.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header by which a client says which revision it means to change (RFC 9110, section 13.1.1). */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private IfMatch() {}

    /**
     * Lets pass who names the revision that stands.
     *
     * @param header as it was sent, null where it was not: a 428; naming other revisions only, or weakly: a 412
     */
    public static void check(String header, String revision) {
        if (header == null || header.isBlank()) {
            throw new Problem(
                    Code.PRECONDITION_REQUIRED, "Send the header If-Match with the ETag of what is to be changed.");
        }
        if (!header.strip().equals("*") && !strongTags(header).contains(revision)) {
            throw new Problem(Code.PRECONDITION_FAILED, "The revision that stands now is " + revision + ".");
        }
    }

    private static List<String> strongTags(String header) {
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        while (tag.find()) {
            if (tag.group(1) == null) {
                tags.add(tag.group(2));
            }
        }
        return tags;
    }
}
