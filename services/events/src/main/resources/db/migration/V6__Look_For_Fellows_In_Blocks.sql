-- What of a report is compared, without its claims; whether its day is told, and not taken from the publication; the
-- blocks it is looked for in and where it stands in one that is parted; the piece it was last clustered with.
ALTER TABLE report
    ADD COLUMN traits json,
    ADD COLUMN exact  boolean NOT NULL DEFAULT false,
    ADD COLUMN blocks bigint[] NOT NULL DEFAULT '{}',
    ADD COLUMN spread integer NOT NULL DEFAULT 0,
    ADD COLUMN piece  uuid;
UPDATE report SET traits = content::json;
ALTER TABLE report ALTER COLUMN traits SET NOT NULL;
DROP INDEX report_by_block;

-- The texts stand outside the row, so that settling a report anew does not write them again.
ALTER TABLE report SET (toast_tuple_target = 256, fillfactor = 85);

-- The blocks by name, and their reports in the order in which they are parted.
CREATE TABLE report_block (
    block  bigint NOT NULL,
    spread integer NOT NULL,
    report uuid NOT NULL,
    CONSTRAINT report_block_pk PRIMARY KEY (block, spread, report)
);

-- The blocks of reports stored before are worked out as their articles are read again.
UPDATE article SET extractor = NULL WHERE state IN ('parsed', 'read');
