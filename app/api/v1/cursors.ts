import { createHash } from 'node:crypto';
import { publicIdPattern } from '@/lib/i18n/public-id';
import type { ListCursor } from '@/lib/records/list-page';

/** A list as it was asked for: a cursor leads on in that one alone, and in the record that it came from. */
export type AskedList = { list: string; origin: string; query: Record<string, unknown> };

export function writeCursor({ updatedAt, id }: ListCursor, asked: AskedList): string {
  return Buffer.from(`${markOf(asked)} ${updatedAt.toISOString()} ${id}`).toString('base64url');
}

/** Null: no cursor that this list has given out. */
export function readCursor(text: string, asked: AskedList): ListCursor | null {
  const [mark, at = '', id = '', ...more] = Buffer.from(text, 'base64url').toString().split(' ');
  const updatedAt = new Date(at);
  const isOwn = mark === markOf(asked) && more.length === 0;
  return isOwn && !Number.isNaN(updatedAt.getTime()) && publicIdPattern.test(id) ? { updatedAt, id } : null;
}

/** How many are on a page may change on the way; what is listed may not. */
function markOf({ list, origin, query }: AskedList): string {
  const { limit: _limit, cursor: _cursor, ...filter } = query;
  const parts = Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([list, origin, parts]))
    .digest('base64url')
    .slice(0, 10);
}
