CREATE TABLE article (
    id uuid CONSTRAINT article_pk PRIMARY KEY,
    document uuid NOT NULL CONSTRAINT article_document_fk REFERENCES document,
    document_revision integer NOT NULL,
    document_hash text NOT NULL,
    file text,
    title text,
    url text,
    ordinal integer NOT NULL CONSTRAINT article_ordinal_positive CHECK (ordinal > 0),
    start_at integer NOT NULL,
    end_at integer NOT NULL,
    headline text,
    byline text,
    publisher text,
    published date,
    published_basis text NOT NULL
        CONSTRAINT article_published_basis_known CHECK (published_basis IN ('stated', 'feed', 'manifest', 'inferred', 'unknown')),
    language text,
    furniture integer[] NOT NULL,
    opening text NOT NULL,
    text_hash text,
    copy_of uuid,
    revision integer NOT NULL CONSTRAINT article_revision_positive CHECK (revision > 0),
    deleted boolean NOT NULL,
    CONSTRAINT article_span_ordered CHECK (0 <= start_at AND start_at < end_at)
);
CREATE INDEX article_document_idx ON article (document, ordinal);
CREATE INDEX article_text_hash_idx ON article (text_hash) WHERE NOT deleted;

-- The feed's order is (xid, seq): a sequence alone is handed out before its transaction commits, so a reader could
-- step over a late one. Rows are served only below the oldest transaction still running.
CREATE SEQUENCE article_change_seq;
CREATE TABLE article_change (
    article uuid CONSTRAINT article_change_pk PRIMARY KEY CONSTRAINT article_change_article_fk REFERENCES article,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    seq bigint NOT NULL DEFAULT nextval('article_change_seq')
);
CREATE INDEX article_change_feed_idx ON article_change (xid, seq);

CREATE TABLE feed_epoch (
    only_row boolean CONSTRAINT feed_epoch_pk PRIMARY KEY DEFAULT true CONSTRAINT feed_epoch_single CHECK (only_row),
    epoch integer NOT NULL CONSTRAINT feed_epoch_positive CHECK (epoch > 0)
);
INSERT INTO feed_epoch (epoch) VALUES (1);

-- Called after a dump is restored: the stored transaction ids may lie in the new cluster's future.
CREATE FUNCTION begin_feed_epoch() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    begun integer;
BEGIN
    UPDATE article_change SET xid = pg_current_xact_id();
    UPDATE feed_epoch SET epoch = epoch + 1 RETURNING epoch INTO begun;
    RETURN begun;
END
$$;
