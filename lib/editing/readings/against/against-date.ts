import { agree } from '@/lib/intake/second-source/compare-readings';
import { type AgainstRecord, adds, differs, same } from './stand';

/** A text that knows more of a day than the record does not repeat it. */
export function againstDate(date: string, recorded: string): AgainstRecord {
  if (recorded === '') return adds;
  const [one, other] = [knownOf(date), knownOf(recorded)];
  const isFiner = digitsOf(one) > digitsOf(other);
  return one === other || (agree(one, other) && !isFiner) ? same(recorded) : differs(recorded);
}

/** `2015-05-XX` and `2015-05~` name the same month. */
function knownOf(edtf: string): string {
  return edtf.replaceAll(/[~?%]|-XX/g, '');
}

function digitsOf(edtf: string): number {
  return edtf.replaceAll(/\D/g, '').length;
}
