-- A document that was taken down stays as a tombstone: what it said is gone, its hashes, address and dates are not.
ALTER TABLE document
    ADD COLUMN taken_down timestamptz,
    ADD COLUMN takedown_reason text,
    ADD COLUMN takedowns integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN document.takedowns IS 'rises at each takedown and each lifting of one';
ALTER TABLE document_revision ADD COLUMN redacted boolean NOT NULL DEFAULT false;
ALTER TABLE article ADD COLUMN taken_down boolean NOT NULL DEFAULT false;

-- Texts that are not to come in again, under whichever name.
CREATE TABLE taken_down_text (
    hash text NOT NULL CONSTRAINT taken_down_text_hash_form CHECK (hash ~ '^sha256:[0-9a-f]{64}$'),
    document uuid NOT NULL CONSTRAINT taken_down_text_document_fk REFERENCES document,
    CONSTRAINT taken_down_text_pk PRIMARY KEY (hash, document)
);

-- The display that is usual, and above which id the articles are yet to be told of it.
CREATE TABLE rights (
    only_row boolean CONSTRAINT rights_pk PRIMARY KEY DEFAULT true CONSTRAINT rights_single CHECK (only_row),
    usual text NOT NULL DEFAULT 'full',
    untold_after uuid
);
INSERT INTO rights DEFAULT VALUES;
