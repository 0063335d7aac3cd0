-- Search: words without accents and in their stems; letters that Arabic and Persian keyboards write differently are one,
-- and what only joins, parts or vowels them is left out. The words of articles are filled in by the service, those of
-- articles that were there before too.
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TEXT SEARCH CONFIGURATION folded (COPY = english);
ALTER TEXT SEARCH CONFIGURATION folded
    ALTER MAPPING FOR word, hword, hword_part WITH unaccent, english_stem;

CREATE FUNCTION folded_letters(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(
        words,
        U&'\064A\0649\0643\0629\0623\0625\0622\200C\200D\0640\064B\064C\064D\064E\064F\0650\0651\0652',
        U&'\06CC\06CC\06A9\0647\0627\0627\0627')
$$;

CREATE FUNCTION article_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('public.folded', public.folded_letters(words))
$$;

ALTER TABLE article ADD COLUMN words tsvector;
CREATE INDEX article_words_idx ON article USING gin (words) WHERE NOT deleted;
CREATE INDEX article_newest_idx ON article (coalesce(published, DATE '-infinity') DESC, id) WHERE NOT deleted;
