-- What the columns' types can not say. Prisma neither reads nor drops checks and triggers.

-- Public ids are ASCII words joined by hyphens: they stand in addresses of both languages.
ALTER TABLE "body" ADD CONSTRAINT "body_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "party" ADD CONSTRAINT "party_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "place" ADD CONSTRAINT "place_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "plan" ADD CONSTRAINT "plan_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "gap" ADD CONSTRAINT "gap_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "statement" ADD CONSTRAINT "statement_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "text" ADD CONSTRAINT "text_slug_is_ascii" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "source" ADD CONSTRAINT "source_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "claim" ADD CONSTRAINT "claim_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "designation" ADD CONSTRAINT "designation_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "topic" ADD CONSTRAINT "topic_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "concept" ADD CONSTRAINT "concept_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "run" ADD CONSTRAINT "run_public_id_is_ascii" CHECK ("public_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- Languages are BCP 47: language, script, region, variants.
ALTER TABLE "body_name" ADD CONSTRAINT "body_name_lang_is_bcp47" CHECK ("lang" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$');
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_date_as_said_lang_is_bcp47" CHECK ("date_as_said_lang" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$');
ALTER TABLE "count" ADD CONSTRAINT "count_as_said_lang_is_bcp47" CHECK ("as_said_lang" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$');
ALTER TABLE "plan" ADD CONSTRAINT "plan_as_said_lang_is_bcp47" CHECK ("as_said_lang" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$');
ALTER TABLE "statement" ADD CONSTRAINT "statement_official_language_is_bcp47" CHECK ("official_language" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$');
ALTER TABLE "text" ADD CONSTRAINT "text_lang_is_bcp47" CHECK ("lang" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$');
ALTER TABLE "source" ADD CONSTRAINT "source_lang_is_bcp47" CHECK ("lang" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$');
ALTER TABLE "claim" ADD CONSTRAINT "claim_words_lang_is_bcp47" CHECK ("words_lang" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$');
ALTER TABLE "label" ADD CONSTRAINT "label_lang_is_bcp47" CHECK ("lang" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$');

-- Quoted words have a language, and a language has words.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_date_as_said_has_lang" CHECK (("date_as_said" IS NULL) = ("date_as_said_lang" IS NULL));
ALTER TABLE "count" ADD CONSTRAINT "count_as_said_has_lang" CHECK (("as_said" IS NULL) = ("as_said_lang" IS NULL));
ALTER TABLE "claim" ADD CONSTRAINT "claim_words_have_lang" CHECK (("words" IS NULL) = ("words_lang" IS NULL));

-- 1 January 1970 is what software prints for a missing date.
ALTER TABLE "body" ADD CONSTRAINT "body_established_is_not_the_epoch" CHECK ("established" NOT LIKE '%1970-01-01%');
ALTER TABLE "membership" ADD CONSTRAINT "membership_dates_are_not_the_epoch" CHECK (concat_ws(' ', "joined", "left", "known_from") NOT LIKE '%1970-01-01%');
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_edtf_is_not_the_epoch" CHECK ("edtf" NOT LIKE '%1970-01-01%');
ALTER TABLE "plan" ADD CONSTRAINT "plan_edtf_is_not_the_epoch" CHECK ("edtf" NOT LIKE '%1970-01-01%');
ALTER TABLE "gap" ADD CONSTRAINT "gap_window_is_not_the_epoch" CHECK ("window" NOT LIKE '%1970-01-01%');
ALTER TABLE "designation" ADD CONSTRAINT "designation_edtf_is_not_the_epoch" CHECK ("edtf" NOT LIKE '%1970-01-01%');
ALTER TABLE "statement" ADD CONSTRAINT "statement_issued_is_not_the_epoch" CHECK ("issued" NOT LIKE '%1970-01-01%');
ALTER TABLE "text" ADD CONSTRAINT "text_published_is_not_the_epoch" CHECK ("published" NOT LIKE '%1970-01-01%');
ALTER TABLE "source" ADD CONSTRAINT "source_published_is_not_the_epoch" CHECK ("published" NOT LIKE '%1970-01-01%');

-- Nothing ends before it begins.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_bounds_in_order" CHECK ("earliest" <= "latest");
ALTER TABLE "plan" ADD CONSTRAINT "plan_bounds_in_order" CHECK ("earliest" <= "latest");
ALTER TABLE "gap" ADD CONSTRAINT "gap_bounds_in_order" CHECK ("earliest" <= "latest");
ALTER TABLE "designation" ADD CONSTRAINT "designation_bounds_in_order" CHECK ("earliest" <= "latest");
ALTER TABLE "designation" ADD CONSTRAINT "designation_is_dated_wholly_or_not" CHECK (num_nonnulls("edtf", "date_precision", "earliest", "latest") IN (0, 4));

-- Numbers.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_ordinal_is_positive" CHECK (coalesce("ordinal", "ordinal_inferred", 1) > 0);
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_ordinal_has_scope" CHECK (("ordinal" IS NULL) = ("ordinal_scope" IS NULL));
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_ordinal_is_stated_or_inferred" CHECK (num_nonnulls("ordinal", "ordinal_inferred") < 2);
ALTER TABLE "gap" ADD CONSTRAINT "gap_ordinal_is_positive" CHECK ("ordinal" > 0);
ALTER TABLE "membership" ADD CONSTRAINT "membership_ordinal_is_positive" CHECK ("ordinal" > 0);
ALTER TABLE "count" ADD CONSTRAINT "count_value_is_not_negative" CHECK ("value" >= 0);
ALTER TABLE "designation" ADD CONSTRAINT "designation_round_is_positive" CHECK ("round" > 0);
ALTER TABLE "designation" ADD CONSTRAINT "designation_target_count_is_not_negative" CHECK ("target_count" >= 0);
ALTER TABLE "body" ADD CONSTRAINT "body_member_count_is_whole_or_absent" CHECK (num_nonnulls("member_count", "member_count_qualifier", "member_count_as_of") IN (0, 3) AND ("member_count" IS NULL OR "member_count" >= 0));

-- A claim speaks of one record; what was decided has its reason in both languages.
ALTER TABLE "claim" ADD CONSTRAINT "claim_has_one_subject" CHECK (num_nonnulls("meeting_id", "body_id", "designation_id", "membership_id", "statement_id") = 1);
ALTER TABLE "claim" ADD CONSTRAINT "claim_decided_has_reasons" CHECK ("status" = 'open' OR num_nonnulls("reason_ar", "reason_en") = 2);

-- Names and titles exist in some form.
ALTER TABLE "body" ADD CONSTRAINT "body_has_one_arabic_name" CHECK (num_nonnulls("name_ar", "name_ar_own") = 1);
ALTER TABLE "target" ADD CONSTRAINT "target_has_a_name" CHECK (num_nonnulls("name_ar", "name_en", "name_ar_own") > 0);
ALTER TABLE "statement" ADD CONSTRAINT "statement_has_a_title" CHECK (num_nonnulls("title_ar", "title_en", "title_ar_own") > 0 AND num_nonnulls("title_ar", "title_ar_own") < 2);

-- Texts and their places.
ALTER TABLE "text" ADD CONSTRAINT "text_raw_bytes_have_a_digest" CHECK (("raw_bytes" IS NULL) = ("raw_sha256" IS NULL));
ALTER TABLE "text" ADD CONSTRAINT "text_raw_sha256_is_hex" CHECK ("raw_sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "slot" ADD CONSTRAINT "slot_label_is_p_or_x" CHECK ("label" ~ '^[px][1-9][0-9]*$');

-- A source has an address, or says that it has none.
ALTER TABLE "source" ADD CONSTRAINT "source_without_address_says_so" CHECK (("url" IS NULL) = ("state" = 'no_address'));

-- A concept is at most one record, of its own kind.
ALTER TABLE "concept" ADD CONSTRAINT "concept_is_of_its_kind" CHECK (
  ("body_id" IS NOT NULL) = ("kind" = 'body')
  AND ("party_id" IS NOT NULL) = ("kind" = 'party')
  AND ("place_id" IS NOT NULL) = ("kind" = 'place')
  AND ("topic_id" IS NOT NULL) = ("kind" = 'topic')
);

-- What is withdrawn says why.
ALTER TABLE "body" ADD CONSTRAINT "body_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
ALTER TABLE "party" ADD CONSTRAINT "party_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
ALTER TABLE "statement" ADD CONSTRAINT "statement_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
ALTER TABLE "text" ADD CONSTRAINT "text_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
ALTER TABLE "designation" ADD CONSTRAINT "designation_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));

-- The history is a chain of digests that only grows.
ALTER TABLE "change" ADD CONSTRAINT "change_hashes_are_hex" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "previous_hash" ~ '^[0-9a-f]{64}$');

CREATE FUNCTION "refuse_to_rewrite_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The history can only grow: % of "change" is refused', TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "change_is_never_rewritten" BEFORE UPDATE OR DELETE ON "change"
  FOR EACH ROW EXECUTE FUNCTION "refuse_to_rewrite_history"();

CREATE TRIGGER "change_is_never_emptied" BEFORE TRUNCATE ON "change"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_rewrite_history"();
