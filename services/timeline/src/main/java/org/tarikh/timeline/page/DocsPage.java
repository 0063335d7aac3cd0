package org.tarikh.timeline.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.docs.DocsView;
import org.tarikh.frontend.docs.DocsView.Api;
import org.tarikh.frontend.docs.DocsView.Service;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Filter;

/** Where those who write programs find what the three services answer. */
@Path(DocsPage.PATH)
public class DocsPage {
    static final String PATH = "/docs";

    private static final List<Api> APIS =
            Stream.of(Service.values()).map(DocsPage::api).toList();

    private static final List<String> EXAMPLES = List.of(
            "/api/v1/chronology?country=AF&from=2025-10-01&kind=incident",
            "/api/v1/chronology/density?bucket=month",
            "/api/v1/chronology/facets?status=disputed",
            "/api/v1/chronology/changes",
            "/api/v1/chronology/export.atom?kind=move");

    private final Chronology chronology;
    private final Frames frames;

    DocsPage(Chronology chronology, Frames frames) {
        this.chronology = chronology;
        this.frames = frames;
    }

    /** The documents of the peers are served as they were when this service was built. */
    private static Api api(Service service) {
        String name = service.name().toLowerCase(Locale.ROOT);
        return new Api(
                service,
                service == Service.TIMELINE ? "/q/openapi" : "/openapi/" + name + "/openapi/openapi.yaml",
                "/openapi/ui/?urls.primaryName=" + name);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response docs(@Context UriInfo uri) {
        Reader reader = Reader.of(uri);
        String title = frames.messages(reader.lang()).api();
        String entries = reader.number(chronology.count(Filter.none()));
        DocsView view = new DocsView(
                frames.frame(reader, uri, title, null, Filter.none()),
                APIS,
                EXAMPLES,
                Downloads.of(reader, Filter.none(), entries));
        return Html.page(Pages.docs(view), reader.lang());
    }
}
