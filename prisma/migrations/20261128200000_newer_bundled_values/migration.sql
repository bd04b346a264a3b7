-- What a newer release says of a record that editors have changed waits for them, and is no longer left out in silence.
SET LOCAL lock_timeout = '3s';

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('open', 'taken', 'set_aside', 'lapsed');

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "type" "part_type" NOT NULL,
    "subject" TEXT NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "base" JSONB,
    "record" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "draft" TEXT,
    "reason" TEXT,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "proposal_public_id_key" ON "proposal"("public_id");

-- CreateIndex
CREATE INDEX "proposals_of_record" ON "proposal"("type", "subject", "settled_at");

-- CreateIndex
CREATE UNIQUE INDEX "record_has_one_open_proposal" ON "proposal"("type", "subject") WHERE (settled_at IS NULL);
