import type { Prisma } from '@/lib/db/generated/client';
import { rowsOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { DraftParts, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { readItems } from '@/lib/text/typed-items';
import { type DraftIds, proposeSource } from './draft-ids';
import { ownSource } from './own-source-name';

/** What a claim without sources cites: the source of its draft, also one that lacks an id, which it says at its own fields. */
export function sourceOfDraft({ source }: DraftIds, parts: DraftParts): string | null {
  return parts.source ? (source ?? ownSource) : null;
}

/** The names of the fields in which a part names sources. */
function sourceNames(payload: Payload): string[] {
  return [
    ...['meeting.sources', 'text.source'],
    ...rowsOf(payload, 'count').map((row) => `count.${row}.source`),
    ...rowsOf(payload, 'claim').map((row) => `claim.${row}.sources`),
  ].filter((name) => typed(payload, name).trim() !== '');
}

/**
 * The parts with the new source of their draft named as that, where its id or publisher was typed: both can still change,
 * and the id can be given to another meanwhile.
 */
export async function nameOwnSource<Part extends { type: string; subject: string | null; payload: Payload }>(
  tx: Prisma.TransactionClient,
  parts: Part[],
): Promise<Part[]> {
  const { source, ...others }: DraftParts = Object.fromEntries(
    parts.map(({ type, subject, payload }) => [type, { subject, payload, base: null, baseVersion: null }]),
  );
  const isNamed = Object.values(others).some(({ payload }) => sourceNames(payload).length > 0);
  if (source === undefined || source.subject !== null || !isNamed) return parts;
  const read = (name: string) => typed(source.payload, name).trim();
  const id = read('source.id') || (await proposeSource(tx, { ...others, source }));
  const keys = [id ?? '', read('source.publisher'), read('source.publisherAr')].map(foldedKey).filter(Boolean);
  const renamed = (words: string) => {
    const items = readItems(words);
    if (!items.some((item) => keys.includes(foldedKey(item)))) return words;
    return [...new Set(items.map((item) => (keys.includes(foldedKey(item)) ? ownSource : item)))].join(', ');
  };
  return parts.map((part) => {
    if (part.type === 'source') return part;
    const { payload } = part;
    const named = sourceNames(payload).map((name) => [name, renamed(typed(payload, name))]);
    return { ...part, payload: { ...payload, ...Object.fromEntries(named) } };
  });
}
