-- What filters name: one number for each value of a field, so that what is kept of a value in many rows stays narrow.
CREATE TABLE term (
    id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT term_key PRIMARY KEY,
    field text NOT NULL,
    value text NOT NULL,
    CONSTRAINT term_of_a_field UNIQUE (field, value)
);
COMMENT ON TABLE term IS 'field is type, status, country, actor, place, publisher or thread; a term stays when no entry has it any more';
INSERT INTO term (field, value) SELECT DISTINCT field, value FROM total WHERE field <> 'none' ORDER BY 1, 2;

-- The entries of a value in the order of the chronology, told by the index alone from any day on, either way.
CREATE TABLE posting (
    term integer NOT NULL,
    start_day date NOT NULL,
    precision smallint NOT NULL,
    weight smallint NOT NULL,
    incident boolean NOT NULL,
    id uuid NOT NULL,
    kind text GENERATED ALWAYS AS (CASE WHEN incident THEN 'incident' ELSE 'move' END) VIRTUAL,
    importance double precision GENERATED ALWAYS AS (weight / 100.0::double precision) VIRTUAL
);
COMMENT ON TABLE posting IS 'one row for each value of an entry, with what most filters ask for besides';
COMMENT ON COLUMN posting.weight IS 'importance in hundredths, which it is rounded to';
INSERT INTO posting (term, start_day, precision, weight, incident, id)
    SELECT term.id, start_day, precision, round(importance * 100), kind = 'incident', entry.id
    FROM entry CROSS JOIN LATERAL (
        SELECT 'type' AS field, unnest(types) AS value
        UNION ALL SELECT 'status', status
        UNION ALL SELECT 'country', country
        UNION ALL SELECT 'actor', unnest(actors)
        UNION ALL SELECT 'place', unnest(places)
        UNION ALL SELECT 'publisher', unnest(publishers)
        UNION ALL SELECT 'thread', unnest(threads)) held JOIN term USING (field, value);
ALTER TABLE posting ADD CONSTRAINT posting_key PRIMARY KEY (term, start_day, precision, id) INCLUDE (weight, incident);
-- How often a value occurs decides how its entries are looked for; and only rows that all can see are told by the index alone.
ALTER TABLE posting ALTER COLUMN term SET STATISTICS 1000;
ALTER TABLE posting SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02);

-- The other way round: one narrow row for each entry with all its terms, so that what stands in many rows of table entry
-- beside them is not read for the sake of a few values.
CREATE TABLE holding (
    start_day date NOT NULL,
    precision smallint NOT NULL,
    weight smallint NOT NULL,
    incident boolean NOT NULL,
    id uuid NOT NULL,
    terms integer[] NOT NULL,
    kind text GENERATED ALWAYS AS (CASE WHEN incident THEN 'incident' ELSE 'move' END) VIRTUAL,
    importance double precision GENERATED ALWAYS AS (weight / 100.0::double precision) VIRTUAL
);
COMMENT ON TABLE holding IS 'what each entry has, in the order of the chronology';
INSERT INTO holding (start_day, precision, weight, incident, id, terms)
    SELECT start_day, precision, weight, incident, id, array_agg(term ORDER BY term) FROM posting
    GROUP BY start_day, precision, id, weight, incident ORDER BY start_day, precision, id;
ALTER TABLE holding ADD CONSTRAINT holding_key PRIMARY KEY (start_day, precision, id);

-- What an entry of a value has besides: facets under one value, told without looking at an entry.
CREATE TABLE pair (
    term integer NOT NULL,
    other integer NOT NULL,
    incidents integer NOT NULL,
    moves integer NOT NULL,
    CONSTRAINT pair_not_below_zero CHECK (incidents >= 0 AND moves >= 0)
) WITH (fillfactor = 80);
COMMENT ON TABLE pair IS 'how many dated entries have both of two values of different fields; each two stand here both ways';
WITH counted AS (
    SELECT one.id AS term, two.id AS other, CAST(count(*) FILTER (WHERE incident) AS integer) AS incidents,
        CAST(count(*) FILTER (WHERE NOT incident) AS integer) AS moves
    FROM holding, unnest(terms) AS first (id) JOIN term one ON one.id = first.id,
        unnest(terms) AS second (id) JOIN term two ON two.id = second.id
    WHERE isfinite(start_day) AND one.id < two.id AND one.field <> two.field GROUP BY 1, 2)
INSERT INTO pair (term, other, incidents, moves)
    SELECT term, other, incidents, moves FROM counted
    UNION ALL SELECT other, term, incidents, moves FROM counted ORDER BY 1, 2;
ALTER TABLE pair ADD CONSTRAINT pair_key PRIMARY KEY (term, other);

ANALYZE term;
ANALYZE posting;
ANALYZE holding;
ANALYZE pair;
