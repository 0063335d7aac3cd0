package org.tarikh.sources.document;

/** The media types of the files that are taken beside text and HTML. */
public final class FileTypes {
    public static final String MARKDOWN = "text/markdown";
    public static final String PDF = "application/pdf";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String MAIL = "message/rfc822";
    public static final String ZIP = "application/zip";

    private FileTypes() {}
}
