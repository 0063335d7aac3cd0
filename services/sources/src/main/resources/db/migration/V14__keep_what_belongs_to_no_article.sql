-- What a page's markup sets beside its main text, as starts and ends in turn, so that a text is divided alike whenever it is
-- read again; when a page says it was changed; and the stretches of a document's newest text that belong to no article, so
-- that each word of it stands either in an article or here.
ALTER TABLE document_revision ADD COLUMN aside integer[] NOT NULL DEFAULT '{}';
ALTER TABLE document_revision ADD COLUMN modified date;
ALTER TABLE article ADD COLUMN modified date;

CREATE TABLE unread_stretch (
    document uuid NOT NULL CONSTRAINT unread_stretch_document_fk REFERENCES document ON DELETE CASCADE,
    start_at integer NOT NULL,
    end_at integer NOT NULL,
    why text NOT NULL,
    CONSTRAINT unread_stretch_pk PRIMARY KEY (document, start_at),
    CONSTRAINT unread_stretch_ordered CHECK (0 <= start_at AND start_at < end_at)
);
