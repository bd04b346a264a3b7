import type { Scene } from '@/lib/intake/events/scene';
import type { Sentence } from '@/lib/intake/text/read-text';

const usual =
  /^(?:regularly|periodically|annually|usually|routinely|often|always|sometimes|whenever|twice|yearly|monthly|بانتظام|منتظم|دوريا|دوري|عاده|سنويا|شهريا|كلما|دايما|غالبا|احيانا)$/;
const imperfect = /^[وف]?[يت][\u0621-\u064a]{3,}$/;
const was = /^[وف]?كان(?:ت|وا)?$/;
const foreseen = /^(?:ان|مقررا|من|منتظرا|مزمعا|يفترض|قد)$/;
const negation = /^[وف]?(?:لم|ليس|ليست)$/;
const there = /^(?:فيها|فيه|بها|عندها|اليها)$/;
const longestLead = 12;

/** "regularly meets", "meets twice a year", «كانوا يجتمعون», «غرفة يلتقي فيها الخبراء» tell of a body or of a room. */
export function isHabit({ reading: { words }, clauses }: Scene, { first, end }: Sentence, word: number): boolean {
  const clause = clauses[word];
  const from = Math.max(first, word - longestLead);
  const before = words.slice(from, word).filter((_, at) => clauses[from + at] === clause);
  const keys = before.map(({ key }) => key);
  const after = words.slice(word + 1, Math.min(end, word + longestLead)).map(({ key }) => key);
  const near = [...words.slice(Math.max(first, word - 4), word).map(({ key }) => key), ...after.slice(0, 5)];
  if (near.some((key, at) => usual.test(key) || isTimesEach(near, at))) return true;
  if ((keys.includes('used') && keys.at(-1) === 'to') || keys.some((key) => key === 'whenever' || key === 'كلما'))
    return true;
  if (/^(?:met|convened|gathered|sat)$/.test(words[word]?.key ?? '') && isCountedTimes(keys, after)) return true;
  if (!imperfect.test(words[word]?.key ?? '')) return false;
  const then = keys.findLastIndex((key) => was.test(key) || negation.test(key));
  const isPast = then >= 0 && was.test(keys[then] ?? '') && !keys.slice(then).some((key) => foreseen.test(key));
  return isPast || there.test(after[0] ?? '');
}

/** «مرتين في السنة», "every spring". */
function isTimesEach(keys: readonly string[], at: number): boolean {
  const [key = '', next = '', beyond = ''] = [keys[at], keys[at + 1], keys[at + 2]];
  if (/^(?:مره|مرتين|مرات)$/.test(key))
    return /^(?:في|كل)$/.test(next) && /^(?:ال)?(?:سنه|عام|سنتين|عامين|شهر)$/.test(beyond);
  return (
    (key === 'every' || key === 'كل') &&
    /^(?:year|spring|summer|autumn|winter|month|other|six|three|عام|سنه|شهر|سته|ثلاثه)$/.test(next)
  );
}

/** "has met 17 times". */
function isCountedTimes(before: readonly string[], [number = '', times = '']: readonly string[]): boolean {
  return /^(?:has|have|had)$/.test(before.at(-1) ?? '') && times === 'times' && number !== '';
}
