-- A reader who holds a table would make every other reader queue behind this: rather fail, and be tried again.
SET LOCAL lock_timeout = '3s';

-- CreateEnum
CREATE TYPE "draft_state" AS ENUM ('draft', 'in_review', 'ready', 'published', 'discarded');

-- CreateEnum
CREATE TYPE "part_type" AS ENUM ('source', 'meeting', 'statement', 'text');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('contributor', 'translator', 'reviewer', 'publisher', 'administrator');

-- CreateEnum
CREATE TYPE "session_stage" AS ENUM ('password', 'full');

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "state" "draft_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "starter_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL DEFAULT '',
    "returned_because" TEXT,
    "run_id" UUID,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_part" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "type" "part_type" NOT NULL,
    "subject" TEXT,
    "base_version" INTEGER,
    "base" JSONB,
    "payload" JSONB NOT NULL,

    CONSTRAINT "draft_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_revision" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "author_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sha256" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "draft_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "checklist" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "autosave" (
    "draft_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "autosave_pkey" PRIMARY KEY ("draft_id","person_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "role" "role" NOT NULL,
    "translates" TEXT,
    "lang" TEXT NOT NULL,
    "password_hash" TEXT,
    "totp_secret" TEXT,
    "totp_last_step" BIGINT NOT NULL DEFAULT 0,
    "totp_proved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_sha256" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "stage" "session_stage" NOT NULL,
    "agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_sha256" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_sha256" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_device" (
    "id" UUID NOT NULL,
    "token_sha256" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "bucket" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resets_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("bucket")
);

-- CreateTable
CREATE TABLE "request_key" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_key_pkey" PRIMARY KEY ("actor","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "draft_public_id_key" ON "draft"("public_id");

-- CreateIndex
CREATE INDEX "drafts_of_starter" ON "draft"("starter_id");

-- CreateIndex
CREATE INDEX "drafts_of_run" ON "draft"("run_id");

-- CreateIndex
CREATE INDEX "drafts_by_state" ON "draft"("state", "touched_at");

-- CreateIndex
CREATE INDEX "drafts_of_record" ON "draft_part"("type", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "draft_part_draft_id_type_key" ON "draft_part"("draft_id", "type");

-- CreateIndex
CREATE INDEX "revisions_of_author" ON "draft_revision"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_revision_draft_id_number_key" ON "draft_revision"("draft_id", "number");

-- CreateIndex
CREATE INDEX "approvals_of_draft" ON "approval"("draft_id");

-- CreateIndex
CREATE INDEX "approvals_of_person" ON "approval"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_has_one_approval" ON "approval"("draft_id") WHERE (voided_at IS NULL);

-- CreateIndex
CREATE INDEX "autosaves_of_person" ON "autosave"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_public_id_key" ON "person"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_sha256_key" ON "session"("token_sha256");

-- CreateIndex
CREATE INDEX "sessions_of_person" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "sessions_by_end" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_person_id_code_sha256_key" ON "recovery_code"("person_id", "code_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_sha256_key" ON "invitation"("token_sha256");

-- CreateIndex
CREATE INDEX "invitations_of_person" ON "invitation"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "known_device_token_sha256_key" ON "known_device"("token_sha256");

-- CreateIndex
CREATE INDEX "devices_of_person" ON "known_device"("person_id");

-- CreateIndex
CREATE INDEX "attempts_by_end" ON "attempt"("resets_at");

-- CreateIndex
CREATE INDEX "request_keys_by_age" ON "request_key"("at");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_starter_id_fkey" FOREIGN KEY ("starter_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_part" ADD CONSTRAINT "draft_part_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_revision" ADD CONSTRAINT "draft_revision_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_revision" ADD CONSTRAINT "draft_revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "autosave" ADD CONSTRAINT "autosave_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "autosave" ADD CONSTRAINT "autosave_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Only a translator has a language of translation, and always one.
ALTER TABLE "person" ADD CONSTRAINT "person_translates_says_what" CHECK (("role" = 'translator') = ("translates" IS NOT NULL));
ALTER TABLE "person" ADD CONSTRAINT "person_translates_is_known" CHECK ("translates" IN ('ar', 'en'));
ALTER TABLE "person" ADD CONSTRAINT "person_lang_is_known" CHECK ("lang" IN ('ar', 'en'));
ALTER TABLE "person" ADD CONSTRAINT "person_email_is_small" CHECK ("email" = lower("email"));

ALTER TABLE "attempt" ADD CONSTRAINT "attempt_count_is_positive" CHECK ("count" > 0);

-- A part of a record says which version it started from, a new record has none.
ALTER TABLE "draft_part" ADD CONSTRAINT "draft_part_base_says_version" CHECK (("base_version" IS NULL) = ("base" IS NULL));
