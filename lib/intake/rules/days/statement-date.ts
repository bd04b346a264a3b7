import type { Proposal } from '@/lib/intake/intake-format';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { isSameJson, propose, type RuleContext, settle } from '@/lib/intake/rules/rule-context';

/** Reads the day that the text itself bears: alone on a line, in its dateline, or as the day on which it was issued. */
export function readStatementDate(context: RuleContext): Proposal[] {
  const { header, scene } = context;
  const issued = context.dates.flatMap((date) => (date === header?.date ? [] : (issuedOn(context, date) ?? [])));
  if (header === null) return settle(issued.slice(0, 3), isSameJson);
  const evidence = [scene.reading.evidence(header.date.from, header.date.to)];
  const alternatives = header.otherwise.map((value) => ({ value, evidence }));
  const base = header.rule === 'dateline' ? 0.92 : header.date.rule === 'date-figures' ? 0.91 : 0.93;
  const isOpen = alternatives.length > 0;
  const own = propose('statement.date', header.value, evidence, header.rule, isOpen ? 0.5 : base, {
    flags: isOpen ? ['two_candidates'] : [],
    alternatives,
  });
  return settle([own, ...issued.slice(0, 2)], isSameJson);
}

const isIssuing = /^(?:[وف]?(?:ال)?(?:ا?صدر|نشر|منشور|صادر|موجه|مورخ)|issue|release|publish|statement|بيان|dated)/;

/** «بيان صدر في 5 حزيران 2027»; of a report of somebody else it says nothing. */
function issuedOn(context: RuleContext, date: DateMention): Proposal | null {
  const { reading } = context.scene;
  if (date.anchored !== null || date.year === null || date.start.day === null) return null;
  const event = context.eventOf(date.first);
  if (event?.kind !== 'publication' || !isIssuing.test(reading.words[event.word]?.key ?? '')) return null;
  if (!speaksOfStatement(context, date.sentence)) return null;
  const resolved = context.resolve(date, 'record');
  if (resolved === null) return null;
  const evidence = [reading.evidence(date.from, date.to)];
  return propose('statement.date', resolved.value, evidence, 'issued-on', 0.85 - resolved.penalty, {
    flags: resolved.flags,
    alternatives: resolved.otherwise.map((value) => ({ value, evidence })),
  });
}

function speaksOfStatement({ scene: { reading } }: RuleContext, sentence: number): boolean {
  const { first = 0, end = 0 } = reading.sentences[sentence] ?? {};
  return reading.words
    .slice(first, end)
    .some(({ key }) => /^[وفبلك]{0,2}(?:ال)?بيان|^(?:statement|communique|declaration|readout)$/.test(key));
}
