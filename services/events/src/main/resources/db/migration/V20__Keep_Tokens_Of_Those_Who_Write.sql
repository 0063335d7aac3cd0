-- Tokens of those who write here and are none of the installation's own services. A token is known again by its hash only.
CREATE TABLE api_token (
    id uuid CONSTRAINT api_token_pk PRIMARY KEY DEFAULT uuidv7(),
    name text NOT NULL,
    scopes text[] NOT NULL CONSTRAINT api_token_scopes CHECK (scopes <@ '{ingest,edit,admin}' AND cardinality(scopes) > 0),
    secret_hash bytea NOT NULL CONSTRAINT api_token_secret_hash CHECK (length(secret_hash) = 32),
    created timestamptz NOT NULL DEFAULT now(),
    created_by text,
    expires timestamptz,
    revoked timestamptz,
    last_used timestamptz
);
COMMENT ON COLUMN api_token.secret_hash IS 'SHA-256 of 256 random bits, as they are written in the token';
COMMENT ON COLUMN api_token.last_used IS 'a minute less exact';
