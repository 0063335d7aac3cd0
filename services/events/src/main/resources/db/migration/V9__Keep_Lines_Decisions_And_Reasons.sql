-- Which report of before a report is, kept through every re-reading and while its article is gone.
CREATE TABLE report_line (
    report uuid NOT NULL,
    line   uuid NOT NULL,
    CONSTRAINT report_line_pk PRIMARY KEY (report)
);
CREATE INDEX report_line_by_line ON report_line (line);

CREATE SEQUENCE membership_seq;

-- Every event a line has ever been in, and when it last came to it: what gives an id back to its reports.
CREATE TABLE membership (
    line  uuid NOT NULL,
    event uuid NOT NULL,
    since bigint NOT NULL DEFAULT nextval('membership_seq'),
    CONSTRAINT membership_pk PRIMARY KEY (line, event),
    CONSTRAINT membership_event_fk FOREIGN KEY (event) REFERENCES event (id)
);
CREATE INDEX membership_by_event ON membership (event);

INSERT INTO report_line (report, line) SELECT id, id FROM report;
INSERT INTO membership (line, event) SELECT id, event FROM report WHERE event IS NOT NULL;

-- The event an id was merged into at the time; merged_into is where that one lives now.
ALTER TABLE event ADD COLUMN merged_then uuid;
UPDATE event SET merged_then = merged_into WHERE merged_into IS NOT NULL;
CREATE INDEX event_merged_then ON event (merged_then) WHERE merged_then IS NOT NULL;

-- What an editor decided about which reports are one event; undone, never deleted.
CREATE TABLE decision (
    id        uuid NOT NULL,
    ordinal   bigint GENERATED ALWAYS AS IDENTITY,
    kind      text NOT NULL,
    event     uuid NOT NULL,
    by        text,
    note      text,
    taken     timestamptz NOT NULL,
    undone    timestamptz,
    undone_by text,
    undone_note text,
    CONSTRAINT decision_pk PRIMARY KEY (id),
    CONSTRAINT decision_event_fk FOREIGN KEY (event) REFERENCES event (id),
    CONSTRAINT decision_kind_is_known CHECK (kind IN ('merge', 'split'))
);
CREATE INDEX decision_by_event ON decision (event);

-- The reports a decision is about, by line: those of one side are one event, those of two are not.
CREATE TABLE decision_report (
    decision uuid NOT NULL,
    line     uuid NOT NULL,
    side     integer NOT NULL,
    before   uuid NOT NULL,
    CONSTRAINT decision_report_pk PRIMARY KEY (decision, line),
    CONSTRAINT decision_report_decision_fk FOREIGN KEY (decision) REFERENCES decision (id)
);
CREATE INDEX decision_report_by_line ON decision_report (line);

-- Why a revision came to be; null where it was recorded before reasons were kept.
ALTER TABLE event_revision ADD COLUMN reason jsonb;
