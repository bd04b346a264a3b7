import type { ItemOf } from '@/lib/exchange/api/nouns';
import { wordsIn } from '@/lib/records/bilingual';
import { groupBy } from '@/lib/text/group-by';
import { dateIn, type EntryManner, titleIn } from './record-entries';

/**
 * What tells statements of one title apart: the meeting and its date, else the day of issue. By their ids; the others have no
 * need of it. `shared`: titles that statements beyond these have too.
 */
export function namesApart(
  statements: readonly ItemOf<'statements'>[],
  meetings: readonly ItemOf<'meetings'>[],
  manner: EntryManner,
  shared: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const { locale } = manner;
  const meetingsById = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const names = new Map<string, string>();
  for (const [title, alike] of groupBy(statements, (statement) => titleIn(statement.title, locale))) {
    if (title === null || (alike.length < 2 && !shared.has(title))) continue;
    for (const { id, meeting, issued } of alike) {
      const known = meetingsById.get(meeting ?? '');
      const parts = known
        ? [wordsIn(known.title, locale), dateIn(known.date.edtf, manner, known.date.yearUnconfirmed)]
        : [issued && dateIn(issued, manner, false)];
      const name = parts.filter(Boolean).join(locale === 'ar' ? '، ' : ', ');
      if (name !== '') names.set(id, name);
    }
  }
  return names;
}
