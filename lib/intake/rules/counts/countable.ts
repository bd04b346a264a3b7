import type { Cardinal } from '@/lib/intake/mentions/numbers';
import type { RuleContext } from '@/lib/intake/rules/rule-context';
import { within } from '@/lib/intake/text/near';

/**
 * A number that may be a count: no year, resolution, percentage, date or part of an amount, nor «واحدة من خمس مجموعات».
 */
export function isCountable({ scene: { reading }, datesIn }: RuleContext, { value, first, last }: Cardinal): boolean {
  if (!Number.isInteger(value) || value < 2 || value > 250) return false;
  const { words, levelled } = reading;
  // "2. Members approved the minutes" numbers an item.
  if (
    first === reading.sentences[reading.sentenceOf[first] ?? 0]?.first &&
    /^[.)]/.test(levelled.slice(words[last]?.to ?? 0))
  )
    return false;
  // "the three countries" refers to those just named.
  if (value < 6 && words[first - 1]?.key === 'the') return false;
  const [from, to] = [words[first]?.from ?? 0, words[last]?.to ?? 0];
  if (
    within(datesIn(reading.sentenceOf[first] ?? 0), from - 120, to, (date) => date.from).some((date) => date.to > from)
  )
    return false;
  if (/^\s*(?:%|بالميه|في الميه|percent)/.test(levelled.slice(to, to + 12))) return false;
  const before = levelled.slice(Math.max(0, from - 26), from);
  return !/(?:قرار|القرار|قرارات|رقم|resolutions?|no\.?|one of|واحده من|واحد من|احدي|ماده|الماده|\$|€|£)\s*(?:ال)?["\s(]*$/.test(
    before,
  );
}

/** «تسعة أعضاء جدد», "eleven new members", «انضمت إليها أربع دول»: growth is no total. */
export function isGrowth(context: RuleContext, number: Cardinal, following: string[]): boolean {
  const isNew = following
    .slice(0, 3)
    .some((key) =>
      /^(?:جدد|جديد|جديده|جديدا|جديدتين|جديدين|اضافيه|اضافيتين|اخري|new|newest|latest|more|fewer|less|additional|further)$/.test(
        key,
      ),
    );
  if (isNew) return true;
  const before = context.scene.reading.words.slice(Math.max(0, number.first - 6), number.first).map(({ key }) => key);
  const isTotal = before.slice(-3).some((key) => key === 'الي' || key === 'to' || /^عدد/.test(key));
  const isReached = before.slice(-3).some((key) => key === 'الي' || key === 'to');
  if (!isReached && before.some((key) => grows.test(key))) return true;
  if (before.some((key, at) => key === 'الي' && /^ال(?:نقاش|اجتماع|جلسه|لقا|طاوله|حوار)/.test(before[at + 1] ?? '')))
    return false;
  return context.eventOf(number.first)?.kind === 'accession' && !isTotal;
}

const grows = /^[وف]?(?:زاد|زادت|ازداد|ازدادت|كسب|كسبت|ربحت|grew|rose|increased|gained|gains)$/;
