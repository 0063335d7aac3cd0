-- How a revision was had from the web. Never changed but for where its snapshot stands: when the page was last seen
-- unchanged is the page's.
CREATE TABLE document_retrieval (
    document uuid NOT NULL CONSTRAINT document_retrieval_document_fk REFERENCES document,
    revision integer NOT NULL,
    asked text NOT NULL,
    address text NOT NULL,
    at timestamptz NOT NULL,
    status integer NOT NULL,
    headers jsonb NOT NULL,
    hash text NOT NULL CONSTRAINT document_retrieval_hash_form CHECK (hash ~ '^sha256:[0-9a-f]{64}$'),
    CONSTRAINT document_retrieval_pk PRIMARY KEY (document, revision)
);
CREATE INDEX document_retrieval_asked_idx ON document_retrieval (asked);

-- A document's page as it was last found: what to ask with, and since when it is gone.
CREATE TABLE document_page (
    document uuid CONSTRAINT document_page_pk PRIMARY KEY CONSTRAINT document_page_document_fk REFERENCES document,
    asked text NOT NULL,
    revision integer NOT NULL,
    etag text,
    last_modified text,
    seen_at timestamptz NOT NULL,
    tried_at timestamptz NOT NULL,
    gone_since timestamptz,
    gone_status integer
);
CREATE INDEX document_page_tried_idx ON document_page (tried_at);

-- Pages that an archive is to be asked to save; the row stays with the snapshot's address, or with why there is none.
CREATE TABLE page_snapshot (
    document uuid NOT NULL,
    revision integer NOT NULL,
    next_at timestamptz DEFAULT now(),
    tries integer NOT NULL DEFAULT 0,
    snapshot text,
    problem text,
    CONSTRAINT page_snapshot_pk PRIMARY KEY (document, revision),
    CONSTRAINT page_snapshot_retrieval_fk FOREIGN KEY (document, revision) REFERENCES document_retrieval
);
CREATE INDEX page_snapshot_waiting_idx ON page_snapshot (next_at) WHERE next_at IS NOT NULL;

ALTER TABLE document ADD COLUMN visits integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN document.visits IS 'rises when what is told of the page changes without a new revision';
