import { expect, it } from 'vitest';
import { reinstateStatement } from '@/lib/editing/statements/reinstate-statement';
import { withdrawStatement } from '@/lib/editing/statements/withdraw-statement';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { reinstateStatementText } from '@/lib/editing/texts/reinstate-statement-text';
import { withdrawStatementText } from '@/lib/editing/texts/withdraw-statement-text';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { findVersionsWithSlot } from '@/lib/records/statements/slots';
import { getStatementVersion } from '@/lib/records/statements/statement-versions';
import { getStatement } from '@/lib/records/statements/statements';
import { listWithdrawnTexts } from '@/lib/records/statements/withdrawn-texts';
import { testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { arabicPage, textInput } from '@/tests/support/texts';

const { db } = await testDatabaseForEach('loaded');
const operator = { kind: 'operator' } as const;
const text = { statement: 'cifg-13', slug: 'ar-harbour', version: 1, reason: 'The newspaper took it back.' };

it('a withdrawn text is gone from every version, keeps its document, and comes back at its addresses', async () => {
  await publishStatementText(operator, textInput());
  const published = (await getStatement('cifg-13'))?.version ?? 0;
  const before = (await getStatement('cifg-13'))?.texts.find(({ slug }) => slug === text.slug);
  expect(before?.paragraphs).not.toEqual([]);

  await withdrawStatementText(operator, text);
  expect((await getStatement('cifg-13'))?.texts.map(({ slug }) => slug)).not.toContain(text.slug);
  const old = (await getStatementVersion('cifg-13', published))?.statement.texts;
  expect(old?.find(({ slug }) => slug === text.slug)?.paragraphs).toEqual([]);
  const place = before?.paragraphs[0]?.slots[0] ?? '';
  const statement = await getStatement('cifg-13');
  const places = statement && (await findVersionsWithSlot(statement, place));
  const hidden = places?.newest.hidden;
  expect(places?.numbers).toEqual([published]);
  expect(hidden?.find(({ slug }) => slug === text.slug)?.slots).toContain(place);
  expect(await listWithdrawnTexts('cifg-13')).toMatchObject([{ slug: text.slug, lang: 'ar', why: text.reason }]);
  expect(await db.change.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
    action: 'text.withdraw',
    reason: text.reason,
    after: { withdrawnReason: text.reason },
  });
  expect(await db.original.count()).toBe(1);
  const bare = await getStatementVersion('cifg-13', published + 1);
  expect(bare?.withdrawnThen).toMatchObject({ isStatement: false, texts: [{ slug: text.slug, why: text.reason }] });

  await publishStatementText(operator, textInput({ version: 2 }));
  const again = (await getStatement('cifg-13'))?.texts.find(({ slug }) => slug === text.slug);
  expect(again?.paragraphs).toEqual(before?.paragraphs);
  expect(await listWithdrawnTexts('cifg-13')).toEqual([]);
  const then = async (n: number) => (await getStatementVersion('cifg-13', n))?.withdrawnThen.texts.length;
  expect(await Promise.all([published, published + 1, published + 2].map(then))).toEqual([0, 1, 0]);
});

it('the version that the withdrawal of a statement made is none that readers saw', async () => {
  const publisher = await addActor(db, 'publisher');
  await publishStatementText(operator, textInput());
  const { version = 0, texts = [] } = (await getStatement('cifg-13')) ?? {};
  const place = texts.find(({ slug }) => slug === text.slug)?.paragraphs[0]?.slots[0] ?? '';
  const gone = await withdrawStatement(publisher, { id: 'cifg-13', version, reason: 'Held twice.' });
  await reinstateStatement(publisher, { id: 'cifg-13', version: gone.version, reason: 'It was not.' });
  const isGone = async (n: number) => (await getStatementVersion('cifg-13', n))?.withdrawnThen.isStatement;
  expect(await Promise.all([version, version + 1, version + 2].map(isGone))).toEqual([false, true, false]);
  const statement = await getStatement('cifg-13');
  expect(statement && (await findVersionsWithSlot(statement, place))?.numbers).toEqual([version, version + 2]);
});

it('is refused to others, for an old version, without a reason and for what is not there', async () => {
  await publishStatementText(operator, textInput());
  const revised = Buffer.from(arabicPage.replace('في الربيع', 'في الخريف'));
  await publishStatementText(operator, textInput({ version: 1, bytes: revised }));
  const before = await db.change.count();
  const person = { kind: 'person', id: 'someone', role: 'reviewer', translates: null } as const;
  await expect(withdrawStatementText(person, text)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(withdrawStatementText(operator, text)).rejects.toMatchObject({ code: 'conflict' });
  await expect(withdrawStatementText(operator, { ...text, reason: '' })).rejects.toThrow(/validation\.required/);
  await expect(withdrawStatementText(operator, { ...text, slug: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  expect(await db.change.count()).toBe(before);
});

it('the publisher gives a withdrawn text back with its words at their places', async () => {
  const publisher = await addActor(db, 'publisher');
  await publishStatementText(operator, textInput());
  const before = (await getStatement('cifg-13'))?.texts.find(({ slug }) => slug === text.slug);
  await withdrawStatementText(publisher, text);
  const back = { ...text, version: 2, reason: 'The newspaper stands by it.' };
  await expect(withdrawStatementText(publisher, { ...text, version: 2 })).rejects.toMatchObject({ code: 'conflict' });
  await expect(reinstateStatementText(publisher, { ...back, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
  await expect(reinstateStatementText(operator, back)).rejects.toMatchObject({ code: 'forbidden' });
  await reinstateStatementText(publisher, back);
  const after = (await getStatement('cifg-13'))?.texts.find(({ slug }) => slug === text.slug);
  expect(after?.paragraphs).toEqual(before?.paragraphs);
  await expect(reinstateStatementText(publisher, { ...back, version: 3 })).rejects.toMatchObject({ code: 'conflict' });
});

it('the meeting of a statement knows that an official text of it was withdrawn, until it is back', async () => {
  const text = await db.text.findFirstOrThrow({
    where: {
      standing: 'official',
      withdrawnAt: null,
      statement: { withdrawnAt: null, meeting: { withdrawnAt: null } },
    },
    include: { statement: { include: { meeting: true } } },
  });
  const names = { statement: text.statement.publicId, slug: text.slug };
  const isWithdrawn = async () => {
    const meeting = await getMeeting(text.statement.meeting?.publicId ?? '');
    return meeting?.statements.find(({ id }) => id === names.statement)?.isOfficialWithdrawn;
  };
  expect(await isWithdrawn()).toBe(false);
  const publisher = await addActor(db, 'publisher');
  const { version } = await withdrawStatementText(publisher, { ...names, version: text.version, reason: 'In error.' });
  expect(await isWithdrawn()).toBe(true);
  await reinstateStatementText(publisher, { ...names, version, reason: 'It is right.' });
  expect(await isWithdrawn()).toBe(false);
});
