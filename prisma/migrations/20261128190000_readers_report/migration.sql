-- A reader says what is wrong; an editor answers. The words are the reader's own and are kept for a while only.
SET LOCAL lock_timeout = '3s';

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('received', 'in_hand', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "report_outcome" AS ENUM ('corrected', 'right_already', 'undecided', 'off_record');

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "token" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "words" TEXT,
    "state" "report_state" NOT NULL DEFAULT 'received',
    "version" INTEGER NOT NULL DEFAULT 1,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taker_id" UUID,
    "draft_id" UUID,
    "outcome" "report_outcome",
    "answer_ar" TEXT,
    "answer_en" TEXT,
    "change_seq" BIGINT,
    "answerer_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_number_key" ON "report"("number");

-- CreateIndex
CREATE UNIQUE INDEX "report_token_key" ON "report"("token");

-- CreateIndex
CREATE INDEX "reports_by_state" ON "report"("state", "received_at");

-- CreateIndex
CREATE INDEX "reports_taken_by" ON "report"("taker_id");

-- CreateIndex
CREATE INDEX "reports_answered_by" ON "report"("answerer_id");

-- CreateIndex
CREATE INDEX "reports_of_draft" ON "report"("draft_id");

-- CreateIndex
CREATE INDEX "reports_of_change" ON "report"("change_seq");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_taker_id_fkey" FOREIGN KEY ("taker_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_answerer_id_fkey" FOREIGN KEY ("answerer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_change_seq_fkey" FOREIGN KEY ("change_seq") REFERENCES "change"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An answer says what the report came to, in one language at least; words are shown only while they are kept.
ALTER TABLE "report"
  ADD CONSTRAINT "report_answered_has_an_outcome" CHECK (("state"::text = 'answered') = ("outcome" IS NOT NULL)),
  ADD CONSTRAINT "report_answered_has_an_answer" CHECK ("outcome" IS NULL OR num_nonnulls("answer_ar", "answer_en") > 0),
  ADD CONSTRAINT "report_ended_has_an_end" CHECK (("state"::text IN ('answered', 'closed')) = ("ended_at" IS NOT NULL)),
  ADD CONSTRAINT "report_correction_is_of_an_answer" CHECK ("change_seq" IS NULL OR "outcome"::text = 'corrected'),
  ADD CONSTRAINT "report_released_has_words" CHECK ("released_at" IS NULL OR "words" IS NOT NULL);
