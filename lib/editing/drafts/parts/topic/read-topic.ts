import type { Prisma } from '@/lib/db/generated/client';
import { TopicFacet } from '@/lib/db/generated/enums';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkNames, namesAt } from '@/lib/editing/drafts/parts/values/check-names';
import { checkId } from '@/lib/editing/drafts/parts/values/draft-ids';
import { idOfWords } from '@/lib/editing/drafts/parts/values/id-of-words';
import { readCites } from '@/lib/editing/drafts/parts/values/read-cites';
import { highestNumber } from '@/lib/editing/drafts/parts/values/read-rows';
import { entry, readBoth, readChoice } from '@/lib/editing/drafts/parts/values/sheet';
import type { StoredRecord } from '@/lib/editing/stored-record';
import type { TopicRecord } from '@/lib/editing/topics/topic-record';

/** A new topic comes last. */
export async function readTopic(
  tx: Prisma.TransactionClient,
  open: OpenPart,
  stored: StoredRecord<TopicRecord> | null,
): Promise<TopicRecord | null> {
  const { sheet, known, part } = open;
  const label = readBoth(sheet, 'topic.label', 'short', true);
  const typedId = part.subject ?? (entry(sheet, 'topic.id') || idOfWords(label?.en ?? null));
  const id = await checkId(tx, sheet, { type: 'topic', subject: part.subject, id: typedId });
  const facet = readChoice(sheet, 'topic.facet', TopicFacet, true);
  const definition = readBoth(sheet, 'topic.definition', 'source', true);
  const typed = [...namesAt('topic.labelAr', [label?.ar]), ...namesAt('topic.labelEn', [label?.en])];
  const others = known.topic.filter((other) => other.id !== part.subject);
  checkNames(sheet, 'topic', typed, others);
  const cited = readCites(open, 'topic', await highestNumber(tx, 'topic', part.subject, 'citations'));
  const last = stored ? 0 : ((await tx.topic.aggregate({ _max: { position: true } }))._max.position ?? 0);
  if (id === null || label === null || facet === null || definition === null) return null;
  return { id, facet, label, definition, ...cited, position: stored?.record.position ?? last + 1 };
}
