-- How many sources tell of an entry without copying one another, for those who ask for two or more.
ALTER TABLE entry ADD COLUMN sources integer
    GENERATED ALWAYS AS (coalesce(CAST(document -> 'reports' ->> 'independent' AS integer), 1)) STORED;
COMMENT ON COLUMN entry.sources IS 'independent sources; one where the document does not count them, since it stands somewhere';
CREATE INDEX entry_of_several_sources ON entry (start_day, precision, id) INCLUDE (kind, sources) WHERE sources >= 2;

ALTER TABLE entry_revision ADD COLUMN sources integer
    GENERATED ALWAYS AS (coalesce(CAST(document -> 'reports' ->> 'independent' AS integer), 1)) STORED;
CREATE INDEX entry_revision_of_several_sources ON entry_revision (start_day, precision, id)
    INCLUDE (known_from, known_to, kind, sources) WHERE sources >= 2;
