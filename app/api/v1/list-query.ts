import { z } from 'zod';
import { parsePublicId } from '@/lib/i18n/public-id';
import type { ListAsk, ListCursor, ListPage, Tombstone } from '@/lib/records/list-page';
import { tags } from '@/lib/records/tags';
import { answerInvalid, answerJson } from './answer';

const Cursor = z
  .string()
  .max(200)
  .transform((text, context): ListCursor => {
    const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
    const updatedAt = new Date(at);
    if (Number.isNaN(updatedAt.getTime()) || parsePublicId(id) === null) context.addIssue({ code: 'custom' });
    return { updatedAt, id };
  });

const ListQuery = z.object({
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(100))
    .default(50),
  cursor: Cursor.nullable().default(null),
  updatedSince: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
});

const faults = { limit: 'invalidLimit', cursor: 'invalidCursor', updatedSince: 'invalidUpdatedSince' } as const;

/** Answers a list: reads limit, cursor and updatedSince from the address, or says in the caller's language what is wrong. */
export async function answerList<T>(
  request: Request,
  list: (ask: ListAsk) => Promise<ListPage<T>>,
  toJson: (item: T) => object,
): Promise<Response> {
  const asked = ListQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) {
    const field = asked.error.issues[0]?.path[0] as keyof typeof faults;
    return answerInvalid(request, field, (t) => t(faults[field]));
  }
  const { items, next, total } = await list(asked.data);
  const page = {
    items: items.map((item) => (isTombstone(item) ? item : toJson(item))),
    next: next && writeCursor(next),
    total,
  };
  return answerJson(request, page, { tags: [tags.history] });
}

function isTombstone(item: unknown): item is Tombstone {
  return typeof item === 'object' && item !== null && 'deleted' in item;
}

function writeCursor({ updatedAt, id }: ListCursor): string {
  return Buffer.from(`${updatedAt.toISOString()} ${id}`).toString('base64url');
}
