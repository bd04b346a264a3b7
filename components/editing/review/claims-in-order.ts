import { fieldName, parseFieldName, rowsOf } from '@/components/editing/fields/field-rows';
import { partFields } from '@/components/editing/fields/part-fields';
import type { DraftView, PartView } from '@/lib/desk/drafts';
import { splitSentences } from '@/lib/text/documents/sentences';

export type ChangedClaim = PartView['claims'][number];

/** A sentence of the draft's text, cut where the words of a claim begin and end. */
export type ClaimSentence = { before: string; words: string; after: string; lang: string };

export type ClaimInOrder = {
  claim: ChangedClaim;
  /** The part that it is a claim of. */
  of: PartView['type'];
  /** Null: its words stand nowhere in the text of the draft. */
  sentence: ClaimSentence | null;
};

type Found = { at: [number, number]; sentence: ClaimSentence };

/** The claims to be checked as the text of the draft goes; then those whose words it does not have, as the form goes. */
export function claimsInOrder({ parts }: Pick<DraftView, 'parts'>): ClaimInOrder[] {
  const text = parts.find(({ type }) => type === 'text')?.payload ?? {};
  const all = parts.flatMap(({ type, claims }) =>
    claims.map((claim) => {
      const found = findSentence(text, (claim.after ?? claim.before)?.words ?? '', claim.field === 'statement.issued');
      const at = found?.at ?? [Number.POSITIVE_INFINITY, placeInForm(type, claim.field)];
      return { claim, of: type, sentence: found?.sentence ?? null, at };
    }),
  );
  const sorted = all.toSorted((a, b) => {
    const [first = 0, second = 0] = a.at;
    const [otherFirst = 0, otherSecond = 0] = b.at;
    return first === otherFirst ? second - otherSecond : first - otherFirst;
  });
  return sorted.map(({ claim, of, sentence }) => ({ claim, of, sentence }));
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
