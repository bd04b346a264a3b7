import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { SettledDecision } from '@/lib/editing/readings/settle-decisions';
import { typedValue } from '@/lib/editing/readings/typed-value';
import { saidUnit } from '@/lib/editing/readings/units/proposed-unit';
import { fieldValues } from '@/lib/intake/intake-format';
import { isCount, readTypedCount } from '@/lib/text/typed-count';
import { againstRecord } from './against-record';
import type { AgainstRecord } from './stand';

/** A value that was edited is compared with the record as it was typed, if it is one word or number. */
export function standOf(
  facts: Payload | null,
  { value, spans, typed }: Pick<SettledDecision, 'value' | 'spans' | 'typed'>,
): AgainstRecord['stand'] | null {
  if (facts === null || typed === null) return null;
  const { field } = value;
  const figure = isCount(field) ? readTypedCount(typed) : null;
  const asRead = figure?.basis === null ? figure.value : typed;
  const isEdited = value.value === null || asRead !== typedValue(field, value.value);
  if (figure !== null) {
    const read = fieldValues['participants.count'].safeParse(value.value).data;
    const other = { value: Number(figure.value), basis: figure.basis ?? read?.basis ?? 'members', qualifier: 'exact' };
    const quotes = spans.map(({ quote }) => quote);
    const unit = figure.unit ?? saidUnit(field, quotes);
    return againstRecord(field, isEdited ? other : value.value, facts, unit)?.stand ?? 'differs';
  }
  if (!isEdited) return againstRecord(field, value.value, facts)?.stand ?? null;
  if (field === 'statement.date' || field === 'statement.issuer') {
    return againstRecord(field, typed, facts)?.stand ?? null;
  }
  if (field === 'meeting.next') {
    const venue = fieldValues[field].safeParse(value.value).data?.venue ?? null;
    return againstRecord(field, { date: typed, venue }, facts)?.stand ?? null;
  }
  const own = field === 'meeting.venue' ? 'meeting.place' : field;
  if (!Object.hasOwn(facts, own)) return null;
  const recorded = facts[own] ?? '';
  if (recorded === '') return 'adds';
  return recorded === typed ? 'same' : 'differs';
}
