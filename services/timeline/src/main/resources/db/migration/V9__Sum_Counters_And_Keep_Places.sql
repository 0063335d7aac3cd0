-- What facets and the map ask for: sums over all days, so that no request adds up thirty years of them.
CREATE TABLE total (
    field text NOT NULL,
    value text NOT NULL,
    dated boolean NOT NULL,
    kind text NOT NULL,
    entries bigint NOT NULL,
    CONSTRAINT total_key PRIMARY KEY (field, value, dated, kind),
    CONSTRAINT total_not_below_zero CHECK (entries >= 0)
);
CREATE INDEX total_run_out ON total (entries) WHERE entries = 0;
COMMENT ON TABLE total IS 'the sums of table counter over its days and precisions';
INSERT INTO total (field, value, dated, kind, entries)
    SELECT field, value, isfinite(day), kind, sum(entries) FROM counter WHERE entries > 0 GROUP BY 1, 2, 3, 4;

-- Where a place lies, told once and not read out of an entry that happens to stand there.
CREATE TABLE place (
    id text CONSTRAINT place_key PRIMARY KEY,
    document jsonb NOT NULL
);
COMMENT ON TABLE place IS 'places that entries stand at, as one of them has it';
INSERT INTO place (id, document)
    SELECT DISTINCT ON (1) document -> 'place' ->> 'id', document -> 'place' FROM entry
    WHERE document -> 'place' ->> 'id' IS NOT NULL ORDER BY 1, id;

-- What reaches into a range from before it: few entries, told from the others by the index alone.
DROP INDEX entry_ranges;
CREATE INDEX entry_ranges ON entry (end_day, start_day) WHERE end_day > start_day;

-- Counting reads many rows and no documents; what is long in a row is kept beside the table from now on.
ALTER TABLE entry SET (toast_tuple_target = 256);
