-- Whatever the record has is begun, corrected and withdrawn at the desk, each value with the words of a source. Rows from before
-- keep their digests: every new column starts as null.
SET LOCAL lock_timeout = '3s';

ALTER TYPE "part_type" ADD VALUE 'party';
ALTER TYPE "part_type" ADD VALUE 'place';
ALTER TYPE "part_type" ADD VALUE 'topic';
ALTER TYPE "part_type" ADD VALUE 'body';
ALTER TYPE "part_type" ADD VALUE 'membership';
ALTER TYPE "part_type" ADD VALUE 'plan';
ALTER TYPE "part_type" ADD VALUE 'gap';
ALTER TYPE "part_type" ADD VALUE 'designation';
ALTER TYPE "part_type" ADD VALUE 'concept';

ALTER TABLE "body_name" ADD COLUMN     "source_id" UUID,
ADD COLUMN     "words" TEXT,
ADD COLUMN     "words_lang" TEXT;

ALTER TABLE "concept" ADD COLUMN     "updated_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

ALTER TABLE "gap" ADD COLUMN     "updated_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

ALTER TABLE "label" ADD COLUMN     "position" INTEGER,
ADD COLUMN     "source_id" UUID,
ADD COLUMN     "words" TEXT,
ADD COLUMN     "words_lang" TEXT;

ALTER TABLE "membership" ADD COLUMN     "updated_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

ALTER TABLE "place" ADD COLUMN     "updated_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

ALTER TABLE "plan" ADD COLUMN     "updated_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

ALTER TABLE "target" ADD COLUMN     "source_id" UUID,
ADD COLUMN     "status_source_id" UUID,
ADD COLUMN     "status_words" TEXT,
ADD COLUMN     "status_words_lang" TEXT,
ADD COLUMN     "words" TEXT,
ADD COLUMN     "words_lang" TEXT;

CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "party_id" UUID,
    "place_id" UUID,
    "topic_id" UUID,
    "gap_id" UUID,
    "position" INTEGER NOT NULL,
    "source_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "words_lang" TEXT NOT NULL,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "citations_of_party" ON "citation"("party_id");

CREATE INDEX "citations_of_place" ON "citation"("place_id");

CREATE INDEX "citations_of_topic" ON "citation"("topic_id");

CREATE INDEX "citations_of_gap" ON "citation"("gap_id");

CREATE INDEX "citations_of_source" ON "citation"("source_id");

CREATE INDEX "body_names_of_source" ON "body_name"("source_id");

CREATE INDEX "labels_of_source" ON "label"("source_id");

CREATE INDEX "targets_of_source" ON "target"("source_id");

CREATE INDEX "targets_checked_in_source" ON "target"("status_source_id");

ALTER TABLE "body_name" ADD CONSTRAINT "body_name_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "target" ADD CONSTRAINT "target_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "target" ADD CONSTRAINT "target_status_source_id_fkey" FOREIGN KEY ("status_source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "citation" ADD CONSTRAINT "citation_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "citation" ADD CONSTRAINT "citation_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "citation" ADD CONSTRAINT "citation_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "citation" ADD CONSTRAINT "citation_gap_id_fkey" FOREIGN KEY ("gap_id") REFERENCES "gap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "label" ADD CONSTRAINT "label_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "citation" ADD CONSTRAINT "citation_is_of_one_record" CHECK (num_nonnulls("party_id", "place_id", "topic_id", "gap_id") = 1);

ALTER TABLE "membership" ADD CONSTRAINT "membership_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));

CREATE TRIGGER "membership_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "membership"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "membership_is_stamped" BEFORE INSERT OR UPDATE ON "membership"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

ALTER TABLE "place" ADD CONSTRAINT "place_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));

CREATE TRIGGER "place_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "place"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "place_is_stamped" BEFORE INSERT OR UPDATE ON "place"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

ALTER TABLE "plan" ADD CONSTRAINT "plan_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));

CREATE TRIGGER "plan_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "plan"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "plan_is_stamped" BEFORE INSERT OR UPDATE ON "plan"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

ALTER TABLE "gap" ADD CONSTRAINT "gap_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));

CREATE TRIGGER "gap_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "gap"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "gap_is_stamped" BEFORE INSERT OR UPDATE ON "gap"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

ALTER TABLE "concept" ADD CONSTRAINT "concept_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));

CREATE TRIGGER "concept_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "concept"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "concept_is_stamped" BEFORE INSERT OR UPDATE ON "concept"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();

ALTER TABLE "body_name" ADD CONSTRAINT "body_name_words_have_a_language" CHECK (("words" IS NULL) = ("words_lang" IS NULL));

ALTER TABLE "label" ADD CONSTRAINT "label_words_have_a_language" CHECK (("words" IS NULL) = ("words_lang" IS NULL));

ALTER TABLE "target" ADD CONSTRAINT "target_words_have_a_language" CHECK (("words" IS NULL) = ("words_lang" IS NULL) AND ("status_words" IS NULL) = ("status_words_lang" IS NULL));

-- A status that somebody checked says on which day and where.
ALTER TABLE "target" ADD CONSTRAINT "target_status_is_checked" CHECK ("status_source_id" IS NULL OR "checked_on" IS NOT NULL);
