-- A publisher says when an approved draft is to be published; the portal does it at that minute, once, and says so if not.
SET LOCAL lock_timeout = '3s';

-- CreateEnum
CREATE TYPE "schedule_outcome" AS ENUM ('published', 'refused', 'cancelled', 'replaced');

-- CreateTable
CREATE TABLE "schedule" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "draft_version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "schedule_outcome",
    "ended_at" TIMESTAMPTZ(3),
    "refusal" TEXT,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "schedules_of_draft" ON "schedule"("draft_id");

-- CreateIndex
CREATE INDEX "schedules_of_person" ON "schedule"("person_id");

-- CreateIndex
CREATE INDEX "schedules_that_wait" ON "schedule"("at") WHERE (ended_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "draft_has_one_schedule" ON "schedule"("draft_id") WHERE (ended_at IS NULL);

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What ended has an outcome, and only what was refused a reason.
ALTER TABLE "schedule"
  ADD CONSTRAINT "schedule_outcome_is_whole" CHECK (("outcome" IS NULL) = ("ended_at" IS NULL)),
  ADD CONSTRAINT "schedule_refusal_is_said" CHECK (("outcome" IS NOT DISTINCT FROM 'refused'::"schedule_outcome") = ("refusal" IS NOT NULL));
