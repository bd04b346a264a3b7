-- A document that nobody has published is kept apart from those that readers and verify know.
SET LOCAL lock_timeout = '3s';

-- CreateTable
CREATE TABLE "draft_original" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_original_pkey" PRIMARY KEY ("sha256")
);
