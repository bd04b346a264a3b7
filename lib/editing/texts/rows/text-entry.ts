import type { ChangeEntry } from '@/lib/editing/history/history';
import { tags } from '@/lib/records/tags';
import type { TextRecord } from './text-record';

type TextChange = {
  action: 'text.publish' | 'text.revise' | 'text.withdraw' | 'text.reinstate' | 'text.restore';
  meeting: string | null;
  reason: string | null;
} & ({ before: TextRecord | null; after: TextRecord } | { before: TextRecord; after: TextRecord | null });

/** What the history keeps of a change of one text. Lists of meetings name the texts of their statements. */
export function textEntry({ action, before, after, meeting, reason }: TextChange): ChangeEntry {
  const { statement, slug } = (after ?? before) as TextRecord;
  return {
    action,
    subject: { type: 'text', id: `${statement}/${slug}` },
    before,
    after,
    tags: [
      tags.statements,
      tags.statement(statement),
      tags.meetings,
      ...(meeting === null ? [] : [tags.meeting(meeting)]),
    ],
    ...(reason !== null && { reason }),
  };
}
