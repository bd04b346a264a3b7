import { z } from 'zod';
import type { PartType } from '@/lib/db/generated/enums';
import { BundledMeeting, BundledSource, BundledStatement } from '@/lib/editing/bundled/records-format';
import { toMeetingPayload } from '@/lib/editing/drafts/parts/meeting/meeting-payload';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { toSourcePayload } from '@/lib/editing/drafts/parts/source/source-payload';
import { toStatementPayload } from '@/lib/editing/drafts/parts/statement/statement-payload';
import { toTextPayload } from '@/lib/editing/drafts/parts/text/text-payload';
import type { TextRecord } from '@/lib/editing/texts/rows/text-record';

const Meeting = BundledMeeting.extend({ body: z.string() });
const Statement = BundledStatement.omit({ texts: true });

/** A text that was loaded with the bundled records is told without its words, for it had none. */
const noWords = { fetchedAt: null, original: null, removed: [], warnings: [], paragraphs: [], withdrawnReason: null };
const Text = z
  .custom<Omit<TextRecord, keyof typeof noWords> & Partial<TextRecord>>((record) => TextId.safeParse(record).success)
  .transform((record): TextRecord => ({ ...noWords, ...record }));
const TextId = z.object({ statement: z.string(), slug: z.string() });

/** A record as the history has it, as the fields of its form. Null: an older release wrote it in another form. */
export function restoredPayload(type: PartType, record: unknown): Payload | null {
  switch (type) {
    case 'source':
      return through(BundledSource.safeParse(record), toSourcePayload);
    case 'meeting':
      return through(Meeting.safeParse(record), toMeetingPayload);
    case 'statement':
      return through(Statement.safeParse(record), toStatementPayload);
    case 'text':
      return through(Text.safeParse(record), toTextPayload);
  }
}

function through<Record>(
  { data }: { data?: Record | undefined },
  toPayload: (record: Record) => Payload,
): Payload | null {
  return data === undefined ? null : toPayload(data);
}
