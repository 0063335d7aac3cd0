package org.tarikh.events.gazetteer;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pack as a client sends it. */
@Schema(description = "A pack of the lexicon: the text of its manifest, and of each of its tables by file name")
public record PackToCheck(
        @Schema(
                        required = true,
                        description = "Text of pack.properties",
                        examples =
                                "id = example\ntitle = An example\nversion = 1\nlicence = CC0-1.0\ncountries = TD\nfiles = actors.tsv")
                String manifest,
        @Schema(
                        required = true,
                        description = "Tab-separated text of each table by its file name",
                        examples =
                                "{\"actors.tsv\": \"id\\tname\\tkind\\tsector\\tcountry\\tparent\\trole\\tfrom\\tto\\taliases\\tshort\\tfa\\tps\\n\"}")
                Map<String, String> files) {}
