CREATE TABLE document_import (
    id uuid CONSTRAINT document_import_pk PRIMARY KEY,
    recorded timestamptz NOT NULL,
    total integer NOT NULL
);

-- An upload is stored whole before any of it is worked, so that a crash loses nothing of what was accepted.
CREATE TABLE import_item (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT import_item_pk PRIMARY KEY,
    import uuid NOT NULL CONSTRAINT import_item_import_fk REFERENCES document_import,
    line integer NOT NULL CONSTRAINT import_item_line_positive CHECK (line > 0),
    kind text NOT NULL CONSTRAINT import_item_kind_known CHECK (kind IN ('text', 'html', 'json')),
    row text,
    content bytea,
    state text NOT NULL CONSTRAINT import_item_state_known CHECK (state IN ('waiting', 'done', 'failed')),
    problem text,
    document uuid CONSTRAINT import_item_document_fk REFERENCES document,
    CONSTRAINT import_item_line_key UNIQUE (import, line)
);
CREATE INDEX import_item_waiting_idx ON import_item (id) WHERE state = 'waiting';
