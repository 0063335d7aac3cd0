-- Names are offered while a reader types: by the beginning of any of their words, accents and case aside.
ALTER TABLE label ADD COLUMN words tsvector;
UPDATE label SET words = to_tsvector('simple', unaccent(label));
ALTER TABLE label ALTER COLUMN words SET NOT NULL;
CREATE INDEX label_by_beginning ON label USING gin (words);
