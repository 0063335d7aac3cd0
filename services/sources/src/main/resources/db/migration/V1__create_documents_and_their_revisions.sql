CREATE TABLE document (
    id uuid CONSTRAINT document_pk PRIMARY KEY,
    identity text NOT NULL CONSTRAINT document_identity_key UNIQUE,
    url text,
    key text,
    file text,
    revision integer NOT NULL CONSTRAINT document_revision_positive CHECK (revision > 0),
    recorded timestamptz NOT NULL
);
CREATE INDEX document_recorded_idx ON document (recorded, id);

-- A revision is never changed: evidence points into its text by offset and hash.
CREATE TABLE document_revision (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT document_revision_pk PRIMARY KEY,
    document uuid NOT NULL CONSTRAINT document_revision_document_fk REFERENCES document,
    number integer NOT NULL CONSTRAINT document_revision_number_positive CHECK (number > 0),
    text text NOT NULL,
    length integer NOT NULL,
    hash text NOT NULL CONSTRAINT document_revision_hash_form CHECK (hash ~ '^sha256:[0-9a-f]{64}$'),
    title text,
    publisher text,
    published date,
    language text,
    recorded timestamptz NOT NULL,
    CONSTRAINT document_revision_number_key UNIQUE (document, number)
);
