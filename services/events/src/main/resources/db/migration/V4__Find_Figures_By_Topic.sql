-- Figures on one matter are looked up by it, to tell which contradict each other.
ALTER TABLE figure ADD COLUMN topic text GENERATED ALWAYS AS (content ->> 'topic') STORED;
CREATE INDEX figure_by_topic ON figure (topic, id) WHERE topic IS NOT NULL;
