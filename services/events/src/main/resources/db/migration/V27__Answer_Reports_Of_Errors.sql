-- What the desk made of a report, and in which words.
ALTER TABLE error_report DROP CONSTRAINT error_report_state_is_known;
UPDATE error_report SET state = CASE state WHEN 'accepted' THEN 'resolved' WHEN 'declined' THEN 'dismissed' ELSE state END;
ALTER TABLE error_report
    ADD CONSTRAINT error_report_state_is_known CHECK (state IN ('open', 'resolved', 'dismissed')),
    ADD COLUMN version bigint NOT NULL DEFAULT 1,
    ADD COLUMN answer text,
    ADD COLUMN answered timestamptz,
    ADD COLUMN answered_by text;
COMMENT ON COLUMN error_report.version IS 'rises with each answer';
