-- A text that is known by its link alone is work for somebody: who has taken it, and since when.
SET LOCAL lock_timeout = '3s';

-- CreateTable
CREATE TABLE "text_task" (
    "text_id" UUID NOT NULL,
    "taker_id" UUID,
    "taken_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "text_task_pkey" PRIMARY KEY ("text_id")
);

-- CreateIndex
CREATE INDEX "text_tasks_of_taker" ON "text_task"("taker_id");

-- AddForeignKey
ALTER TABLE "text_task" ADD CONSTRAINT "text_task_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_task" ADD CONSTRAINT "text_task_taker_id_fkey" FOREIGN KEY ("taker_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
