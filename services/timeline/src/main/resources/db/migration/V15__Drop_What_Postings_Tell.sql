-- Entries of a value are found by its postings.
DROP INDEX entry_by_type;
DROP INDEX entry_by_place;
DROP INDEX entry_by_actor;
DROP INDEX entry_by_publisher;
DROP INDEX entry_by_thread;
DROP INDEX entry_by_country;
DROP INDEX entry_by_status;

-- What an editor has looked at: few entries of many.
CREATE INDEX entry_reviewed ON entry (start_day, precision, id) INCLUDE (review) WHERE review <> 'machine';
