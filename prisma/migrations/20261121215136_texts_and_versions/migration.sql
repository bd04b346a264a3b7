-- Documents as they were received: no release before this one held any, so none is carried over.
CREATE TABLE "original" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "original_pkey" PRIMARY KEY ("sha256")
);

ALTER TABLE "text" DROP COLUMN "raw_bytes",
DROP COLUMN "raw_sha256",
ADD COLUMN     "original_sha256" TEXT,
ADD COLUMN     "removed" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "warnings" JSONB NOT NULL DEFAULT '[]';

ALTER TABLE "text" ADD CONSTRAINT "text_original_sha256_fkey" FOREIGN KEY ("original_sha256") REFERENCES "original"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What readers could read of a statement, version by version.
CREATE TABLE "statement_version" (
    "statement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "change_seq" BIGINT NOT NULL,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "statement_version_pkey" PRIMARY KEY ("statement_id","number")
);

ALTER TABLE "statement_version" ADD CONSTRAINT "statement_version_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "statement_version" ADD CONSTRAINT "statement_version_change_seq_fkey" FOREIGN KEY ("change_seq") REFERENCES "change"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A document is what its digest says.
ALTER TABLE "original" ADD CONSTRAINT "original_sha256_is_of_its_bytes" CHECK ("sha256" = encode(sha256("bytes"), 'hex'));

-- Of a press text the public reads an excerpt at most.
ALTER TABLE "text" ADD CONSTRAINT "text_of_the_press_is_never_whole" CHECK ("extent" <> 'full' OR ("standing" <> 'press_report' AND "rights" <> 'press'));
ALTER TABLE "text" ADD CONSTRAINT "text_removed_is_a_list" CHECK (jsonb_typeof("removed") = 'array');
ALTER TABLE "text" ADD CONSTRAINT "text_warnings_are_a_list" CHECK (jsonb_typeof("warnings") = 'array');
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_position_is_positive" CHECK ("position" > 0);
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_has_words" CHECK ("content" ~ '\S' AND "content" IS NFC NORMALIZED);
ALTER TABLE "statement_version" ADD CONSTRAINT "statement_version_number_is_positive" CHECK ("number" > 0);

-- Versions and originals are history too.
CREATE OR REPLACE FUNCTION "refuse_to_rewrite_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The history can only grow: % of "%" is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "statement_version_is_never_rewritten" BEFORE UPDATE OR DELETE ON "statement_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_to_rewrite_history"();

CREATE TRIGGER "statement_version_is_never_emptied" BEFORE TRUNCATE ON "statement_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_rewrite_history"();

CREATE TRIGGER "original_is_never_rewritten" BEFORE UPDATE ON "original"
  FOR EACH ROW EXECUTE FUNCTION "refuse_to_rewrite_history"();
