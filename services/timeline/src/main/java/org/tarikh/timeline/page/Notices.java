package org.tarikh.timeline.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Messages;
import org.tarikh.frontend.frame.Notice;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.problem.ProblemPage;

/** The pages that say why there is no other, in the same look. */
@ApplicationScoped
class Notices implements ProblemPage {
    private final Frames frames;

    @Context
    UriInfo uri;

    Notices(Frames frames) {
        this.frames = frames;
    }

    Response missing(UriInfo at) {
        return notice(at, 404);
    }

    @Override
    public Response of(Problem problem) {
        return notice(uri, problem.code().status());
    }

    private Response notice(UriInfo at, int status) {
        Reader reader = Reader.of(at);
        Messages words = frames.messages(reader.lang());
        boolean missing = status < 500;
        Frame frame = frames.frame(reader, at, missing ? words.missing() : words.unavailable(), null, Filter.none());
        return Html.page(status, Pages.notice(new Notice(frame, missing)), reader.lang());
    }
}
