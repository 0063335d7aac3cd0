-- The people who may sign in to the desk, however they write their names.
CREATE TABLE account (
    id          uuid NOT NULL,
    ordinal     bigint GENERATED ALWAYS AS IDENTITY,
    name        text NOT NULL,
    folded      text NOT NULL,
    password    text NOT NULL,
    role        text NOT NULL,
    active      boolean NOT NULL DEFAULT true,
    must_change boolean NOT NULL,
    revision    bigint NOT NULL DEFAULT 1,
    created     timestamptz NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (id),
    CONSTRAINT account_name_is_one UNIQUE (folded),
    CONSTRAINT account_role_is_known CHECK (role IN ('editor', 'admin'))
);
COMMENT ON COLUMN account.folded IS 'the name as it is compared';
COMMENT ON COLUMN account.password IS 'a bcrypt hash';
COMMENT ON COLUMN account.must_change IS 'whether the password was made here and opens nothing but its own change';
CREATE UNIQUE INDEX account_in_order ON account (ordinal);

-- Who is signed in.
CREATE TABLE session (
    id      uuid NOT NULL,
    account uuid NOT NULL,
    secret  bytea NOT NULL,
    begun   timestamptz NOT NULL,
    used    timestamptz NOT NULL,
    CONSTRAINT session_pk PRIMARY KEY (id),
    CONSTRAINT session_account_fk FOREIGN KEY (account) REFERENCES account (id)
);
COMMENT ON COLUMN session.secret IS 'SHA-256 of what the browser holds';
CREATE UNIQUE INDEX session_by_secret ON session (secret);
CREATE INDEX session_by_account ON session (account);
CREATE INDEX session_by_use ON session (used);

-- Tries to sign in since the last that went well, whether or not there is an account of the name.
CREATE TABLE sign_in_try (
    name         bytea NOT NULL,
    tries        integer NOT NULL,
    locked_until timestamptz NOT NULL,
    latest       timestamptz NOT NULL,
    CONSTRAINT sign_in_try_pk PRIMARY KEY (name)
);
COMMENT ON COLUMN sign_in_try.name IS 'SHA-256 of the name as it is compared';
CREATE INDEX sign_in_try_by_time ON sign_in_try (latest);
