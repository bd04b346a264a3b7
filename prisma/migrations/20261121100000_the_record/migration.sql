-- The whole record as prisma/schema tells it: drafted by the schema engine, but for the extension.

-- Trigrams find words in Arabic and English, whatever their endings.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "body_kind" AS ENUM ('coalition', 'working_group', 'sub_group', 'steering_format', 'line_of_effort', 'meeting_format', 'centre', 'standard_setter', 'sanctions_committee', 'designating_authority', 'none');

-- CreateEnum
CREATE TYPE "name_use" AS ENUM ('former', 'variant');

-- CreateEnum
CREATE TYPE "party_kind" AS ENUM ('state', 'organization');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('member', 'observer', 'co_chair');

-- CreateEnum
CREATE TYPE "tie_strength" AS ENUM ('named_in_statement', 'announced_with', 'proximity');

-- CreateEnum
CREATE TYPE "target_kind" AS ENUM ('person', 'entity');

-- CreateEnum
CREATE TYPE "target_status" AS ENUM ('active', 'delisted', 'unknown');

-- CreateEnum
CREATE TYPE "run_kind" AS ENUM ('load', 'import');

-- CreateEnum
CREATE TYPE "meeting_type" AS ENUM ('plenary', 'joint_meeting', 'ministerial', 'select_members', 'political_directors', 'working_group', 'regional_meeting', 'conference', 'workshop', 'information_exchange', 'executive_committee', 'founding', 'inauguration');

-- CreateEnum
CREATE TYPE "meeting_mode" AS ENUM ('in_person', 'virtual', 'hybrid');

-- CreateEnum
CREATE TYPE "ordinal_scope" AS ENUM ('series', 'year');

-- CreateEnum
CREATE TYPE "participant_role" AS ENUM ('participant', 'observer');

-- CreateEnum
CREATE TYPE "qualifier" AS ENUM ('exact', 'over', 'nearly', 'about');

-- CreateEnum
CREATE TYPE "count_basis" AS ENUM ('members', 'observers', 'members_observers', 'present', 'present_in_person', 'guests', 'expected');

-- CreateEnum
CREATE TYPE "count_unit" AS ENUM ('states', 'organizations', 'states_organizations', 'delegations', 'partners', 'people');

-- CreateEnum
CREATE TYPE "gap_kind" AS ENUM ('no_record', 'inferred', 'month_only', 'year_unconfirmed', 'beyond_last');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('verified_by_official', 'press_only', 'inferred');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "date_basis" AS ENUM ('stated', 'relative', 'inferred');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('official', 'courtesy_translation', 'press');

-- CreateEnum
CREATE TYPE "source_state" AS ENUM ('listed', 'gone', 'not_for_readers', 'no_address');

-- CreateEnum
CREATE TYPE "claim_status" AS ENUM ('adopted', 'rejected', 'open');

-- CreateEnum
CREATE TYPE "statement_kind" AS ENUM ('joint_statement', 'communique', 'guiding_principles', 'readout', 'release', 'resolution');

-- CreateEnum
CREATE TYPE "title_kind" AS ENUM ('as_published', 'descriptive');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('official', 'courtesy_translation', 'press_report', 'transcription', 'portal_translation', 'portal_summary');

-- CreateEnum
CREATE TYPE "rights" AS ENUM ('us_federal', 'press', 'unchecked', 'portal');

-- CreateEnum
CREATE TYPE "extent" AS ENUM ('full', 'excerpt', 'link');

-- CreateEnum
CREATE TYPE "paragraph_kind" AS ENUM ('heading', 'paragraph', 'quotation', 'list_item');

-- CreateEnum
CREATE TYPE "topic_facet" AS ENUM ('source_of_funds', 'channel', 'response', 'context', 'theatre');

-- CreateEnum
CREATE TYPE "concept_kind" AS ENUM ('body', 'party', 'place', 'topic', 'month', 'term');

-- CreateEnum
CREATE TYPE "label_kind" AS ENUM ('preferred', 'variant', 'transliteration', 'wrong_form');

-- CreateTable
CREATE TABLE "body" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "body_kind" NOT NULL,
    "acronym" TEXT,
    "name_ar" TEXT,
    "name_en" TEXT NOT NULL,
    "name_ar_own" TEXT,
    "parent_id" UUID,
    "established" TEXT,
    "established_note_ar" TEXT,
    "established_note_en" TEXT,
    "co_leads_note_ar" TEXT,
    "co_leads_note_en" TEXT,
    "seat_id" UUID,
    "member_count" INTEGER,
    "member_count_qualifier" "qualifier",
    "member_count_as_of" TEXT,
    "confidence" "confidence",
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_name" (
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "use" "name_use" NOT NULL,
    "period" TEXT,
    "note_ar" TEXT,
    "note_en" TEXT,

    CONSTRAINT "body_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "party_kind" NOT NULL,
    "acronym" TEXT,
    "name_ar" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "variants_ar" TEXT[],
    "variants_en" TEXT[],
    "wrong_forms_ar" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "name_ar" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "variants_ar" TEXT[],
    "variants_en" TEXT[],
    "country_id" UUID NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "joined" TEXT,
    "left" TEXT,
    "known_from" TEXT,
    "known_from_day" DATE,
    "ordinal" INTEGER,
    "confidence" "confidence" NOT NULL,
    "note_ar" TEXT,
    "note_en" TEXT,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "designation" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "authority_id" UUID NOT NULL,
    "round" INTEGER,
    "edtf" TEXT,
    "date_precision" "date_precision",
    "earliest" DATE,
    "latest" DATE,
    "title_ar" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "programme_ar" TEXT NOT NULL,
    "programme_en" TEXT NOT NULL,
    "target_count" INTEGER,
    "target_count_note_ar" TEXT,
    "target_count_note_en" TEXT,
    "meeting_id" UUID,
    "statement_id" UUID,
    "tie" "tie_strength",
    "tie_basis_ar" TEXT,
    "tie_basis_en" TEXT,
    "note_ar" TEXT,
    "note_en" TEXT,
    "unconfirmed" TEXT[],
    "confidence" "confidence" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "designation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL,
    "designation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "target_kind" NOT NULL,
    "name_ar" TEXT,
    "name_en" TEXT,
    "name_ar_own" TEXT,
    "aliases" TEXT[],
    "weak_aliases" TEXT[],
    "possibly_same_as_ar" TEXT,
    "possibly_same_as_en" TEXT,
    "country_id" UUID,
    "status" "target_status" NOT NULL DEFAULT 'unknown',
    "checked_on" DATE,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "kind" "run_kind" NOT NULL,
    "actor" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "report" JSONB,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "tags" TEXT[],
    "run_id" UUID,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "body_id" UUID NOT NULL,
    "type" "meeting_type" NOT NULL,
    "title_ar" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "ordinal" INTEGER,
    "ordinal_scope" "ordinal_scope",
    "ordinal_inferred" INTEGER,
    "edtf" TEXT NOT NULL,
    "date_precision" "date_precision" NOT NULL,
    "date_basis" "date_basis" NOT NULL,
    "date_as_said" TEXT,
    "date_as_said_lang" TEXT,
    "date_note_ar" TEXT,
    "date_note_en" TEXT,
    "earliest" DATE NOT NULL,
    "latest" DATE NOT NULL,
    "place_id" UUID,
    "country_id" UUID,
    "mode" "meeting_mode",
    "attendance_note_ar" TEXT,
    "attendance_note_en" TEXT,
    "summary_ar" TEXT,
    "summary_en" TEXT,
    "note_ar" TEXT,
    "note_en" TEXT,
    "unconfirmed" TEXT[],
    "confidence" "confidence" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_participant" (
    "meeting_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "role" "participant_role" NOT NULL,

    CONSTRAINT "meeting_participant_pkey" PRIMARY KEY ("meeting_id","party_id")
);

-- CreateTable
CREATE TABLE "count" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "qualifier" "qualifier" NOT NULL,
    "basis" "count_basis" NOT NULL,
    "unit" "count_unit" NOT NULL,
    "said_by_ar" TEXT NOT NULL,
    "said_by_en" TEXT NOT NULL,
    "as_said" TEXT,
    "as_said_lang" TEXT,
    "source_id" UUID,
    "is_headline" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "body_id" UUID NOT NULL,
    "announced_at_id" UUID,
    "held_as_id" UUID,
    "edtf" TEXT NOT NULL,
    "earliest" DATE NOT NULL,
    "latest" DATE NOT NULL,
    "place_id" UUID,
    "country_id" UUID,
    "as_said" TEXT NOT NULL,
    "as_said_lang" TEXT NOT NULL,
    "note_ar" TEXT,
    "note_en" TEXT,
    "source_id" UUID NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gap" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "body_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "gap_kind" NOT NULL,
    "meeting_id" UUID,
    "known_ar" TEXT NOT NULL,
    "known_en" TEXT NOT NULL,
    "window" TEXT NOT NULL,
    "earliest" DATE NOT NULL,
    "latest" DATE,

    CONSTRAINT "gap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "publisher_ar" TEXT NOT NULL,
    "publisher_en" TEXT NOT NULL,
    "url" TEXT,
    "lang" TEXT NOT NULL,
    "published" TEXT,
    "kind" "source_kind" NOT NULL,
    "rights" "rights" NOT NULL,
    "state" "source_state" NOT NULL,
    "archive_url" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "meeting_id" UUID,
    "body_id" UUID,
    "designation_id" UUID,
    "membership_id" UUID,
    "statement_id" UUID,
    "position" INTEGER NOT NULL,
    "property" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "count_id" UUID,
    "words" TEXT,
    "words_lang" TEXT,
    "said_by_ar" TEXT,
    "said_by_en" TEXT,
    "status" "claim_status" NOT NULL,
    "reason_ar" TEXT,
    "reason_en" TEXT,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_source" (
    "body_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "body_source_pkey" PRIMARY KEY ("body_id","source_id")
);

-- CreateTable
CREATE TABLE "membership_source" (
    "membership_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "membership_source_pkey" PRIMARY KEY ("membership_id","source_id")
);

-- CreateTable
CREATE TABLE "meeting_source" (
    "meeting_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "meeting_source_pkey" PRIMARY KEY ("meeting_id","source_id")
);

-- CreateTable
CREATE TABLE "designation_source" (
    "designation_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "designation_source_pkey" PRIMARY KEY ("designation_id","source_id")
);

-- CreateTable
CREATE TABLE "claim_source" (
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,

    CONSTRAINT "claim_source_pkey" PRIMARY KEY ("claim_id","source_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "meeting_id" UUID,
    "kind" "statement_kind" NOT NULL,
    "title_ar" TEXT,
    "title_en" TEXT,
    "title_ar_own" TEXT,
    "title_kind" "title_kind" NOT NULL,
    "official_language" TEXT,
    "issued" TEXT,
    "issuer_ar" TEXT,
    "issuer_en" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "standing" "standing" NOT NULL,
    "rights" "rights" NOT NULL,
    "extent" "extent" NOT NULL,
    "disclaimer" TEXT,
    "published" TEXT,
    "fetched_at" TIMESTAMPTZ(3),
    "raw_bytes" BYTEA,
    "raw_sha256" TEXT,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraph" (
    "id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "paragraph_kind" NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "paragraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraph_slot" (
    "paragraph_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,

    CONSTRAINT "paragraph_slot_pkey" PRIMARY KEY ("paragraph_id","slot_id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "facet" "topic_facet" NOT NULL,
    "label_ar" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ar" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concept" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "kind" "concept_kind" NOT NULL,
    "body_id" UUID,
    "party_id" UUID,
    "place_id" UUID,
    "topic_id" UUID,

    CONSTRAINT "concept_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "label" (
    "id" UUID NOT NULL,
    "concept_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kind" "label_kind" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_CoLead" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_CoLead_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_DesignationToTopic" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_DesignationToTopic_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_Host" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_Host_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_CoChair" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_CoChair_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_MeetingToTopic" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_MeetingToTopic_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "body_public_id_key" ON "body"("public_id");

-- CreateIndex
CREATE INDEX "body_children" ON "body"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "body_name_body_id_lang_name_key" ON "body_name"("body_id", "lang", "name");

-- CreateIndex
CREATE UNIQUE INDEX "party_public_id_key" ON "party"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "party_code_key" ON "party"("code");

-- CreateIndex
CREATE UNIQUE INDEX "place_public_id_key" ON "place"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_body_id_party_id_role_key" ON "membership"("body_id", "party_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "designation_public_id_key" ON "designation"("public_id");

-- CreateIndex
CREATE INDEX "designations_of_authority_by_date" ON "designation"("authority_id", "earliest");

-- CreateIndex
CREATE INDEX "designations_of_meeting" ON "designation"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_designation_id_position_key" ON "target"("designation_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "run_public_id_key" ON "run"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_hash_key" ON "change"("hash");

-- CreateIndex
CREATE INDEX "changes_of_subject" ON "change"("subject_type", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "changes_of_run" ON "change"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_public_id_key" ON "meeting"("public_id");

-- CreateIndex
CREATE INDEX "meetings_of_body_by_date" ON "meeting"("body_id", "earliest", "public_id");

-- CreateIndex
CREATE INDEX "meetings_within_year" ON "meeting"("earliest", "latest");

-- CreateIndex
CREATE INDEX "meetings_by_update" ON "meeting"("updated_at", "public_id");

-- CreateIndex
CREATE UNIQUE INDEX "count_meeting_id_position_key" ON "count"("meeting_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "plan_public_id_key" ON "plan"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "gap_public_id_key" ON "gap"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "gap_body_id_ordinal_key" ON "gap"("body_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "source_public_id_key" ON "source"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_public_id_key" ON "claim"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_count_id_key" ON "claim"("count_id");

-- CreateIndex
CREATE INDEX "claims_of_meeting" ON "claim"("meeting_id", "position");

-- CreateIndex
CREATE INDEX "claims_of_body" ON "claim"("body_id", "position");

-- CreateIndex
CREATE INDEX "claims_of_designation" ON "claim"("designation_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "statement_public_id_key" ON "statement"("public_id");

-- CreateIndex
CREATE INDEX "statements_of_meeting" ON "statement"("meeting_id");

-- CreateIndex
CREATE INDEX "statements_by_update" ON "statement"("updated_at", "public_id");

-- CreateIndex
CREATE UNIQUE INDEX "text_statement_id_slug_key" ON "text"("statement_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "paragraph_text_id_position_key" ON "paragraph"("text_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "slot_statement_id_label_key" ON "slot"("statement_id", "label");

-- CreateIndex
CREATE INDEX "paragraphs_of_slot" ON "paragraph_slot"("slot_id");

-- CreateIndex
CREATE UNIQUE INDEX "topic_public_id_key" ON "topic"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "concept_public_id_key" ON "concept"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "label_concept_id_lang_text_key" ON "label"("concept_id", "lang", "text");

-- CreateIndex
CREATE INDEX "_CoLead_B_index" ON "_CoLead"("B");

-- CreateIndex
CREATE INDEX "_DesignationToTopic_B_index" ON "_DesignationToTopic"("B");

-- CreateIndex
CREATE INDEX "_Host_B_index" ON "_Host"("B");

-- CreateIndex
CREATE INDEX "_CoChair_B_index" ON "_CoChair"("B");

-- CreateIndex
CREATE INDEX "_MeetingToTopic_B_index" ON "_MeetingToTopic"("B");

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_name" ADD CONSTRAINT "body_name_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designation" ADD CONSTRAINT "designation_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designation" ADD CONSTRAINT "designation_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designation" ADD CONSTRAINT "designation_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_designation_id_fkey" FOREIGN KEY ("designation_id") REFERENCES "designation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_participant" ADD CONSTRAINT "meeting_participant_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_participant" ADD CONSTRAINT "meeting_participant_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "count" ADD CONSTRAINT "count_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "count" ADD CONSTRAINT "count_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_announced_at_id_fkey" FOREIGN KEY ("announced_at_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_held_as_id_fkey" FOREIGN KEY ("held_as_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap" ADD CONSTRAINT "gap_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap" ADD CONSTRAINT "gap_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_designation_id_fkey" FOREIGN KEY ("designation_id") REFERENCES "designation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_count_id_fkey" FOREIGN KEY ("count_id") REFERENCES "count"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_source" ADD CONSTRAINT "body_source_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_source" ADD CONSTRAINT "body_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_source" ADD CONSTRAINT "membership_source_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_source" ADD CONSTRAINT "membership_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_source" ADD CONSTRAINT "meeting_source_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_source" ADD CONSTRAINT "meeting_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designation_source" ADD CONSTRAINT "designation_source_designation_id_fkey" FOREIGN KEY ("designation_id") REFERENCES "designation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designation_source" ADD CONSTRAINT "designation_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_source" ADD CONSTRAINT "claim_source_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_source" ADD CONSTRAINT "claim_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text" ADD CONSTRAINT "text_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text" ADD CONSTRAINT "text_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_slot" ADD CONSTRAINT "paragraph_slot_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraph"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_slot" ADD CONSTRAINT "paragraph_slot_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept" ADD CONSTRAINT "concept_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept" ADD CONSTRAINT "concept_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept" ADD CONSTRAINT "concept_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept" ADD CONSTRAINT "concept_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "label" ADD CONSTRAINT "label_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CoLead" ADD CONSTRAINT "_CoLead_A_fkey" FOREIGN KEY ("A") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CoLead" ADD CONSTRAINT "_CoLead_B_fkey" FOREIGN KEY ("B") REFERENCES "party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_DesignationToTopic" ADD CONSTRAINT "_DesignationToTopic_A_fkey" FOREIGN KEY ("A") REFERENCES "designation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_DesignationToTopic" ADD CONSTRAINT "_DesignationToTopic_B_fkey" FOREIGN KEY ("B") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Host" ADD CONSTRAINT "_Host_A_fkey" FOREIGN KEY ("A") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Host" ADD CONSTRAINT "_Host_B_fkey" FOREIGN KEY ("B") REFERENCES "party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CoChair" ADD CONSTRAINT "_CoChair_A_fkey" FOREIGN KEY ("A") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CoChair" ADD CONSTRAINT "_CoChair_B_fkey" FOREIGN KEY ("B") REFERENCES "party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeetingToTopic" ADD CONSTRAINT "_MeetingToTopic_A_fkey" FOREIGN KEY ("A") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeetingToTopic" ADD CONSTRAINT "_MeetingToTopic_B_fkey" FOREIGN KEY ("B") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;
