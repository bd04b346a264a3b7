import { z } from 'zod';
import { DraftId, SeenVersion } from '@/lib/editing/drafts/draft-input';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { refuseOversize } from '@/lib/editing/drafts/stored/draft-limits';
import { type StoredPart, takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { type StepTaken, takeWords } from '@/lib/editing/drafts/take-step';
import { findText, type TextRecord } from '@/lib/editing/texts/rows/text-record';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError, type FieldFault } from '@/lib/errors/domain-error';
import { publicIdPattern } from '@/lib/i18n/public-id';
import { mostParagraphs } from '@/lib/text/documents/most-paragraphs';
import { type Arranged, linkRow, mergeRow, moveRow, type OtherText, splitRow } from './arrange-rows';
import { findLastStep } from './last-step';

const row = z.string().regex(/^[1-9]\d{0,3}$/, 'validation.id');
/** The paragraphs of the other text, counted from 1. */
const Numbers = z.array(z.number().int()).max(mostParagraphs, 'validation.tooMany');

const Step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('split'), row, at: z.number().int() }),
  z.strictObject({ step: z.literal('merge'), row }),
  z.strictObject({ step: z.literal('move'), row, by: z.literal([-1, 1]) }),
  z.strictObject({
    step: z.literal('link'),
    /** Another text of the statement on record, at the version that was seen. */
    slug: z.string().max(200, 'validation.tooLong').regex(publicIdPattern, 'validation.id'),
    textVersion: z.coerce.number().int().positive(),
    links: z
      .array(z.strictObject({ row, to: Numbers }))
      .min(1)
      .max(mostParagraphs, 'validation.tooMany'),
  }),
  z.strictObject({ step: z.literal('undo') }),
]);

const Input = z.strictObject({ id: DraftId, version: SeenVersion.optional().default(null), arrange: Step });

export type ArrangedDraft = StepTaken & { row: string | null };

/**
 * Cuts a paragraph of a draft's text in two, joins two, moves one, links some with those of another text, or takes the last
 * such step back. No word changes and no place is given to others. Like every edit it voids an approval.
 */
export const arrangeParagraphs = write(
  'draft.save',
  Input,
  async (tx, { arrange, ...input }, { actor }): Promise<WrittenWork<ArrangedDraft>> => {
    const taken = await takeDraft(tx, actor, 'save', input);
    const { draft, person } = taken;
    const text = draft.parts.find(({ type }) => type === 'text');
    if (!text) throw new DomainError('not-found', `draft ${draft.id} has no text`);
    const arranged = await arrangedBy(arrange, text, {
      findLast: () => findLastStep(tx, draft, person.id),
      findOther: (statement, slug) => findText(tx, statement, slug),
    });
    if (arranged === null) throw refusalOf(draft.id, arrange);
    const parts = draft.parts.map((part) => (part === text ? { ...part, payload: arranged.payload } : part));
    refuseOversize(parts, draft.reason);
    await tx.draftPart.update({
      where: { draftId_type: { draftId: draft.rowId, type: 'text' } },
      data: { payload: arranged.payload },
    });
    const step = await takeWords(tx, taken, { parts, reason: draft.reason });
    return { changes: [], result: () => ({ ...step, row: arranged.row }) };
  },
  { isPrivate: true },
);

type Step = z.output<typeof Step>;

type Finders = {
  findLast(): Promise<Payload | null>;
  findOther(statement: string, slug: string): Promise<{ version: number; record: TextRecord } | null>;
};

type Result = { payload: Payload; row: string | null };

async function arrangedBy(step: Step, { payload, base }: StoredPart, finders: Finders): Promise<Result | null> {
  switch (step.step) {
    case 'split':
      return splitRow(payload, base, step.row, step.at);
    case 'merge':
      return mergeRow(payload, step.row);
    case 'move':
      return moveRow(payload, step.row, step.by);
    case 'undo': {
      const before = await finders.findLast();
      return before && { payload: before, row: null };
    }
    case 'link': {
      const other = await findOtherText(step, payload, finders);
      return step.links.reduce<Arranged | null>(
        (arranged, link) => arranged && linkRow(arranged.payload, base, { ...link, other }),
        { payload, row: '' },
      );
    }
  }
}

async function findOtherText(
  { slug, textVersion }: Extract<Step, { step: 'link' }>,
  payload: Payload,
  { findOther }: Finders,
): Promise<OtherText> {
  const statement = payload['text.statement'] ?? '';
  const other = await findOther(statement, slug);
  if (other === null || other.record.withdrawnReason !== null || slug === payload['text.slug']) {
    throw new DomainError('not-found', `there is no other text ${statement}/${slug}`);
  }
  if (other.version !== textVersion) {
    throw new DomainError('conflict', `${statement}/${slug} is at version ${other.version}, not ${textVersion}`);
  }
  const isOfficial = payload['text.standing'] === 'official';
  return {
    paragraphs: other.record.paragraphs,
    isTranslation: isOfficial && other.record.standing !== 'official',
  };
}

/** What a step that cannot be taken is refused for, at the field that it was given in. */
const faultOf: Record<Step['step'], FieldFault> = {
  split: { field: 'at', message: 'validation.splitPlace' },
  merge: { field: 'merge', message: 'validation.nothingBeside' },
  move: { field: 'move', message: 'validation.nothingBeside' },
  link: { field: 'to', message: 'validation.linkNumbers' },
  undo: { field: 'undo', message: 'validation.nothingToUndo' },
};

function refusalOf(id: string, { step }: Step): DomainError {
  return new DomainError('invalid', `draft ${id} cannot ${step} so`, { faults: [faultOf[step]] });
}
