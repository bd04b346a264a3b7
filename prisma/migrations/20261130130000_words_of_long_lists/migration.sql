-- The desk lists more records than a process can hold in memory: the database orders and searches them.
SET LOCAL lock_timeout = '3s';

-- Number 13 of a series comes after 9, as lib/desk/rows sorts what it holds.
CREATE COLLATION "by_number" (provider = icu, locale = 'en-u-kn-true');

-- Words as lib/text/characters/folded-key.ts folds them, with their punctuation: one alef and one hamza, final forms, Arabic
-- for Persian letters, 0-9 for digits, neither case nor accents, marks, tatweel or what nobody sees.
CREATE FUNCTION "folded_words"("words" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(regexp_replace(regexp_replace(normalize(translate(normalize("words", NFKC),
      'آأإٱٲٳىةؤئیېےۓکڪہۂھەۀپچژگڤ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
      'اااااايهءءييييككهههههبججغف01234567890123456789'), NFKD),
    '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+', '', 'g'),
    '(\d)[,٬](?=\d{3}(?!\d))', '\1', 'g') COLLATE "und-x-icu")
$$;

-- CreateTable
CREATE TABLE "record_words" (
    "record_id" UUID NOT NULL,
    "type" "part_type" NOT NULL,
    "words" TEXT NOT NULL,
    "date" TEXT,

    CONSTRAINT "record_words_pkey" PRIMARY KEY ("record_id")
);

-- What the desk finds a record by, as lib/desk/rows/record-rows.ts has it.
CREATE FUNCTION "words_of"("record" "meeting") RETURNS "record_words" LANGUAGE sql STABLE AS $$
  SELECT "record".id, 'meeting'::"part_type",
    "folded_words"(concat_ws(' ', "record".public_id, "record".title_ar, "record".title_en)), lower("record".edtf)
$$;

CREATE FUNCTION "words_of"("record" "statement") RETURNS "record_words" LANGUAGE sql STABLE AS $$
  SELECT "record".id, 'statement'::"part_type",
    "folded_words"(concat_ws(' ', "record".public_id, "record".title_ar, "record".title_ar_own, "record".title_en)), lower("record".issued)
$$;

CREATE FUNCTION "words_of"("record" "source") RETURNS "record_words" LANGUAGE sql STABLE AS $$
  SELECT "record".id, 'source'::"part_type",
    "folded_words"(concat_ws(' ', "record".public_id, "record".publisher_ar, "record".publisher_en, "record".url)), lower("record".published)
$$;

-- Writes the words of all records that have none: of those from before, and of those that an archive brought.
CREATE FUNCTION "fill_record_words"() RETURNS void LANGUAGE sql AS $$
  INSERT INTO "record_words" SELECT w.* FROM "meeting" m CROSS JOIN LATERAL "words_of"(m) AS w ON CONFLICT DO NOTHING;
  INSERT INTO "record_words" SELECT w.* FROM "statement" s CROSS JOIN LATERAL "words_of"(s) AS w ON CONFLICT DO NOTHING;
  INSERT INTO "record_words" SELECT w.* FROM "source" s CROSS JOIN LATERAL "words_of"(s) AS w ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION "note_record_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "record_words" WHERE record_id = OLD.id;
  ELSE
    INSERT INTO "record_words" AS known SELECT * FROM "words_of"(NEW)
      ON CONFLICT (record_id) DO UPDATE SET words = EXCLUDED.words, date = EXCLUDED.date
      WHERE (known.words, known.date) IS DISTINCT FROM (EXCLUDED.words, EXCLUDED.date);
  END IF;
  RETURN NULL;
END;
$$;

CREATE TRIGGER "meeting_words_are_noted" AFTER INSERT OR UPDATE OR DELETE ON "meeting"
  FOR EACH ROW EXECUTE FUNCTION "note_record_words"();

CREATE TRIGGER "statement_words_are_noted" AFTER INSERT OR UPDATE OR DELETE ON "statement"
  FOR EACH ROW EXECUTE FUNCTION "note_record_words"();

CREATE TRIGGER "source_words_are_noted" AFTER INSERT OR UPDATE OR DELETE ON "source"
  FOR EACH ROW EXECUTE FUNCTION "note_record_words"();

SELECT "fill_record_words"();
