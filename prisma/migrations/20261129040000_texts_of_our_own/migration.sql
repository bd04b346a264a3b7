-- A translation or a summary of our own has no source: nobody but the portal publishes it, and readers are not told otherwise.
SET LOCAL lock_timeout = '3s';

ALTER TABLE "text" ALTER COLUMN "source_id" DROP NOT NULL;

ALTER TABLE "text" ADD CONSTRAINT "text_has_a_source_or_is_ours"
  CHECK ("source_id" IS NOT NULL OR "standing" IN ('portal_translation', 'portal_summary'));
