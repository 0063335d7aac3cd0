-- Who has an event in hand, so that no other editor decides on it meanwhile. It ends by itself.
CREATE TABLE assignment (
    event  uuid NOT NULL,
    holder text NOT NULL,
    name   text NOT NULL,
    until  timestamptz NOT NULL,
    CONSTRAINT assignment_pk PRIMARY KEY (event)
);
COMMENT ON COLUMN assignment.holder IS 'the id of an account';
CREATE INDEX assignment_by_holder ON assignment (holder, until);
