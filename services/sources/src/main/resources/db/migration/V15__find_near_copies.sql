-- Near copies and excerpts: what is kept of each article's words, and the keys under which articles that may be alike meet.
-- An article's parent is the first of those before it that it repeats; the root of its parents is what it is a copy of.
-- article.text_hash is no longer written, and goes with the version after this one.
CREATE TABLE article_sketch (
    article uuid CONSTRAINT article_sketch_pk PRIMARY KEY CONSTRAINT article_sketch_article_fk REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    day date NOT NULL, -- infinity where unknown
    document_hash text NOT NULL,
    start_at integer NOT NULL,
    size integer NOT NULL CONSTRAINT article_sketch_size_positive CHECK (size > 0),
    lowest integer[] NOT NULL,
    keys bigint[] NOT NULL,
    parent uuid
);
CREATE INDEX article_sketch_parent_idx ON article_sketch (parent) WHERE parent IS NOT NULL;

CREATE TABLE article_key (
    key bigint,
    day date,
    article uuid,
    CONSTRAINT article_key_pk PRIMARY KEY (key, day, article)
);
