-- A figure is told from the others of its meeting by a number that no other is ever given, also where its place has changed.
SET LOCAL lock_timeout = '3s';

ALTER TABLE "count" ADD COLUMN "number" INTEGER;

CREATE UNIQUE INDEX "count_meeting_id_number_key" ON "count"("meeting_id", "number");
