package org.tarikh.sources.document;

import java.util.ArrayList;
import java.util.List;
import org.tarikh.sources.format.FileText;
import org.tarikh.sources.format.Formats;
import org.tarikh.sources.format.UnreadableFile;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/** The documents of a file as submissions, with what its sender says of it. */
public final class FileSubmissions {
    private FileSubmissions() {}

    /**
     * All documents of the file, or none. Of several, the sender's address, key and title are those of the file's own words;
     * a part of it has the address or key with {@code #} and its name in the file for a key.
     *
     * @param contentType null where it is not known
     * @param name by which its kind is known where the bytes do not tell, or null
     * @param said the form without words
     * @param file the name a manifest or sender gave it, or null
     * @throws Problem where the file, or what is said of it, is not valid
     */
    public static List<Submission> of(byte[] body, String contentType, String name, DocumentForm said, String file) {
        List<FileText> documents;
        try {
            documents = Formats.read(body, contentType, name);
        } catch (UnreadableFile e) {
            throw new Problem(code(e.why()), e.getMessage());
        }
        List<Submission> submissions = new ArrayList<>();
        for (FileText document : documents) {
            boolean part = documents.size() > 1 && document.name() != null;
            DocumentForm form = part ? part(said, document.name()) : said;
            submissions.add(Submission.of(
                    form.with(document.text(), document.html()),
                    part && file != null ? file + "/" + document.name() : file,
                    document));
        }
        return submissions;
    }

    private static DocumentForm part(DocumentForm said, String name) {
        String whole = said.url() == null ? said.key() : said.url();
        String key = whole == null ? null : whole + "#" + name;
        return new DocumentForm(said.publisher(), null, key, null, said.published(), said.language(), null, null);
    }

    private static Code code(UnreadableFile.Why why) {
        return switch (why) {
            case NOT_UTF_8 -> Code.INVALID_UTF_8;
            case TOO_LARGE -> Code.BODY_TOO_LARGE;
            case NO_WORDS -> Code.INVALID_FIELD;
            case UNKNOWN_KIND, BROKEN, ENCRYPTED -> Code.UNREADABLE_FILE;
        };
    }
}
