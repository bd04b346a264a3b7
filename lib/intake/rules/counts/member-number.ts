import type { FieldValue, Proposal } from '@/lib/intake/intake-format';
import { arabicOrdinalAt, englishOrdinalAt } from '@/lib/intake/mentions/ordinals';
import { propose, type RuleContext } from '@/lib/intake/rules/rule-context';

type Count = FieldValue<'members.count'>;

export const theMember = /^[وبكل]?(?:العضو|عضو)(?:ه|ها|هم|نا)?$/;

/** «العضو الـ61», «العضو التاسع والخمسين», "its sixty-sixth member": as many members there are. */
export function memberNumberAt(context: RuleContext, word: number): { proposal: Proposal; last: number } | null {
  const { reading, ordinals } = context.scene;
  const { words } = reading;
  const isArabic = theMember.test(words[word]?.key ?? '');
  const english = isArabic ? null : englishOrdinalAt(reading, word);
  const ordinal = isArabic ? arabicOrdinalAt(reading, ordinals, word + 1) : english;
  if (ordinal === null || ordinal.value < 3) return null;
  if (!isArabic && !/^(?:member|participant|party)$/.test(words[ordinal.last + 1]?.key ?? '')) return null;
  const [first, last] = [isArabic ? word : ordinal.first, isArabic ? ordinal.last : ordinal.last + 1];
  const [from, to] = [words[first]?.from ?? 0, words[last]?.to ?? 0];
  const value: Count = { value: ordinal.value, basis: 'members', qualifier: 'exact' };
  const proposal = propose('members.count', value, [reading.evidence(from, to)], 'count-member-number', 0.85);
  return { proposal, last };
}
