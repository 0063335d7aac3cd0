-- When what nobody needs any longer is next deleted, by whichever replica comes first.
CREATE TABLE housekeeping (
    only_row boolean CONSTRAINT housekeeping_pk PRIMARY KEY DEFAULT true CONSTRAINT housekeeping_single CHECK (only_row),
    next_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO housekeeping DEFAULT VALUES;
