import { expect, it } from 'vitest';
import type { Database } from '@/lib/db/client';
import { databaseApart } from '@/tests/support/database';
import { publishText } from '@/tests/support/publish-text';

const few = await databaseApart('loaded');
const many = await databaseApart('loaded');

/** Invented statements with a text in each language, every Arabic one of which is out of date at its one place. */
async function fill(db: Database, texts: number): Promise<void> {
  const missing = Math.ceil((texts - (await db.text.count())) / 2);
  await db.$executeRaw`
    INSERT INTO statement (id, public_id, kind, title_en, title_kind)
    SELECT gen_random_uuid(), 'made-' || n, (SELECT kind FROM statement LIMIT 1), 'Statement no. ' || n,
           (SELECT title_kind FROM statement LIMIT 1)
      FROM generate_series(1, ${missing}::int) AS n`;
  await db.$executeRaw`
    INSERT INTO text (id, statement_id, slug, lang, standing, rights, extent, source_id)
    SELECT gen_random_uuid(), s.id, of.lang, of.lang, of.standing::standing, 'unchecked', 'full', (SELECT id FROM source LIMIT 1)
      FROM statement s
     CROSS JOIN (VALUES ('en', 'official'), ('ar', 'courtesy_translation')) AS of(lang, standing)
     WHERE s.public_id LIKE 'made-%'`;
  await db.$executeRaw`
    INSERT INTO slot (id, statement_id, label)
    SELECT gen_random_uuid(), id, 'p1' FROM statement WHERE public_id LIKE 'made-%'`;
  await db.$executeRaw`
    INSERT INTO stale_place (text_id, slot_id, source_id, was)
    SELECT ar.id, slot.id, en.id, 'What was said of boats before.'
      FROM statement s
      JOIN text ar ON ar.statement_id = s.id AND ar.lang = 'ar'
      JOIN text en ON en.statement_id = s.id AND en.lang = 'en'
      JOIN slot ON slot.statement_id = s.id
     WHERE s.public_id LIKE 'made-%'`;
  await db.$executeRaw`ANALYZE`;
}

const paragraphs = (time: number) => [`The Working Group met ${time} times.`, 'It spoke of boats.'];

/** Milliseconds of publishing an official text anew, one place of which a translation renders. */
async function saveOnce(db: Database, time: number): Promise<number> {
  const begun = performance.now();
  await publishText({ statement: 'cifg-13', slug: 'en-made', lang: 'en', paragraphs: paragraphs(time) }, db);
  return performance.now() - begun;
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

it('marking what is out of date takes no longer among ten thousand texts than among a hundred', async () => {
  await fill(few.db, 100);
  await fill(many.db, 10_000);
  expect(await many.db.stalePlace.count()).toBeGreaterThan(4_000);
  for (const { db } of [few, many]) {
    await saveOnce(db, 0);
    const given = { statement: 'cifg-13', slug: 'ar-made', lang: 'ar' as const, standing: 'courtesy_translation' };
    const words = ['اجتمع فريق العمل.', 'وتناول القوارب.'];
    const english = await db.paragraph.findMany({
      select: { slots: { select: { slot: { select: { label: true } } } } },
      where: { text: { slug: 'en-made' } },
      orderBy: { position: 'asc' },
    });
    await publishText(
      { ...given, paragraphs: words, slots: english.map(({ slots }) => slots.map(({ slot }) => slot.label)) },
      db,
    );
  }
  const took = { few: [] as number[], many: [] as number[] };
  // In turn, so that a machine that is busy for a while is so for both.
  for (let time = 1; time <= 9; time += 1) {
    took.few.push(await saveOnce(few.db, time));
    took.many.push(await saveOnce(many.db, time));
  }
  expect(await many.db.stalePlace.count({ where: { text: { slug: 'ar-made' } } })).toBe(1);
  expect(median(took.many) / median(took.few)).toBeLessThanOrEqual(2);
});
