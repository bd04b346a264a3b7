import { describe, expect, it } from 'vitest';
import { RecordActions } from '@/components/editing/records/record-actions';
import { RecordHead } from '@/components/editing/records/record-head';
import { reportsDesk } from '@/lib/auth/permissions';
import { getRecord } from '@/lib/desk/records';
import { receiveReport } from '@/lib/editing/reports/receive-report';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { getWithdrawnMeeting } from '@/lib/records/meetings/withdrawn-meeting';
import { findReaderReport } from '@/lib/records/reports/reader-report';
import { getWithdrawnStatement, listWithdrawnStatements } from '@/lib/records/statements/withdrawn-statement';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { readAs } from '@/tests/support/render';
import { englishText, textInput } from '@/tests/support/texts';

const { db } = await testDatabase('loaded');
const gone = { withdrawnAt: new Date('2026-11-20T10:00:00Z'), withdrawnReason: 'held twice' };

describe('what is left of a record that was withdrawn', () => {
  it('is its title, the day and the reason', async () => {
    await db.meeting.update({ where: { publicId: 'other-coe-riyadh-2025' }, data: gone });
    await db.statement.update({ where: { publicId: 'cifg-13' }, data: gone });
    const withdrawal = { at: '2026-11-20T10:00:00.000Z', why: 'held twice', change: null };
    expect(await getWithdrawnMeeting('other-coe-riyadh-2025')).toMatchObject({
      id: 'other-coe-riyadh-2025',
      title: { en: expect.stringMatching(/\w/), ar: expect.stringMatching(/\p{Script=Arabic}/u) },
      withdrawal,
    });
    expect(await getWithdrawnStatement('cifg-13')).toMatchObject({ id: 'cifg-13', withdrawal });
  });

  it('is named on the page of its meeting, where it is a statement', async () => {
    const { publicId: id, meeting } = await db.statement.findFirstOrThrow({
      select: { publicId: true, meeting: { select: { publicId: true } } },
      where: { withdrawnAt: null, meeting: { withdrawnAt: null } },
    });
    const own = meeting?.publicId ?? '';
    expect(await listWithdrawnStatements(own)).toEqual([]);
    await db.statement.update({ where: { publicId: id }, data: gone });
    expect(await listWithdrawnStatements(own)).toMatchObject([{ id }]);
    expect((await getMeeting(own))?.statements.map((statement) => statement.id)).not.toContain(id);
  });

  it('is what a report about a place on it is about', async () => {
    const input = textInput({
      ...{ statement: 'cifg-12', slug: 'en', lang: 'en', version: 1, bytes: Buffer.from(englishText) },
      ...{ standing: 'official', extent: 'full', rights: 'us_federal' },
    });
    await publishStatementText({ kind: 'operator' }, input);
    const about = '/statements/cifg-12/p1';
    const { token } = await receiveReport(reportsDesk, { about, lang: 'en', words: 'Not what was said.' });
    expect((await findReaderReport(token))?.subject).toMatchObject({ about, paragraph: 'p1' });
    await db.statement.update({ where: { publicId: 'cifg-12' }, data: gone });
    const found = await findReaderReport(token);
    expect(found?.subject).toMatchObject({ about: '/statements/cifg-12', record: { id: 'cifg-12' } });
    const back = { withdrawnAt: null, withdrawnReason: null };
    await db.statement.update({ where: { publicId: 'cifg-12' }, data: back });
  });

  it('is said of its texts at the desk', async () => {
    const actor = await addActor(db, 'contributor');
    const { slug, statement } = await db.text.findFirstOrThrow({
      select: { slug: true, statement: { select: { publicId: true } } },
      where: { withdrawnAt: null, statement: { withdrawnAt: null } },
    });
    const read = () => getRecord(actor, 'text', `${statement.publicId}/${slug}`);
    expect(await read()).toMatchObject({ isWithdrawn: false, withdrawnStatement: null });
    await db.statement.update({ where: statement, data: gone });
    const record = await read();
    expect(record).toMatchObject({ isWithdrawn: false, withdrawnStatement: statement.publicId });
    if (!record) throw new Error('the text has no page at the desk');
    const rights = { edit: true, addSource: true, withdraw: false };
    const page = (
      <>
        <RecordHead record={record} />
        <RecordActions record={record} rights={rights} reasonFault={null} typedReason="" />
      </>
    );
    expect(readAs('en', page)).toContain('Withdrawn with its statement');
    expect(readAs('ar', page)).not.toMatch(/منشور|الصفحة العامة|تصويب/);
  });

  it('is nothing where the record stands, or never was', async () => {
    expect(await getWithdrawnMeeting('cifg-12')).toBeNull();
    expect(await getWithdrawnStatement('cifg-12')).toBeNull();
    expect(await getWithdrawnMeeting('cifg-77')).toBeNull();
  });
});
