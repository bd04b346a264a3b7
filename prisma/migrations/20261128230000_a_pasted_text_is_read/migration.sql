-- What was proposed of a text, and what was decided of it, is kept beside its draft: it says how each rule does in practice.
SET LOCAL lock_timeout = '3s';

-- CreateEnum
CREATE TYPE "reading_step" AS ENUM ('sure', 'check', 'weak');

-- CreateEnum
CREATE TYPE "reading_outcome" AS ENUM ('accepted', 'edited', 'rejected', 'unsaid');

-- CreateEnum
CREATE TYPE "rejected_because" AS ENUM ('another_event', 'misread', 'too_vague', 'not_needed');

-- CreateEnum
CREATE TYPE "reading_about" AS ENUM ('recorded', 'unrecorded', 'apart');

-- CreateTable
CREATE TABLE "reading" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "record_type" TEXT NOT NULL,
    "body" TEXT,
    "match" JSONB,
    "removed" JSONB NOT NULL,
    "warnings" JSONB NOT NULL,
    "about" "reading_about",
    "meeting" TEXT,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading_value" (
    "id" UUID NOT NULL,
    "reading_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "rule" TEXT,
    "value" JSONB,
    "spans" JSONB NOT NULL,
    "step" "reading_step",
    "flags" TEXT[],
    "alternatives" JSONB NOT NULL,
    "outcome" "reading_outcome",
    "because" "rejected_because",
    "decided" TEXT,
    "written" JSONB,
    "decider_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "reading_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "reading_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "claim" TEXT,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reading_draft_id_key" ON "reading"("draft_id");

-- CreateIndex
CREATE INDEX "readings_of_text" ON "reading"("sha256");

-- CreateIndex
CREATE INDEX "reading_values_of_decider" ON "reading_value"("decider_id");

-- CreateIndex
CREATE INDEX "reading_values_of_rule" ON "reading_value"("rule", "outcome");

-- CreateIndex
CREATE UNIQUE INDEX "reading_value_reading_id_number_key" ON "reading_value"("reading_id", "number");

-- CreateIndex
CREATE INDEX "evidence_of_reading" ON "evidence"("reading_id", "number");

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_value" ADD CONSTRAINT "reading_value_reading_id_fkey" FOREIGN KEY ("reading_id") REFERENCES "reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_value" ADD CONSTRAINT "reading_value_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_reading_id_fkey" FOREIGN KEY ("reading_id") REFERENCES "reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Offsets are of a text, from its beginning on.
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_offsets_in_order" CHECK ("start" >= 0 AND "end" >= "start");
