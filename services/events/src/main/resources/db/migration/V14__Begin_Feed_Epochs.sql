-- Called after a restore. An epoch is the minute it begins in, so that two restores of one backup never begin the same one.
-- Rows are stamped anew only where they have to be: in a new cluster, whose transaction ids begin low. Their sequence
-- numbers keep them in order.
CREATE FUNCTION begin_feed_epoch() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    begun integer;
BEGIN
    IF EXISTS (SELECT FROM event WHERE changed_xid >= pg_current_xact_id()) THEN
        UPDATE event SET changed_xid = pg_current_xact_id();
    END IF;
    IF EXISTS (SELECT FROM event_revision WHERE recorded_xid >= pg_current_xact_id()) THEN
        UPDATE event_revision SET recorded_xid = pg_current_xact_id();
    END IF;
    UPDATE feed_epoch SET epoch = greatest(epoch + 1, CAST(extract(epoch FROM now()) / 60 AS integer)) RETURNING epoch INTO begun;
    RETURN begun;
END
$$;
