-- Caches before the portals keep pages until they are told otherwise. What they have to be told is written with the change, so
-- that no crash of a portal or of a cache loses it.
SET LOCAL lock_timeout = '3s';

-- CreateTable
CREATE TABLE "outer_cache" (
    "address" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outer_cache_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "cache_purge" (
    "id" BIGSERIAL NOT NULL,
    "address" TEXT NOT NULL,
    "tags" TEXT[],
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cache_purge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "cache_purge_of_a_cache_in_order" ON "cache_purge"("address", "id");

-- AddForeignKey
ALTER TABLE "cache_purge" ADD CONSTRAINT "cache_purge_address_fkey" FOREIGN KEY ("address") REFERENCES "outer_cache"("address") ON DELETE CASCADE ON UPDATE CASCADE;
