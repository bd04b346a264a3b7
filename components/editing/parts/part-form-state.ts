import type { CommentState } from '@/components/editing/comments/comment-state';
import { parseFieldName } from '@/components/editing/fields/field-rows';
import type { Choices } from '@/components/editing/fields/part-fields';
import type { DraftDocument } from '@/lib/desk/draft-document';
import type { DraftView } from '@/lib/desk/drafts';
import type { TextsOnRecord } from '@/lib/desk/texts/texts-on-record';
import { type Doubt, doubtsOf } from './doubts';
import { type Disagreement, type PartView, type Payload, valuesOf } from './form-values';

/** One part of a draft as its form shows it. */
export type PartForm = {
  /** The id of the draft. */
  draft: string;
  part: PartView;
  values: Payload;
  disagreements: Map<string, Disagreement>;
  choices: Choices;
  /** The language of the draft's text; of a part without one, that of the page. */
  textLang: string;
  /** The kinds of record that its draft has a part of: a field that names one and is empty means that part. */
  inDraft: ReadonlySet<PartView['type']>;
  /** The document that the text came as. */
  document: DraftDocument | null;
  comments: CommentState;
  /** What the claims of a correction are quoted from. */
  texts: TextsOnRecord[];
  /** The first faulty field of a refused form. */
  firstFault: string | null;
  /** The fault of a field in words, where it is to be shown at it. */
  faultAt(name: string): string | null;
  /** Whether it names something that is not on record. */
  isUnknownAt(name: string): boolean;
  /** What looks wrong with a field and may be right. */
  doubtAt(name: string): Doubt | null;
  /** The words with which a value was accepted, where the text no longer has them. */
  goneAt(name: string): string | null;
  /** Whether a field differs from what is published. */
  isChanged(name: string): boolean;
  /** The records that are called alike, by the field that says so. */
  alikeAt(name: string): { id: string; name: string }[];
  /** Whether any are, or were said to be others. */
  isAlike: boolean;
};

type Surroundings = {
  draft: DraftView;
  document: DraftDocument | null;
  comments: CommentState;
  choices: Choices;
  locale: string;
  /** The form was refused: every fault is shown. Else those of fields that somebody has filled in. */
  isRefused: boolean;
  /** The words of what is wrong with a field; null where nothing is. */
  faultWords(name: string): string | null;
  firstFault: string | null;
  unsupported?: Record<string, string>;
  texts?: TextsOnRecord[];
  /** Without the words of this person that are not saved. */
  isAsSaved: boolean;
};

export function toPartForm(part: PartView, around: Surroundings): PartForm {
  const { draft, document, comments, choices, locale, isRefused, faultWords, firstFault, isAsSaved } = around;
  const { unsupported = {}, texts = [] } = around;
  const unsaved = isAsSaved ? null : draft.unsaved;
  const { values, disagreements } = valuesOf(part, unsaved);
  const all: Payload = Object.assign({}, ...draft.parts.map((each) => valuesOf(each, unsaved).values));
  const doubts = doubtsOf(all, choices, Object.assign({}, ...draft.parts.map((each) => each.base)));
  const unclaimed = unclaimedIn(part);
  const alike = alikeIn(part);
  const unknown = unknownIn(part);
  const base = part.base;
  const isChanged = (name: string) => base !== null && (base[name] ?? '') !== (values[name] ?? '');
  const isTyped = (name: string) => {
    const { room, row } = parseFieldName(name);
    // What a new claim lacks is said as soon as its words are there.
    const isNewClaim = room === 'claim' && base?.[`claim.${row}.of`] === undefined;
    if (isNewClaim && (values[`claim.${row}.words`] ?? '') !== '') return true;
    return (values[name] ?? '') !== '' && (base === null || isChanged(name));
  };
  return {
    draft: draft.id,
    part,
    values,
    disagreements,
    choices,
    textLang: values['text.lang'] || locale,
    inDraft: new Set(draft.parts.map(({ type }) => type)),
    document,
    comments,
    texts,
    firstFault,
    faultAt: (name) => (isRefused || isTyped(name) || unclaimed.has(name) ? faultWords(name) : null),
    isUnknownAt: (name) => unknown.has(name),
    doubtAt: (name) => doubts.get(name) ?? null,
    goneAt: (name) => unsupported[name] ?? null,
    isChanged,
    alikeAt: (name) => alike.filter(({ field }) => field === name),
    isAlike: alike.length > 0 || values[`${part.type}.sameName`] === 'yes',
  };
}

/** What the faults of names say of other records. */
function alikeIn({ faults }: PartView): { field: string; id: string; name: string }[] {
  return faults.flatMap(({ field, message, values }) =>
    /\.name(?:Taken|Near)$/.test(message)
      ? [{ field, id: String(values?.id ?? ''), name: String(values?.name ?? '') }]
      : [],
  );
}

/** The fields that name something which is not on record. */
function unknownIn({ faults }: PartView): ReadonlySet<string> {
  return new Set(faults.flatMap(({ field, message }) => (/\.unknown(?:Near|Place)?$/.test(message) ? [field] : [])));
}

/** The values of a record that its claims do not support, typed or not: a claim of one was changed, or taken out. */
function unclaimedIn({ faults }: PartView): ReadonlySet<string> {
  return new Set(
    faults.flatMap(({ field, message }) =>
      /\.(?:topicClaimNeeded|claimNeeded|claimDiffers)$/.test(message) ? [field] : [],
    ),
  );
}
