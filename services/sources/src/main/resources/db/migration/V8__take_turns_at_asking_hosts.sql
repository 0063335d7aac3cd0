-- Whose turn it is to ask a host is shared by all replicas: nobody else asks it until busy_until, and nobody at all until
-- next_at.
CREATE TABLE fetch_host (
    host text CONSTRAINT fetch_host_pk PRIMARY KEY,
    busy_until timestamptz NOT NULL DEFAULT '-infinity',
    next_at timestamptz NOT NULL DEFAULT '-infinity'
);

-- What sites say in robots.txt; content is null where they say nothing.
CREATE TABLE fetch_robots (
    origin text CONSTRAINT fetch_robots_pk PRIMARY KEY,
    status integer NOT NULL,
    content bytea,
    until timestamptz NOT NULL
);
