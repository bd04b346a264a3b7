import { z } from 'zod';
import { worksIn } from '@/lib/auth/draft-permissions';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { Reason } from '@/lib/editing/reason';
import { takeText } from '@/lib/editing/texts/rows/take-text';
import { listTexts } from '@/lib/editing/texts/rows/text-record';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { publicIdPattern, textIdPattern } from '@/lib/i18n/public-id';
import { tags } from '@/lib/records/tags';
import { wordsAt } from './changed-places';

const Version = z.coerce.number().int().positive();

const Input = z.strictObject({
  /** The translation, at the version that was seen, and a place of it. */
  id: z.string().regex(textIdPattern, 'validation.id'),
  version: Version,
  place: z.string().regex(/^[px]\d{1,6}$/, 'validation.id'),
  /** The text whose words changed there, at the version that was seen. */
  source: z.string().max(200, 'validation.tooLong').regex(publicIdPattern, 'validation.id'),
  sourceVersion: Version,
  reason: Reason,
});

/** Says that a translation still renders what its source says now, and why. No word changes; the history keeps the reason. */
export const letTranslationStand = write(
  'text.stand',
  Input,
  async (tx, input, { actor }): Promise<WrittenWork<{ left: number }>> => {
    const { id, version, place, source, sourceVersion, reason } = input;
    await takePerson(tx, actor);
    const [statement = '', slug = ''] = id.split('/');
    const { before: text, meeting } = await takeText(tx, statement, slug, version);
    if (actor.kind === 'person' && !worksIn(actor, text.record.lang)) {
      throw new DomainError('forbidden', `${id} is not in the language of ${actor.id}`);
    }
    const now = (await listTexts(tx, [statement])).find(({ record }) => record.slug === source);
    if (now?.version !== sourceVersion) {
      throw new DomainError('conflict', `${statement}/${source} is not at version ${sourceVersion}`);
    }
    const mark = await tx.stalePlace.findFirst({
      where: { textId: text.rowId, sourceId: now.rowId, slot: { label: place } },
    });
    if (mark === null) throw new DomainError('conflict', `${id} is not out of date at ${place}`);
    const { textId, slotId, sourceId, was } = mark;
    await tx.stalePlace.delete({ where: { textId_slotId_sourceId: { textId, slotId, sourceId } } });
    const left = await tx.stalePlace.count({ where: { textId } });
    return {
      changes: [
        {
          action: 'translation.stand',
          subject: { type: 'translation', id: `${id}/${place}` },
          before: { source: `${statement}/${source}`, words: was },
          after: { source: `${statement}/${source}`, words: wordsAt(now.record.paragraphs, place) },
          tags: [tags.statement(statement), ...(meeting === null ? [] : [tags.meeting(meeting)])],
          reason,
        },
      ],
      result: () => ({ left }),
    };
  },
);
