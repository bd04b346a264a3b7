import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { parsePublicId } from '@/lib/i18n/public-id';
import { getTombstone, type ListedKind } from '@/lib/records/list-page';
import { answerJson, answerNotFound, type Words } from './answer';
import { answerFault } from './answer-list';

type Reading<Item> = {
  kind: ListedKind;
  read(id: string): Promise<Item | null>;
  tags(id: string): readonly string[];
  toJson(item: Item): object;
  /** Says in the caller's language that there is none of this id. */
  absence(t: Words, id: string): string;
};

/** Answers one record: as it is, as withdrawn, or that there is none. */
export async function answerRecord<Item>(
  request: Request,
  segment: string,
  { kind, read, tags, toJson, absence }: Reading<Item>,
): Promise<Response> {
  const asked = readQuery(queries.record, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const id = parsePublicId(segment);
  const item = id && (await read(id));
  if (item) return answerJson(request, toJson(item), { tags: tags(id) });
  const tombstone = id && (await getTombstone(kind, id));
  if (tombstone) return answerJson(request, tombstone, { status: 410 });
  return answerNotFound(request, (t) => absence(t, segment.slice(0, 80)));
}
