-- What states undertake is entered at the desk as a record of its own, with its words and its places.
SET LOCAL lock_timeout = '3s';

-- CreateEnum
CREATE TYPE "commitment_state" AS ENUM ('open', 'met', 'dropped');

-- AlterEnum
ALTER TYPE "part_type" ADD VALUE 'commitment';

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "topic_id" UUID,
    "actor_ar" TEXT NOT NULL,
    "actor_en" TEXT NOT NULL,
    "what_ar" TEXT NOT NULL,
    "what_en" TEXT NOT NULL,
    "state" "commitment_state" NOT NULL,
    "first_statement_id" UUID NOT NULL,
    "first_slot" TEXT NOT NULL,
    "quote_ar" TEXT,
    "quote_en" TEXT,
    "last_statement_id" UUID,
    "last_slot" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "commitment_public_id_key" ON "commitment"("public_id");

-- CreateIndex
CREATE INDEX "commitments_of_topic" ON "commitment"("topic_id");

-- CreateIndex
CREATE INDEX "commitments_made_in_statement" ON "commitment"("first_statement_id");

-- CreateIndex
CREATE INDEX "commitments_repeated_in_statement" ON "commitment"("last_statement_id");

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_first_statement_id_fkey" FOREIGN KEY ("first_statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_last_statement_id_fkey" FOREIGN KEY ("last_statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Updates never go back.
CREATE TRIGGER "commitment_is_written_one_at_a_time" BEFORE INSERT OR UPDATE ON "commitment"
  FOR EACH STATEMENT EXECUTE FUNCTION "lock_history"();

CREATE TRIGGER "commitment_is_stamped" BEFORE INSERT OR UPDATE ON "commitment"
  FOR EACH ROW EXECUTE FUNCTION "stamp_update"();
