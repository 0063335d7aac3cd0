-- What became of what a publisher told or a party claimed of one field of one event.
CREATE TABLE record_entry (
    event        uuid NOT NULL,
    kind         text NOT NULL,
    subject      text NOT NULL,
    field        text NOT NULL,
    confirmed    boolean NOT NULL,
    denied       boolean NOT NULL,
    contradicted boolean NOT NULL,
    CONSTRAINT record_entry_pk PRIMARY KEY (event, kind, subject, field),
    CONSTRAINT record_entry_event_fk FOREIGN KEY (event) REFERENCES event (id),
    CONSTRAINT record_entry_kind_is_known CHECK (kind IN ('PUBLISHER', 'PARTY'))
);

-- Sums of these, kept as events change; the sum over all fields has an empty one.
CREATE TABLE record_sum (
    kind         text NOT NULL,
    subject      text NOT NULL,
    field        text NOT NULL,
    made         bigint NOT NULL,
    confirmed    bigint NOT NULL,
    denied       bigint NOT NULL,
    contradicted bigint NOT NULL,
    alone        bigint NOT NULL,
    CONSTRAINT record_sum_pk PRIMARY KEY (kind, subject, field)
);
CREATE INDEX record_sum_by_made ON record_sum (kind, made DESC, subject) WHERE field = '';
