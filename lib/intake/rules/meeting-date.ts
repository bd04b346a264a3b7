import { governingCue, type Role } from '@/lib/intake/events/cues';
import type { Proposal } from '@/lib/intake/intake-format';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { propose, type RuleContext, settle } from './rule-context';
import { isDatelineDate, isStamp } from './statement';

const ignored: ReadonlySet<Role> = new Set(['purpose', 'seat', 'issue']);
const ignoredWhenSpoken: ReadonlySet<Role> = new Set(['purpose', 'seat']);

/** Reads when the meeting was held: a date in a sentence about it, whose nearest cue says that it is held. */
export function readMeetingDate(context: RuleContext): Proposal[] {
  const candidates = context.readable.flatMap(({ index }) => {
    if (!context.isMain(index)) return [];
    return context.datesIn(index).flatMap((date) => proposalOf(context, date) ?? []);
  });
  const explicit = candidates.filter(({ rule }) => rule !== 'date-spoken');
  return settle(explicit.length > 0 ? explicit : candidates, isCompatible);
}

function proposalOf(context: RuleContext, date: DateMention): Proposal | null {
  if ((date.rule === 'date-year' && date.flags.length === 0) || isStampedDate(context, date)) return null;
  const cue = governingCue(
    context.cuesIn(date.sentence),
    date.from,
    date.to,
    date.anchored === null ? ignored : ignoredWhenSpoken,
  );
  if (cue === null || (cue.role !== 'main' && cue.role !== 'hold')) return null;
  if (date.anchored !== null && !isBesideVerb(context, date, cue)) return null;
  const resolved = context.resolve(date, 'record');
  if (resolved === null) return null;
  const { reading } = context.scene;
  const evidence = [reading.evidence(date.from, date.to)];
  const base = cue.event === null || cue.event.time === 'held' ? 0.95 : 0.85;
  return propose('meeting.date', resolved.value, evidence, date.rule, base - resolved.penalty, {
    flags: resolved.flags,
    alternatives: resolved.otherwise.map((value) => ({ value, evidence })),
  });
}

function isStampedDate({ scene: { reading } }: RuleContext, { sentence, from, to }: DateMention): boolean {
  const { from: start = 0, to: end = 0 } = reading.sentences[sentence] ?? {};
  const head = reading.levelled.slice(start, from);
  return isStamp(head) || isDatelineDate(head, reading.levelled.slice(to, Math.min(end, to + 40)));
}

/** «عقدت اليوم» dates a meeting; «التزمت الدول اليوم» does not. */
function isBesideVerb(
  { scene: { reading } }: RuleContext,
  date: DateMention,
  cue: { from: number; to: number },
): boolean {
  const between =
    cue.from < date.from ? reading.levelled.slice(cue.to, date.from) : reading.levelled.slice(date.to, cue.from);
  return between.length < 60 && !between.replace(/,\s*$/, '').includes(',');
}

/** Tells whether one value says the same as another, only less exactly. */
function isCompatible(a: unknown, b: unknown): boolean {
  const [one, other] = [String(a), String(b)];
  if (one === other) return true;
  const stem = (value: string) => value.replace(/-XX/g, '').replace(/~$/, '');
  const [short, long] = stem(one).length <= stem(other).length ? [stem(one), other] : [stem(other), one];
  return long.split('/').some((part) => part.startsWith(short) || part.replace(/^\d{4}/, 'XXXX').startsWith(short));
}
