import type { EventKind } from '@/lib/intake/events/text-events';
import type { Proposal } from '@/lib/intake/intake-format';
import { entryOf } from '@/lib/language/names/find-names';
import { groupAcronyms } from '@/lib/language/names/group-acronyms';
import { propose, type RuleContext, settle } from './rule-context';

const overlooked: ReadonlySet<EventKind> = new Set(['topic', 'seat', 'saying']);
const ofGroup = new RegExp(
  `(?:${groupAcronyms.join('|')}|المجموعه|مجموعه|مجموعتها|تاسيسها|انشايها|انشاءها|تاسيسه|تشكيلها|انشيت|تاسست|the group|our group|the finance group|its (?:creation|establishment|inception|formation|founding)|was (?:established|founded|formed|created|launched)|established in|working group|the centre|the center|المركز)`,
);

/** Reads when the group was founded. This is the only field that a bare year may give. */
export function readFounding(context: RuleContext): Proposal[] {
  const { reading } = context.scene;
  if (context.kind.body === null || context.kind.recordType === 'not-a-meeting-record') return [];
  const candidates = reading.sentences.flatMap((sentence) => {
    if (sentence.isFurniture) return [];
    return context.datesIn(sentence.index).flatMap((date) => {
      if (date.year === null || date.anchored !== null || date.calendar === 'hijri') return [];
      const event = context.eventOf(date.first, overlooked);
      const cue = reading.words[event?.word ?? -1];
      if (event?.kind !== 'founding' || cue === undefined) return [];
      if (!isOfGroup(context, sentence.index, Math.min(cue.from, date.from), Math.max(date.to, cue.to))) return [];
      const resolved = context.resolve(date, 'record');
      if (resolved === null) return [];
      const evidence = [
        reading.evidence(Math.min(cue.from, date.from), Math.max(date.to, cue.to)),
        reading.evidence(date.from, date.to),
      ];
      return [
        propose('group.established', resolved.value, evidence, 'founded-when', 0.94 - resolved.penalty, {
          flags: resolved.flags,
        }),
      ];
    });
  });
  return settle(candidates, (a, b) => String(a).startsWith(String(b)) || String(b).startsWith(String(a)));
}

/**
 * Tells whether it is the founding of the body that meets, not of the Coalition, the Centre or the terrorists' state.
 */
function isOfGroup({ scene, kind }: RuleContext, sentence: number, from: number, to: number): boolean {
  const { levelled } = scene.reading;
  const around = levelled.slice(Math.max(0, from - 90), to + 10);
  const bodies = scene
    .namesIn(sentence)
    .filter((name) => entryOf(name, 'body') !== undefined && Math.abs(name.from - from) < 130);
  const nearest = bodies.toSorted((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0];
  const id = nearest === undefined ? null : (entryOf(nearest, 'body')?.id ?? null);
  if (id !== null && id !== kind.body && id !== 'coalition') return false;
  if (id === 'coalition' && !/المجموعه|مجموعه|the group|finance/.test(around)) return false;
  return id === kind.body || ofGroup.test(around);
}
