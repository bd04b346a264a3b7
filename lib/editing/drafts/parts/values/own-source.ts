import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { DraftPartInput, DraftParts, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { ownSourceField, sourceNames, sourcesOfRows } from '@/lib/editing/drafts/parts/values/source-names';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { isOurs } from '@/lib/text/documents/is-ours';
import { ownSource } from '@/lib/text/own-source-words';
import { readItems } from '@/lib/text/typed-items';
import { type DraftIds, proposeSource } from './draft-ids';

/** What a claim without sources cites: the source of its draft, also one that lacks an id, which it says at its own fields. */
export function sourceOfDraft({ source }: DraftIds, parts: DraftParts): string | null {
  return parts.source ? (source ?? ownSource) : null;
}

function namedIn(payload: Payload): string[] {
  return sourceNames(payload).filter((name) => typed(payload, name).trim() !== '');
}

/** Whether a draft brings a new source besides something else, and nothing of that cites it, by its name or by an empty field. */
export function isSourceUncited({ source, ...others }: DraftParts): boolean {
  const parts = Object.entries(others) as [PartType, DraftPartInput][];
  if (source === undefined || source.subject !== null || parts.length === 0) return false;
  const own = ['source.id', 'source.publisher', 'source.publisherAr'].map((name) => typed(source.payload, name));
  const keys = [ownSource, ...own].map(foldedKey).filter(Boolean);
  const isMeant = ([type, { base, payload }]: [PartType, DraftPartInput]) => {
    const isNamed = namedIn(payload).some((name) =>
      readItems(typed(payload, name)).some((item) => keys.includes(foldedKey(item))),
    );
    const isOwn = type === 'text' && isOurs(typed(payload, 'text.standing').trim());
    const field = isOwn ? null : ownSourceField(type);
    // A figure that names no source cites those of its meeting.
    const rows = sourcesOfRows(payload).filter((name) => !name.startsWith('count.') && !name.endsWith('.statusSource'));
    const isEmpty = (name: string) => typed(payload, name).trim() === '' && base?.[name] !== '';
    return isNamed || [...(field === null ? [] : [field]), ...rows].some(isEmpty);
  };
  return !parts.some(isMeant);
}

type TypedPart = { type: string; subject: string | null; base: Payload | null; payload: Payload };

/**
 * The parts with the new source of their draft named as that, where its id or publisher was typed: both can still change,
 * and the id can be given to another meanwhile. `before`: the parts as they are stored. The id of a source on record means
 * that one, whatever id the new source is given; and so, where it stood before, does the name of its publisher.
 */
export async function nameOwnSource<Part extends TypedPart>(
  tx: Prisma.TransactionClient,
  parts: Part[],
  before: readonly TypedPart[],
): Promise<Part[]> {
  const { source, ...others }: DraftParts = Object.fromEntries(parts.map((part) => [part.type, toInput(part)]));
  const isNamed = Object.values(others).some(({ payload }) => namedIn(payload).length > 0);
  if (source === undefined || source.subject !== null || !isNamed) return parts;
  const read = (name: string) => typed(source.payload, name).trim();
  const id = read('source.id') || (await proposeSource(tx, { ...others, source }));
  const keys = [id ?? '', read('source.publisher'), read('source.publisherAr')].map(foldedKey).filter(Boolean);
  const isOwn = (item: string) => keys.includes(foldedKey(item));
  const mentions = Object.values(others).flatMap(({ payload }) =>
    namedIn(payload).flatMap((name) => readItems(typed(payload, name)).filter(isOwn)),
  );
  if (mentions.length === 0) return parts;
  const recorded = await readOthers(tx, mentions);
  return parts.map((part) => {
    if (part.type === 'source') return part;
    const { payload, base } = part;
    const stored = before.find(({ type }) => type === part.type);
    const stood = (name: string) =>
      new Set([stored?.payload, stored?.base, base].flatMap((fields) => readItems(typed(fields ?? {}, name))));
    const renamed = (name: string) => {
      const [words, old] = [typed(payload, name), stood(name)];
      const items = readItems(words);
      const isMeant = (item: string) =>
        isOwn(item) && !recorded.isId(item) && !(old.has(item) && recorded.isPublisher(item));
      if (!items.some(isMeant)) return words;
      return [...new Set(items.map((item) => (isMeant(item) ? ownSource : item)))].join(', ');
    };
    const named = namedIn(payload).map((name) => [name, renamed(name)]);
    return { ...part, payload: { ...payload, ...Object.fromEntries(named) } };
  });
}

function toInput({ subject, payload }: TypedPart): DraftPartInput {
  return { subject, payload, base: null, baseVersion: null };
}

/** Which of these words are ids of sources on record, and which the names of publishers of some. */
async function readOthers(tx: Prisma.TransactionClient, words: string[]) {
  const rows = await tx.source.findMany({
    select: { publicId: true },
    where: { publicId: { in: words.map((item) => item.toLowerCase()) } },
  });
  const publishers = await tx.source.groupBy({ by: ['publisherAr', 'publisherEn'] });
  const ids = new Set(rows.map(({ publicId }) => publicId));
  const names = new Set(
    publishers.flatMap(({ publisherAr, publisherEn }) => [publisherAr, publisherEn].map(foldedKey)),
  );
  return {
    isId: (item: string) => ids.has(item.toLowerCase()),
    isPublisher: (item: string) => names.has(foldedKey(item)),
  };
}
