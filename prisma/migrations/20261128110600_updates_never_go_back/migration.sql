-- A reader who holds a table would make every other reader queue behind this: rather fail, and be tried again.
SET LOCAL lock_timeout = '3s';

-- When a record was last changed is the database's to say, not a program's: lists walk in this order, and a change that is
-- stamped earlier than one already seen would be missed.

-- The last stamp given, in milliseconds. A sequence: it is not rolled back, so no stamp is ever given twice.
CREATE SEQUENCE "update_clock" AS BIGINT MINVALUE 0 START 0;

SELECT setval('update_clock', greatest(
  (SELECT coalesce(ceil(extract(epoch FROM max("updated_at")) * 1000), 0)::bigint FROM "body"),
  (SELECT coalesce(ceil(extract(epoch FROM max("updated_at")) * 1000), 0)::bigint FROM "party"),
  (SELECT coalesce(ceil(extract(epoch FROM max("updated_at")) * 1000), 0)::bigint FROM "topic"),
  (SELECT coalesce(ceil(extract(epoch FROM max("updated_at")) * 1000), 0)::bigint FROM "source"),
  (SELECT coalesce(ceil(extract(epoch FROM max("updated_at")) * 1000), 0)::bigint FROM "meeting"),
  (SELECT coalesce(ceil(extract(epoch FROM max("updated_at")) * 1000), 0)::bigint FROM "statement"),
  (SELECT coalesce(ceil(extract(epoch FROM max("updated_at")) * 1000), 0)::bigint FROM "text"),
  (SELECT coalesce(ceil(extract(epoch FROM max("updated_at")) * 1000), 0)::bigint FROM "designation"),
  (SELECT coalesce(ceil(extract(epoch FROM max("at")) * 1000), 0)::bigint FROM "change")
));

-- One stamp for a transaction: now, and in any case after every stamp before it, though the clock was set back meanwhile.
-- The caller holds the history.
CREATE FUNCTION "update_stamp"() RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  stamp bigint := nullif(current_setting('portal.update_stamp', true), '')::bigint;
BEGIN
  IF stamp IS NULL THEN
    SELECT greatest(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint, last_value + 1) INTO stamp FROM "update_clock";
    PERFORM setval('update_clock', stamp), set_config('portal.update_stamp', stamp::text, true);
  END IF;
  RETURN timestamptz 'epoch' + stamp * interval '1 millisecond';
END;
$$;

-- The lock of every write, lib/editing's too: stamps come in the order of the commits. Taken before any row is, so that
-- two writers never wait for each other.
CREATE FUNCTION "lock_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('portal history', 0));
  RETURN NULL;
END;
$$;

-- A row that says what it said before keeps its stamp.
CREATE FUNCTION "stamp_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    NEW.updated_at := OLD.updated_at;
    IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
  END IF;
  NEW.updated_at := "update_stamp"();
  RETURN NEW;
END;
$$;

CREATE TRIGGER "body_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "body"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "body_is_stamped" BEFORE INSERT OR UPDATE ON "body"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

CREATE TRIGGER "party_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "party"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "party_is_stamped" BEFORE INSERT OR UPDATE ON "party"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

CREATE TRIGGER "topic_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "topic"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "topic_is_stamped" BEFORE INSERT OR UPDATE ON "topic"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

CREATE TRIGGER "source_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "source"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "source_is_stamped" BEFORE INSERT OR UPDATE ON "source"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

CREATE TRIGGER "meeting_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "meeting"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "meeting_is_stamped" BEFORE INSERT OR UPDATE ON "meeting"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

CREATE TRIGGER "statement_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "statement"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "statement_is_stamped" BEFORE INSERT OR UPDATE ON "statement"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

CREATE TRIGGER "text_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "text"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "text_is_stamped" BEFORE INSERT OR UPDATE ON "text"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

CREATE TRIGGER "designation_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "designation"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "designation_is_stamped" BEFORE INSERT OR UPDATE ON "designation"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();
