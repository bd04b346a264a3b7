import { expect, it } from 'vitest';
import { readRecordAsk } from '@/components/editing/records/record-ask';
import { RecordList } from '@/components/editing/records/record-list';
import type { ListedRecord } from '@/lib/desk/rows/listed-record';
import { render } from '@/tests/support/render';

const list = (type: ListedRecord['type']) => {
  const title = { ar: 'قيد', en: 'A record' };
  const record = { type, id: 'one', title, date: null, isYearUnconfirmed: false, version: 1, isWithdrawn: false };
  const items = [{ ...record, updatedAt: '2026-01-01T00:00:00Z', drafts: 0 }];
  return render('en', <RecordList ask={readRecordAsk({ type }, 'en')} found={{ items, total: 1 }} mayBegin={false} />);
};

it('says that a date is not known of records that have one alone', () => {
  expect(list('meeting')).toContain('not known');
  expect(list('commitment')).not.toContain('not known');
  expect(list('commitment')).not.toContain('Date');
});
