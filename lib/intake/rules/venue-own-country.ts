import type { Proposal } from '@/lib/intake/intake-format';
import { entryOf, type Name } from '@/lib/language/names/find-names';
import { propose, type RuleContext } from './rule-context';

const longestRead = 1_000;
const ownCountry =
  /(?:^|[^\u0621-\u064a])(?:بلاده|بلادها|بلده|بلدها|دولته|بلادنا)\s+(?:س?ت?ستضيف|ست?حتضن|س?تستقبل|استضافت|احتضنت)|(?:ستستضيف|تستضيف|استضافت|تحتضن|ستحتضن)\s+(?:بلاده|بلادها|بلادنا)|\b(?:his|her|their|our)\s+(?:country|nation|government)\s+(?:will\s+|would\s+|is to\s+|had\s+)?host/;

/** «قال وكيل وزارة المالية الكويتية إن بلاده ستستضيف»: the country of the one who says so. */
export function venueOfOwnCountry({ scene: { reading, namesIn }, readable, isMain }: RuleContext): Proposal[] {
  for (const { index, from, to } of readable) {
    if (!isMain(index)) continue;
    const at = ownCountry.exec(reading.levelled.slice(from, Math.min(to, from + longestRead)))?.index;
    const name = at === undefined ? undefined : namesIn(index).findLast((each) => each.to <= from + at && codeOf(each));
    const code = name === undefined ? undefined : codeOf(name);
    if (name === undefined || code === undefined) continue;
    const value = { city: null, country: code };
    const evidence = [reading.evidence(name.from, name.to)];
    return [propose('meeting.venue', value, evidence, 'venue-own-country', 0.8, { flags: ['inferred'] })];
  }
  return [];
}

function codeOf(name: Name): string | undefined {
  return (entryOf(name, 'state') ?? entryOf(name, 'nationality'))?.code;
}
