package org.tarikh.timeline.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The articles as the sources service publishes them. */
@Path("/api/v1/articles/{id}")
@RegisterRestClient(configKey = "sources")
interface ArticlesTransport {
    @GET
    Article article(@PathParam("id") String id);

    @GET
    @Path("/text")
    @Produces("text/plain")
    String text(@PathParam("id") String id);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Article(
            String id,
            String document,
            int revision,
            int start,
            int end,
            String headline,
            String byline,
            String publisher,
            String url,
            LocalDate published,
            String publishedBasis,
            String language,
            String copyOf,
            String title,
            String file,
            String display,
            String licence,
            String robots,
            boolean takenDown) {

        Showing showing() {
            if (takenDown) {
                return Showing.TAKEN_DOWN;
            }
            return display == null || display.equals("full")
                    ? Showing.ALL
                    : display.equals("quotes") ? Showing.QUOTES : Showing.NONE;
        }

        SourceArticle with(String text) {
            return new SourceArticle(
                    id,
                    document,
                    revision,
                    start,
                    end,
                    headline,
                    byline,
                    publisher,
                    url,
                    published,
                    publishedBasis,
                    language,
                    copyOf,
                    title,
                    file,
                    text,
                    showing(),
                    licence,
                    robots);
        }
    }
}
