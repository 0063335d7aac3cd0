-- A revision is told anew when what it told is not to be shown any more, or may be shown again. Services of an earlier make
-- keep what was told first, and so write here no longer.
COMMENT ON COLUMN entry_revision.document IS 'null, with all it is queried by, where the event ended or what it told is not to be shown: such a revision has no day and so matches no filter';
