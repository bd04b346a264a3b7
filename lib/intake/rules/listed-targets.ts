import type { FieldValue, Proposal } from '@/lib/intake/intake-format';
import { lastBefore } from '@/lib/intake/text/near';
import { isListing } from './designations';
import { propose, type RuleContext } from './rule-context';

type Kind = FieldValue<'designation.target'>['kind'];

const item = /^\s*(?:[-*\u2022\u2013]|\(?(?:\d{1,3}|[a-z])[.)])\s+/;
const money =
  /صرافه|حواله|حوالات|تحويل (?:ال)?اموال|خدمات ماليه|\b(?:exchange|hawala|remittance|money (?:services?|transfers?))\b/;
const body =
  /(?:^|[^\u0621-\u064a])(?:ال)?(?:شركه|شركات|موسسه|جمعيه|مصرف|بنك|كيان|كيانات|منظمه)(?![\u0621-\u064a])|\b(?:compan(?:y|ies)|llc|ltd|trading|foundation|charity|bank|entit(?:y|ies)|association)\b/;
const human =
  /(?:^|[^\u0621-\u064a])(?:ال)?(?:مواليد|مولود|ممول|ميسر|قيادي|فرد|افراد|شخص|اشخاص|وسيط)(?![\u0621-\u064a])|\b(?:born|dob|financiers?|facilitators?|leaders?|individuals?|persons?|national)\b/;
/** Where a name ends: at a bracket, an alias or a remark. */
const nameEnd = /[,;:()]|\s[-\u2013]\s|\s(?:المعروف|الملقب|المكني|وهو|وهي|a\.?k\.?a|also known)/;
const longestName = 80;
const longestLine = 400;
const most = 60;

/**
 * Reads the names of those who were listed, where a text has them in a list below words of listing, each with what the text
 * says that it is. A text calls anybody anything, so an editor looks at each.
 */
export function readListedTargets({ scene: { reading } }: RuleContext): Proposal[] {
  const found: Proposal[] = [];
  let isOpen = false;
  let ofHeading: Kind = null;
  let from = 0;
  for (const line of reading.levelled.split('\n')) {
    const start = from;
    from += line.length + 1;
    if (line.trim() === '' || found.length === most) continue;
    const mark = item.exec(line)?.[0];
    if (mark === undefined) {
      const kind = kindOf(line);
      const isHeading: boolean = isOpen && kind !== null && line.trim().split(/\s+/).length <= mostOfHeading;
      isOpen = isHeading || opensList(line, start);
      ofHeading = isOpen ? kind : null;
    } else if (isOpen) {
      const proposal = toProposal(line.slice(0, longestLine), start, mark.length);
      if (proposal) found.push(proposal);
    }
  }
  return found;

  /** A sentence that tells of a listing and ends with a colon. */
  function opensList(line: string, start: number): boolean {
    if (!/:\s*$/.test(line)) return false;
    const { words, sentences, sentenceOf } = reading;
    const first = lastBefore(words, start, (word) => word.from) + 1;
    const last = lastBefore(words, start + line.length, (word) => word.from);
    if (sentences[sentenceOf[first] ?? -1]?.isFurniture !== false) return false;
    return words.slice(first, last + 1).some(({ key }) => isListing(key));
  }

  function toProposal(line: string, start: number, mark: number): Proposal | null {
    const rest = line.slice(mark);
    const length = nameEnd.exec(rest)?.index ?? rest.length;
    const told = rest.slice(0, length).replace(/[.\s]+$/, '');
    const [open, close] = [start + mark, start + mark + told.length];
    const name = reading.written(open, close).replace(/\s+/g, ' ').trim();
    if (told.length < 3 || told.length > longestName || !/\p{L}{2}/u.test(name) || /^\p{Ll}/u.test(name)) return null;
    const kind = kindOf(told) ?? (human.test(rest) ? 'person' : (kindOf(rest) ?? ofHeading));
    return propose('designation.target', { name, kind }, [reading.evidence(open, close)], 'target-listed', 0.7);
  }
}

const mostOfHeading = 4;

/** A house that changes or sends money is told as that; null: the words do not say it. */
function kindOf(words: string): Kind {
  if (money.test(words)) return 'money_service_business';
  if (body.test(words)) return 'entity';
  return human.test(words) ? 'person' : null;
}
