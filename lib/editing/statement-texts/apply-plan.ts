import type { Prisma } from '@/lib/db/generated/client';
import type { ChangeEntry } from '@/lib/editing/history';
import { tags } from '@/lib/records/tags';
import type { TextPlan } from './plan-text';
import { keepOriginal, writeText } from './write-text';

/** Writes what was planned and says what has to be recorded of it. */
export async function applyPlan(
  tx: Prisma.TransactionClient,
  plan: TextPlan,
  reason: string | null,
): Promise<ChangeEntry[]> {
  const { source, record, before, meeting } = plan;
  const why = reason === null ? {} : { reason };
  const entries: ChangeEntry[] = [];
  if (source.created) {
    const { id, publisher, ...columns } = source.created;
    await tx.source.create({
      data: { publicId: id, publisherAr: publisher.ar, publisherEn: publisher.en, ...columns },
    });
    entries.push({
      action: 'source.add',
      subject: { type: 'source', id },
      before: null,
      after: source.created,
      tags: [tags.sources],
      ...why,
    });
  }
  await keepOriginal(tx, plan.document.sha256, plan.bytes);
  await writeText(tx, record);
  entries.push({
    action: plan.outcome === 'revised' ? 'text.revise' : 'text.publish',
    subject: { type: 'text', id: plan.id },
    before: before?.record ?? null,
    after: record,
    tags: staledByText(record.statement, meeting),
    ...why,
  });
  return entries;
}

/** Lists of meetings name the texts of their statements. */
export function staledByText(statement: string, meeting: string | null): string[] {
  const own = [tags.statements, tags.statement(statement), tags.meetings];
  return meeting === null ? own : [...own, tags.meeting(meeting)];
}
