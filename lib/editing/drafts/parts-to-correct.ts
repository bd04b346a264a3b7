import type { PartType } from '@/lib/db/generated/enums';

type CorrectedPart = { type: PartType; subject: string | null; payload?: Record<string, string> };

/**
 * The parts of a draft that corrects a record, for `startDraft`: with a new source, which a text or an announced meeting cites
 * from then on in place of its own. Another record lists such a source by itself.
 */
export function partsToCorrect(type: PartType, id: string, hasNewSource: boolean): CorrectedPart[] {
  if (!hasNewSource) return [{ type, subject: id }];
  // An empty field means the source that the draft brings.
  const cited = (type === 'text' || type === 'plan') && { payload: { [`${type}.source`]: '' } };
  return [
    { type: 'source', subject: null },
    { type, subject: id, ...cited },
  ];
}
