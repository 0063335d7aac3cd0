package org.tarikh.timeline.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tarikh.frontend.frame.Lang;

/** A rendered page as an answer, with the headers that keep foreign scripts and frames out of it. */
final class Html {
    /** Everything from this house only, no script or style in the page itself. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private Html() {}

    static Response page(TemplateInstance page, Lang lang) {
        return page(200, page, lang);
    }

    static Response page(int status, TemplateInstance page, Lang lang) {
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .language(lang.locale())
                .cacheControl(revalidate)
                .header(HttpHeaders.VARY, "HX-Request, HX-Boosted")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .entity(page.setLocale(lang.tag()).render())
                .build();
    }
}
