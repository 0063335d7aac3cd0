-- The days that the time elements of a page name: where their words stand, in code points, and the day counted from
-- 1970-01-01, in turn. A page of several stories tells by them when each was published.
ALTER TABLE document_revision ADD COLUMN days integer[] NOT NULL DEFAULT '{}';
