-- Who acts and who is acted upon, what sort of interaction it is, and how many were killed: kept beside the document, so
-- that who met or fought whom can be counted without reading it.
CREATE FUNCTION party_ids(parties jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT DISTINCT party ->> 'id' FROM jsonb_array_elements(parties) AS named (party)
    WHERE party ->> 'id' IS NOT NULL);

ALTER TABLE entry
    ADD COLUMN initiators text[] GENERATED ALWAYS AS (party_ids(document -> 'initiators')) STORED,
    ADD COLUMN recipients text[] GENERATED ALWAYS AS (party_ids(document -> 'recipients')) STORED,
    ADD COLUMN quad integer GENERATED ALWAYS AS (CAST(document -> 'type' ->> 'quad' AS integer)) STORED,
    ADD COLUMN killed_low integer GENERATED ALWAYS AS (CAST(coalesce(document -> 'fatalities' ->> 'low',
        document -> 'fatalities' ->> 'best', CASE WHEN document -> 'fatalities' ->> 'high' IS NOT NULL THEN '0' END) AS integer)) STORED,
    ADD COLUMN killed_best integer GENERATED ALWAYS AS (CAST(coalesce(document -> 'fatalities' ->> 'best',
        document -> 'fatalities' ->> 'low', document -> 'fatalities' ->> 'high') AS integer)) STORED,
    ADD COLUMN killed_high integer GENERATED ALWAYS AS (CAST(coalesce(document -> 'fatalities' ->> 'high',
        document -> 'fatalities' ->> 'best', document -> 'fatalities' ->> 'low') AS integer)) STORED;
COMMENT ON COLUMN entry.quad IS 'PLOVER quad code of its first type: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict';
COMMENT ON COLUMN entry.killed_low IS 'null where nothing is told of the dead; 0 where only the most there may be is told';
CREATE INDEX entry_by_quad ON entry (quad, start_day) WHERE quad IS NOT NULL;

ALTER TABLE entry_revision
    ADD COLUMN initiators text[] GENERATED ALWAYS AS (party_ids(document -> 'initiators')) STORED,
    ADD COLUMN recipients text[] GENERATED ALWAYS AS (party_ids(document -> 'recipients')) STORED,
    ADD COLUMN quad integer GENERATED ALWAYS AS (CAST(document -> 'type' ->> 'quad' AS integer)) STORED,
    ADD COLUMN killed_low integer GENERATED ALWAYS AS (CAST(coalesce(document -> 'fatalities' ->> 'low',
        document -> 'fatalities' ->> 'best', CASE WHEN document -> 'fatalities' ->> 'high' IS NOT NULL THEN '0' END) AS integer)) STORED,
    ADD COLUMN killed_best integer GENERATED ALWAYS AS (CAST(coalesce(document -> 'fatalities' ->> 'best',
        document -> 'fatalities' ->> 'low', document -> 'fatalities' ->> 'high') AS integer)) STORED,
    ADD COLUMN killed_high integer GENERATED ALWAYS AS (CAST(coalesce(document -> 'fatalities' ->> 'high',
        document -> 'fatalities' ->> 'best', document -> 'fatalities' ->> 'low') AS integer)) STORED;
CREATE INDEX entry_revision_by_quad ON entry_revision (quad, start_day) WHERE quad IS NOT NULL;
