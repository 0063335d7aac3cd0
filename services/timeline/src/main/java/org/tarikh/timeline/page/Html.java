package org.tarikh.timeline.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.timeline.web.Variants;

/** A rendered page as an answer, with the headers that keep foreign scripts and frames out of it. */
final class Html {
    /** Everything from this house only, no script or style in the page itself, and no other page around it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s; "
                    + "connect-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

    /** Within any page, but then without a script and without anything to send. */
    private static final String GUEST_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'none'; "
                    + "base-uri 'none'; frame-ancestors *";

    private static final String NO_FOREIGN_IMAGES = POLICY.formatted("");

    /** No other house learns what is read here, not even that it is read here. */
    private static final String UNTOLD = "same-origin";

    /** Hosts of tiles may ask on whose pages they are shown; what a reader looks for there is not for them either. */
    private static final String HOUSE_ONLY = "strict-origin-when-cross-origin";

    /** An embed may be shown by many more than come here, so that for so long it is not asked for again, in seconds. */
    private static final int GUEST_AGE = 60;

    private Html() {}

    static Response page(TemplateInstance page, Lang lang) {
        return page(200, page, lang);
    }

    static Response page(int status, TemplateInstance page, Lang lang) {
        return own(status, page, lang, NO_FOREIGN_IMAGES, UNTOLD);
    }

    /** A page with a map, which may show the tiles that are configured and no other foreign image. */
    static Response mapped(TemplateInstance page, Lang lang, Backdrop backdrop) {
        return backdrop.origin()
                .map(origin -> own(200, page, lang, POLICY.formatted(" " + origin), HOUSE_ONLY))
                .orElseGet(() -> page(page, lang));
    }

    private static Response own(int status, TemplateInstance page, Lang lang, String policy, String referrer) {
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        return answer(status, page, lang, policy, referrer, revalidate);
    }

    /** A page that others may show within theirs. */
    static Response guest(int status, TemplateInstance page, Lang lang) {
        CacheControl brief = new CacheControl();
        brief.setMaxAge(GUEST_AGE);
        return answer(status, page, lang, GUEST_POLICY, UNTOLD, brief);
    }

    private static Response answer(
            int status, TemplateInstance page, Lang lang, String policy, String referrer, CacheControl kept) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .language(lang.locale())
                .cacheControl(kept)
                .header(HttpHeaders.VARY, Variants.OF_PAGES)
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", referrer)
                .entity(page.setLocale(lang.tag()).render())
                .build();
    }
}
