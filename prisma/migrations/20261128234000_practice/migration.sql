-- A practice record has a database of its own, which says so itself: whatever address it is opened at, no portal of the
-- real record takes it. Beside it, who is at which invented statement of the first task.
SET LOCAL lock_timeout = '3s';

CREATE TABLE "practice_mark" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "practice_mark_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "practice_mark_is_one" CHECK ("id" = 1)
);

CREATE TABLE "practice_task" (
    "person_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "practice_task_pkey" PRIMARY KEY ("person_id")
);

CREATE UNIQUE INDEX "practice_task_ordinal_key" ON "practice_task"("ordinal");

ALTER TABLE "practice_task" ADD CONSTRAINT "practice_task_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
