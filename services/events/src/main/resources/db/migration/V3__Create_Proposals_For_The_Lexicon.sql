-- A party that articles name and the lexicon does not have, counted as its sightings come and go.
CREATE TABLE proposal (
    id         text NOT NULL,
    kind       text NOT NULL,
    articles   integer NOT NULL,
    first_seen date,
    last_seen  date,
    example    jsonb NOT NULL,
    words      text NOT NULL,
    CONSTRAINT proposal_pk PRIMARY KEY (id),
    CONSTRAINT proposal_is_seen CHECK (articles > 0)
);
CREATE INDEX proposal_by_articles ON proposal (articles DESC, id);

-- One article's naming of it; rank orders which telling is the example: one with the acronym first.
CREATE TABLE proposal_sighting (
    proposal text NOT NULL,
    article  text NOT NULL,
    rank     integer NOT NULL,
    seen     date,
    kind     text NOT NULL,
    words    text NOT NULL,
    content  jsonb NOT NULL,
    CONSTRAINT proposal_sighting_pk PRIMARY KEY (proposal, article),
    CONSTRAINT proposal_sighting_article_fk FOREIGN KEY (article) REFERENCES article (id)
);
CREATE INDEX proposal_sighting_by_article ON proposal_sighting (article);
CREATE INDEX proposal_sighting_in_time ON proposal_sighting (proposal, seen);
CREATE INDEX proposal_sighting_by_rank ON proposal_sighting (proposal, rank, seen, article);
