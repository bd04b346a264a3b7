-- A translation is out of date where the words that it renders changed after it: place by place, with the words as they were.
SET LOCAL lock_timeout = '3s';

-- CreateTable
CREATE TABLE "stale_place" (
    "text_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "was" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stale_place_pkey" PRIMARY KEY ("text_id","slot_id","source_id")
);

-- CreateIndex
CREATE INDEX "stale_places_of_slot" ON "stale_place"("slot_id");

-- CreateIndex
CREATE INDEX "stale_places_of_source" ON "stale_place"("source_id");

-- AddForeignKey
ALTER TABLE "stale_place" ADD CONSTRAINT "stale_place_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stale_place" ADD CONSTRAINT "stale_place_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stale_place" ADD CONSTRAINT "stale_place_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "text"("id") ON DELETE CASCADE ON UPDATE CASCADE;
