package org.tarikh.timeline.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * How a page can be shown within another (oEmbed 1.0, section 2.3.4.4, type rich).
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param cacheAge how long the answer may be kept, in seconds
 */
record OEmbed(
        String version,
        String type,
        String title,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") int cacheAge,
        String html,
        int width,
        int height) {
    private static final int HOUR = 3600;

    static OEmbed of(String title, String provider, String address, String html, int width, int height) {
        return new OEmbed("1.0", "rich", title, provider, address, HOUR, html, width, height);
    }

    /** The same in XML; what XML has no place for is left out. */
    String xml() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("version", version);
        parts.put("type", type);
        parts.put("title", title);
        parts.put("provider_name", providerName);
        parts.put("provider_url", providerUrl);
        parts.put("cache_age", cacheAge);
        parts.put("html", html);
        parts.put("width", width);
        parts.put("height", height);
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("oembed");
            for (Map.Entry<String, Object> part : parts.entrySet()) {
                xml.writeStartElement(part.getKey());
                xml.writeCharacters(clean(part.getValue().toString()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return written.toString();
    }

    /** Without the characters that no XML 1.0 document may have (section 2.2). */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
