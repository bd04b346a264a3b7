import { expect, it } from 'vitest';
import { readRecordAsk } from '@/components/editing/records/record-ask';
import { RecordList } from '@/components/editing/records/record-list';
import { type RecordPage, recordsListed } from '@/lib/desk/records';
import type { ListedRecord } from '@/lib/desk/rows/listed-record';
import { render } from '@/tests/support/render';

const list = (type: ListedRecord['type']) => {
  const title = { ar: 'قيد', en: 'A record' };
  const record = { type, id: 'one', title, date: null, isYearUnconfirmed: false, version: 1, isWithdrawn: false };
  return show({ items: [{ ...record, updatedAt: '2026-01-01T00:00:00Z', drafts: 0 }], total: 1, isMore: false }, type);
};

function show(found: RecordPage, type = 'meeting') {
  return render('en', <RecordList ask={readRecordAsk({ type, q: 'words' }, 'en')} found={found} mayBegin={false} />);
}

it('says that a date is not known of records that have one alone', () => {
  expect(list('meeting')).toContain('not known');
  expect(list('commitment')).not.toContain('not known');
  expect(list('commitment')).not.toContain('Date');
});

it('says what it leaves out of a long list, and where that is', () => {
  const whole = show({ items: [], total: recordsListed, isMore: false });
  expect(whole).toContain('20,000 entries');
  expect(whole).toContain('Page 1 of 400');
  expect(whole).not.toContain('the first');
  const longer = show({ items: [], total: recordsListed + 1, isMore: false });
  expect(longer).toContain(
    '20,001 entries The pages list the first 20,000 entries in this order. A search finds the others.',
  );
  expect(longer).toContain('Page 1 of 400');
});

it('lists nothing of what too many have, and asks for another word', () => {
  const found = show({ items: [], total: recordsListed, isMore: true });
  expect(found).toContain('More than 20,000 entries');
  expect(found).toContain('Another word finds fewer.');
  expect(found).not.toContain('Page 1 of');
  expect(found).not.toContain('No entries for');
});
