-- What readers say is wrong with an event, in the order it came: the desk's queue.
CREATE TABLE error_report (
    id       uuid NOT NULL,
    ordinal  bigint GENERATED ALWAYS AS IDENTITY,
    event    uuid NOT NULL,
    revision bigint NOT NULL,
    field    text NOT NULL,
    wrong    text NOT NULL,
    source   text,
    contact  text,
    state    text NOT NULL DEFAULT 'open',
    received timestamptz NOT NULL,
    CONSTRAINT error_report_pk PRIMARY KEY (id),
    CONSTRAINT error_report_event_fk FOREIGN KEY (event) REFERENCES event (id),
    CONSTRAINT error_report_state_is_known CHECK (state IN ('open', 'accepted', 'declined'))
);
COMMENT ON COLUMN error_report.revision IS 'the revision of the event that stood when the report came';
COMMENT ON COLUMN error_report.contact IS 'how to reach who reported it; for the desk alone';
CREATE UNIQUE INDEX error_report_in_order ON error_report (ordinal);
CREATE INDEX error_report_by_state ON error_report (state, ordinal);
CREATE INDEX error_report_by_event ON error_report (event);
