import { toIsoDay } from '@/lib/dates/plain-date';
import type { Database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Findable } from '@/lib/search/indexing/document';
import { writeDocuments } from '@/lib/search/indexing/index-documents';

const parts = {
  en: {
    who: ['Members', 'The Group', 'Partners', 'The co-chairs', 'Observers', 'Harbour offices', 'Insurers'],
    did: ['urged', 'noted', 'welcomed', 'reviewed', 'agreed to', 'described', 'opposed', 'endorsed', 'measured'],
    what: [
      'cover for ships',
      'closed houses',
      'lists of vessels',
      'relief societies',
      'token accounts',
      'amber trade',
      'levies on boats',
      'port inspectors',
      'shared records',
      'couriers of cash',
      'false papers',
    ],
    where: ['Velmouth', 'Yarnost', 'Liskarra', 'Port Ansel', 'Ambrick', 'Rovenhal', 'Marvessa', 'Uldara', 'Noverra'],
  },
  ar: {
    who: [
      'أكد الأعضاء',
      'لاحظت المجموعة',
      'رحب الشركاء',
      'وصف المراقبون',
      'أيدت المكاتب',
      'بحثت الرئاسة',
      'عارضت الدول',
    ],
    did: ['أهمية', 'ضرورة', 'تعزيز', 'مراجعة', 'توسيع', 'تنسيق', 'متابعة', 'إنهاء', 'قياس'],
    what: [
      'التأمين على السفن',
      'إغلاق الدور',
      'قوائم المراكب',
      'جمعيات الإغاثة',
      'حسابات الرموز',
      'تجارة العنبر',
      'إتاوات الصيد',
      'مفتشي الموانئ',
      'السجلات المشتركة',
      'نقل الأموال',
      'الوثائق المزورة',
    ],
    where: ['فيلماوث', 'يارنوست', 'ليسكارا', 'بورت أنسل', 'أمبرويك', 'روفنهال', 'مارفيسا', 'ألدارة', 'نوفيرا'],
  },
} as const;

type Language = keyof typeof parts;

/** The texts that the bench invents stand in these languages by turns. */
export const languageOfText = (number: number): Language => (number % 2 === 0 ? 'ar' : 'en');

/** A sentence that a few texts of ten thousand share with others in part, and hardly any in whole. */
export function inventSentence(number: number, index: number): string {
  const lang = languageOfText(number);
  const { who, did, what, where } = parts[lang];
  const pick = (words: readonly string[], by: number) =>
    words[(number * by + index * 5 + Math.floor(number / 97)) % words.length] ?? '';
  const year = 2015 + ((number + index) % 12);
  const mark = (number * 31 + index * 17) % 4000;
  const [subject, act, object, place] = [pick(who, 1), pick(did, 3), pick(what, 7), pick(where, 11)];
  return lang === 'en'
    ? `${subject} ${act} ${object} in ${place} before the end of ${year} under measure ${mark} of the common register.`
    : `${subject} ${act} ${object} في ${place} قبل نهاية عام ${year} وفق التدبير ${mark} من السجل الموحد.`;
}

const paragraphsOf = (number: number) =>
  [0, 2, 4].map((at) => `${inventSentence(number, at)} ${inventSentence(number, at + 1)}`);

/** Of so many statements one is of a meeting of its own: a record of a million texts has no million meetings. */
const ofMeeting = 100;

/**
 * Publishes so many statements with a whole text each, as rows: a verb for each would take hours. Meetings and statements are made
 * like ones of the bundled record.
 */
export async function fillStatements(db: Database, texts: number): Promise<void> {
  for (let from = 1; from <= texts; from += 1000) {
    const numbers = Array.from({ length: Math.min(1000, texts - from + 1) }, (_, index) => from + index);
    await db.$transaction(
      async (tx) => {
        await tx.$executeRaw(insertionOf(numbers));
        await writeDocuments(tx, numbers.map(documentOf));
      },
      { timeout: 300_000 },
    );
  }
  await db.$executeRaw`ANALYZE`;
}

function dayOf(number: number): { year: number; month: number; day: number } {
  return {
    year: 2015 + (number % 12),
    month: 1 + (Math.floor(number / 12) % 12),
    day: 1 + (Math.floor(number / 144) % 28),
  };
}

function insertionOf(numbers: number[]): Prisma.Sql {
  const rows = numbers.map((number) => {
    const { year, month, day } = dayOf(number);
    const content = paragraphsOf(number);
    const meets = number % ofMeeting === 0;
    return { id: `bench-${number}`, lang: languageOfText(number), date: toIsoDay(year, month, day), content, meets };
  });
  return Prisma.sql`
    WITH given AS (
      SELECT id, lang, date, content, meets FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id text, lang text, date date, content jsonb, meets boolean)),
    meetings AS (
      INSERT INTO meeting
      SELECT (jsonb_populate_record(m, jsonb_build_object(
               'id', gen_random_uuid(), 'public_id', g.id, 'ordinal', NULL, 'ordinal_scope', NULL, 'ordinal_inferred', NULL,
               'edtf', g.date, 'earliest', g.date, 'latest', g.date, 'date_precision', 'day'))).*
        FROM given g, meeting m
       WHERE g.meets AND m.public_id = 'cifg-12'
      RETURNING id, public_id),
    statements AS (
      INSERT INTO statement
      SELECT (jsonb_populate_record(s, jsonb_build_object(
               'id', gen_random_uuid(), 'public_id', g.id, 'meeting_id', m.id, 'issued', g.date))).*
        FROM given g LEFT JOIN meetings m ON m.public_id = g.id CROSS JOIN statement s
       WHERE s.id = (SELECT id FROM statement WHERE meeting_id IS NOT NULL ORDER BY public_id LIMIT 1)
      RETURNING id, public_id),
    texts AS (
      INSERT INTO text (id, statement_id, slug, lang, standing, rights, extent, source_id)
      SELECT gen_random_uuid(), s.id, 'x', g.lang, 'official', 'unchecked', 'full',
             (SELECT id FROM source ORDER BY public_id LIMIT 1)
        FROM statements s JOIN given g ON g.id = s.public_id
      RETURNING id, statement_id),
    paragraphs AS (
      INSERT INTO paragraph (id, text_id, position, kind, content)
      SELECT gen_random_uuid(), t.id, p.position, 'paragraph', p.content
        FROM texts t JOIN statements s ON s.id = t.statement_id JOIN given g ON g.id = s.public_id,
             jsonb_array_elements_text(g.content) WITH ORDINALITY p(content, position)
      RETURNING id, text_id, position),
    slots AS (
      INSERT INTO slot (id, statement_id, label)
      SELECT gen_random_uuid(), t.statement_id, 'p' || p.position FROM paragraphs p JOIN texts t ON t.id = p.text_id
      RETURNING id, statement_id, label)
    INSERT INTO paragraph_slot (paragraph_id, slot_id)
    SELECT p.id, s.id
      FROM paragraphs p JOIN texts t ON t.id = p.text_id
      JOIN slots s ON s.statement_id = t.statement_id AND s.label = 'p' || p.position`;
}

function documentOf(number: number): Findable {
  const lang = languageOfText(number);
  const { year, month, day } = dayOf(number);
  const paragraphs = paragraphsOf(number);
  const words = paragraphs.join('\n');
  return {
    kind: 'text',
    subject: `bench-${number}/x`,
    title: { ar: null, en: `Text ${number}` },
    content: { ar: lang === 'ar' ? words : '', en: lang === 'en' ? words : '' },
    said: { paragraphs, isCounted: true },
    fields: [{ weight: 'D', text: words }],
    langs: [lang],
    standing: 'official',
    body: 'cifg',
    topics: [],
    years: [String(year)],
    goals: [],
    edtf: toIsoDay(year, month, day),
    day: year * 10_000 + month * 100 + day,
  };
}
