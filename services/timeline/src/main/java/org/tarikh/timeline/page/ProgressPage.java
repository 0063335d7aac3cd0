package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.progress.ProgressView;
import org.tarikh.frontend.progress.ProgressView.Stage;
import org.tarikh.frontend.progress.Step;
import org.tarikh.frontend.progress.UnderWay;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.workload.Work;
import org.tarikh.timeline.workload.Workload;

/** How far Tarikh is with what it was given, as a page and as the line that the chronology shows meanwhile. */
@Path("/progress")
public class ProgressPage {
    private static final String LINE = "line";

    private final Workload workload;
    private final Frames frames;

    ProgressPage(Workload workload, Frames frames) {
        this.workload = workload;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response progress(@HeaderParam("HX-Request") boolean htmx, @Context UriInfo uri) {
        Reader reader = Reader.of(uri);
        Work work = workload.now();
        if (htmx && uri.getQueryParameters().containsKey(LINE)) {
            return Html.page(Pages.underway(line(reader, work)), reader.lang());
        }
        String title = frames.live(reader.lang()).progress();
        ProgressView view = new ProgressView(
                frames.frame(reader, uri, title, null, Filter.none()),
                work.busy() || work.away(),
                List.of(
                        stage(Step.DOCUMENTS, work.documents(), reader.lang()),
                        stage(Step.ARTICLES, work.articles(), reader.lang()),
                        stage(Step.ENTRIES, work.entries(), reader.lang())),
                address(reader));
        return Html.page(htmx ? Pages.progress$stages(view) : Pages.progress(view), reader.lang());
    }

    static String address(Reader reader, String... parameters) {
        return reader.address("/progress", List.of(parameters));
    }

    /** What the chronology says of work under way. */
    static UnderWay line(Reader reader, Work work) {
        String again = address(reader, LINE + "=1");
        String page = address(reader);
        if (busy(work.documents())) {
            return line(Step.DOCUMENTS, work.documents(), reader.lang(), again, page);
        }
        if (busy(work.articles())) {
            return line(Step.ARTICLES, work.articles(), reader.lang(), again, page);
        }
        return busy(work.entries())
                ? line(Step.ENTRIES, work.entries(), reader.lang(), again, page)
                : new UnderWay(null, null, null, again, page);
    }

    private static boolean busy(Work.Stage stage) {
        return stage != null && stage.busy();
    }

    private static UnderWay line(Step step, Work.Stage stage, Lang lang, String again, String page) {
        return new UnderWay(step, lang.number(stage.done()), lang.number(stage.total()), again, page);
    }

    private static Stage stage(Step step, Work.Stage stage, Lang lang) {
        return stage == null
                ? new Stage(step, true, 0, 0, null, null, null)
                : new Stage(
                        step,
                        false,
                        stage.done(),
                        stage.total(),
                        lang.number(stage.done()),
                        lang.number(stage.total()),
                        stage.failed() == 0 ? null : lang.number(stage.failed()));
    }
}
