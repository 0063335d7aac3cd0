-- Articles in a language that is not read yet are counted by this.
CREATE INDEX article_not_read ON article (arrival) WHERE state = 'read' AND source ->> 'language' <> 'en';
