import { expect, it } from 'vitest';
import { withdrawStatement } from '@/lib/editing/statements/withdraw-statement';
import { withdrawStatementText } from '@/lib/editing/texts/withdraw-statement-text';
import { findChangedSince } from '@/lib/records/statements/held/changed-since';
import { findHeldTexts } from '@/lib/records/statements/held/held-texts-at';
import { findMoment, type Moment } from '@/lib/records/statements/held/moment';
import { findNotHeld } from '@/lib/records/statements/held/not-held';
import { testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { publishText } from '@/tests/support/publish-text';

const { db } = await testDatabaseForEach('loaded');
const operator = { kind: 'operator' } as const;

async function momentOf(asked: string | null = null): Promise<Moment> {
  const moment = await findMoment(db, asked);
  if ('fault' in moment) throw new Error(moment.fault);
  return moment;
}

const read = async (moment: Moment, statement: string) =>
  (await findHeldTexts(db, moment, [statement])).map(({ id, paragraphs }) => [
    id,
    paragraphs.map((one) => one.content),
  ]);

const english = (paragraphs: string[], statement = 'cifg-12') =>
  publishText({ statement, slug: 'en', lang: 'en', paragraphs });

it('reads what may be read now, and what could be read after an earlier change', async () => {
  const before = await momentOf();
  await english(['The harbours were closed.']);
  const first = await momentOf();
  await english(['The harbours were open.']);
  expect(await read(before, 'cifg-12')).toEqual([]);
  expect(await read(await momentOf(first.seq), 'cifg-12')).toEqual([['cifg-12/en', ['The harbours were closed.']]]);
  expect(await read(await momentOf(), 'cifg-12')).toEqual([['cifg-12/en', ['The harbours were open.']]]);
});

it('dates a text by its meeting', async () => {
  await english(['The harbours were closed.']);
  const [text] = await findHeldTexts(db, await momentOf(), ['cifg-12']);
  expect(text).toMatchObject({
    date: '2019-11-19/2019-11-20',
    meeting: { id: 'cifg-12', body: 'cifg', ordinal: 12 },
    lang: 'en',
  });
});

it('shows no word that was withdrawn since', async () => {
  const version = await english(['The harbours were closed.']);
  const { seq } = await momentOf();
  await withdrawStatementText(operator, { statement: 'cifg-12', slug: 'en', version, reason: 'Not theirs.' });
  expect(await read(await momentOf(seq), 'cifg-12')).toEqual([]);
});

it('shows no word of a withdrawn statement', async () => {
  await english(['The harbours were closed.']);
  const { seq } = await momentOf();
  const { version } = await db.statement.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
  await withdrawStatement(await addActor(db, 'publisher'), { id: 'cifg-12', version, reason: 'Not theirs.' });
  expect(await read(await momentOf(), 'cifg-12')).toEqual([]);
  expect(await read(await momentOf(seq), 'cifg-12')).toEqual([]);
});

it('lets only the excerpt of a press text out, at any moment', async () => {
  const long = `${'The harbours were closed. '.repeat(20)}Nobody may read this.`;
  await publishText({
    statement: 'cifg-12',
    slug: 'en-gazette',
    lang: 'en',
    paragraphs: [long],
    standing: 'press_report',
    extent: 'excerpt',
    rights: 'press',
  });
  const { seq } = await momentOf();
  await english(['Other words.'], 'cifg-13');
  for (const moment of [await momentOf(), await momentOf(seq)]) {
    const [text] = await findHeldTexts(db, moment, ['cifg-12']);
    expect(text?.isExcerpt).toBe(true);
    expect(JSON.stringify(text)).not.toContain('Nobody');
  }
});

it.each([
  ['0', 'malformed'],
  ['-1', 'malformed'],
  ['1e3', 'malformed'],
  ['99999999', 'future'],
])('%s is no moment: %s', async (asked, fault) => {
  expect(await findMoment(db, asked)).toMatchObject({ fault });
});

it('a number that no change has is unknown', async () => {
  await db.$executeRaw`SELECT nextval(pg_get_serial_sequence('change', 'seq'))`;
  const { seq } = await momentOf();
  await english(['The harbours were closed.']);
  expect(await findMoment(db, String(Number(seq) + 1))).toMatchObject({ fault: 'unknown' });
});

it('says what is not held, now and then', async () => {
  const before = await momentOf();
  await english(['The harbours were closed.']);
  const why = async (moment: Moment, lang: string) =>
    (await findNotHeld(db, moment, lang, await findChangedSince(db, moment))).find(({ id }) => id === 'cifg-12')?.why;
  const past = await momentOf(before.seq);
  expect([await why(past, 'en'), await why(past, 'ar')]).toEqual(['link', 'link']);
  const now = await momentOf();
  expect([await why(now, 'en'), await why(now, 'ar')]).toEqual([undefined, 'otherLanguage']);
});
