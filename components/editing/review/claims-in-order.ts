import { fieldName, parseFieldName, rowsOf } from '@/components/editing/fields/field-rows';
import { partFields } from '@/components/editing/fields/part-fields';
import type { DraftView, PartView } from '@/lib/desk/drafts';
import { splitSentences } from '@/lib/text/documents/sentences';
import { piecesOf } from '@/lib/text/quoted-pieces';

export type ChangedClaim = PartView['claims'][number];

/** A sentence of the draft's text, cut where the words of a claim begin and end. */
export type ClaimSentence = { before: string; words: string; after: string; lang: string };

export type ClaimInOrder = {
  claim: ChangedClaim;
  /** The part that it is a claim of. */
  of: PartView['type'];
  /** One for each piece of its words. Empty: they stand nowhere in the text of the draft. */
  sentences: ClaimSentence[];
};

type Found = { at: [number, number]; sentence: ClaimSentence };

/** The claims to be checked as the text of the draft goes; then those whose words it does not have, as the form goes. */
export function claimsInOrder({ parts }: Pick<DraftView, 'parts'>): ClaimInOrder[] {
  const text = parts.find(({ type }) => type === 'text')?.payload ?? {};
  const all = parts.flatMap(({ type, claims }) =>
    claims.map((claim) => {
      const found = findSentences(text, (claim.after ?? claim.before)?.words ?? '', claim.field === 'statement.issued');
      const at = found[0]?.at ?? [Number.POSITIVE_INFINITY, placeInForm(type, claim.field)];
      return { claim, of: type, sentences: found.map(({ sentence }) => sentence), at };
    }),
  );
  const sorted = all.toSorted((a, b) => {
    const [first = 0, second = 0] = a.at;
    const [otherFirst = 0, otherSecond = 0] = b.at;
    return first === otherFirst ? second - otherSecond : first - otherFirst;
  });
  return sorted.map(({ claim, of, sentences }) => ({ claim, of, sentences }));
}

/** Where the words stand as they are, or else each piece of them. */
function findSentences(text: PartView['payload'], words: string, isIssueDate: boolean): Found[] {
  const whole = findSentence(text, words, isIssueDate);
  if (whole !== null) return [whole];
  return piecesOf(words).flatMap((piece) => findSentence(text, piece, isIssueDate) ?? []);
}

/**
 * The first place of these words, letter by letter. A title or dateline repeats what the text says, so it is looked at last;
 * except for the date of issue, which a dateline states and sentences tell of the meeting.
 */
function findSentence(text: PartView['payload'], words: string, isIssueDate: boolean): Found | null {
  if (words.trim() === '') return null;
  const rows = rowsOf(text, 'paragraph').map(({ key, fields }, index) => {
    const own = text[fieldName('paragraph', key, 'words')] ?? '';
    const isDateline = fields.kind !== 'heading' && !isEnded(own);
    return { index, own, order: isDateline ? (isIssueDate ? 0 : 2) : fields.kind === 'heading' ? 2 : 1 };
  });
  const row = rows.toSorted((a, b) => a.order - b.order).find(({ own }) => own.includes(words));
  if (row === undefined) return null;
  const start = row.own.indexOf(words);
  const end = start + words.length;
  const around = splitSentences(row.own).filter((span) => span.start < end && span.end > start);
  const [from, to] = [around[0]?.start ?? start, around.at(-1)?.end ?? end];
  return {
    at: [row.index, start],
    sentence: {
      before: row.own.slice(Math.min(from, start), start),
      words,
      after: row.own.slice(end, Math.max(to, end)),
      lang: text['text.lang'] ?? 'en',
    },
  };
}

function isEnded(words: string): boolean {
  return /[.!?؟…]["»”]?$/.test(words.trimEnd());
}

/** Claims without a field of their own come last. */
function placeInForm(type: PartView['type'], field: string | null): number {
  if (field === null) return Number.MAX_SAFE_INTEGER;
  const { room, row, last } = parseFieldName(field);
  const fields = partFields[type].flatMap((group) => group.fields.map(({ name }) => name));
  return room === type ? fields.indexOf(last) : fields.length + Number(row);
}
