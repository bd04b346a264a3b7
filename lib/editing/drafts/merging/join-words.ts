import type { PartType } from '@/lib/db/generated/enums';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { PartPayloads } from '@/lib/editing/drafts/parts/split-fields';
import { followArrangement, type TypedOver } from './follow-arrangement';
import { mergePayloads } from './merge-payloads';

/** All that a draft says: the fields of each part, and why. */
export type DraftWords = { payloads: PartPayloads; reason: string };

export type JoinedWords = DraftWords & {
  /** The fields that both changed, each its own way. */
  conflicts: string[];
  /** What I typed into parts that they took out. */
  gone: Payload;
};

type SidesOfDraft = Record<'base' | 'theirs' | 'mine', DraftWords>;

/** The same with the text cut into the paragraphs that others made of it meanwhile. */
export function followInText({ base, theirs, mine }: SidesOfDraft, over: TypedOver): SidesOfDraft {
  const texts = { base: base.payloads.text, theirs: theirs.payloads.text, mine: mine.payloads.text };
  if (!texts.base || !texts.theirs || !texts.mine) return { base, theirs, mine };
  const followed = followArrangement({ base: texts.base, theirs: texts.theirs, mine: texts.mine }, () => over);
  const withText = (words: DraftWords, text: Payload) => ({ ...words, payloads: { ...words.payloads, text } });
  return { base: withText(base, followed.base), theirs, mine: withText(mine, followed.mine) };
}

/** Joins what two people made of one draft; see mergePayloads. Parts are those that it has now. */
export function joinWords({ base, theirs, mine }: SidesOfDraft, settled: Payload = {}): JoinedWords {
  const payloads: PartPayloads = {};
  const conflicts: string[] = [];
  for (const [type, now] of Object.entries(theirs.payloads) as [PartType, Payload][]) {
    const sides = { base: base.payloads[type] ?? {}, theirs: now, mine: mine.payloads[type] ?? now };
    const merged = mergePayloads(type, sides, settled);
    payloads[type] = merged.payload;
    conflicts.push(...merged.conflicts);
  }
  const gone: Payload = {};
  for (const [type, fields] of Object.entries(mine.payloads) as [PartType, Payload][]) {
    if (theirs.payloads[type] !== undefined) continue;
    const before = base.payloads[type] ?? {};
    const own = Object.entries(fields).filter(([name, value]) => value !== (before[name] ?? ''));
    Object.assign(gone, Object.fromEntries(own));
  }
  const isMine = mine.reason !== base.reason;
  const isAsked = isMine && theirs.reason !== base.reason && theirs.reason !== mine.reason;
  if (isAsked && settled.reason === undefined) conflicts.push('reason');
  const reason = isAsked ? (settled.reason ?? theirs.reason) : isMine ? mine.reason : theirs.reason;
  return { payloads, reason, conflicts, gone };
}
