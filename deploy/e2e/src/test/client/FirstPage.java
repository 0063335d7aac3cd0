import org.tarikh.client.timeline.ApiClient;
import org.tarikh.client.timeline.ChronologyApi;
import org.tarikh.client.timeline.model.Entry;

/** Prints the first entries of a chronology, read with the generated client; the tests compile and run it. */
public final class FirstPage {
    private FirstPage() {}

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        ChronologyApi.APIListEntriesRequest request =
                ChronologyApi.APIListEntriesRequest.newBuilder().limit("5").build();
        for (Entry entry : new ChronologyApi(client).listEntries(request).getItems()) {
            System.out.println(entry.getId() + " " + entry.getTitle());
        }
    }
}
