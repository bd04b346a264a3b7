import { expect, it } from 'vitest';
import { listTextsOnRecord } from '@/lib/desk/texts/texts-on-record';
import { testDatabase } from '@/tests/support/database';
import { makeDraftView } from '@/tests/support/desk/draft-view';

const { db } = await testDatabase('loaded');

const about = (type: 'meeting' | 'statement', subject: string | null) => {
  const part = { type, subject, baseVersion: 1, base: {}, payload: {}, faults: [], changed: [], claims: [] };
  return listTextsOnRecord(makeDraftView({ parts: [{ ...part, isIdle: false, current: null }] }));
};

it('lists the texts that readers see of the statements of a meeting, and of one statement', async () => {
  const ofMeeting = await about('meeting', 'cifg-12');
  expect(ofMeeting.map(({ statement }) => statement)).toContain('cifg-12');
  const [own] = await about('statement', 'cifg-12');
  expect(own?.langs).toContain('en');
  expect(await about('meeting', null)).toEqual([]);
});

it('lists none that was withdrawn', async () => {
  await db.statement.updateMany({
    where: { publicId: 'cifg-12' },
    data: { withdrawnAt: new Date(), withdrawnReason: 'Not a statement.' },
  });
  expect(await about('statement', 'cifg-12')).toEqual([]);
});
