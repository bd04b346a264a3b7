import type { EventKind } from '@/lib/intake/events/text-events';
import type { Proposal } from '@/lib/intake/intake-format';
import { cardinalAt } from '@/lib/intake/mentions/numbers';
import { isStamp } from '@/lib/intake/rules/days/date-lines';
import { lastBefore } from '@/lib/intake/text/near';
import type { Reading, Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';
import { perWord } from '@/lib/text/per-word';
import { isSameJson, propose, type RuleContext, settle } from './rule-context';

const verb =
  /^[وفبل]{0,2}(?:ال)?(?:تسميه|تسميتها|سمي|سمت|يسمي|تسمي|ادراج|ادراجها|ادرج|ادرجت|تدرج|يدرج|صنف|صنفت|تصنيف|تصنف|يصنف|استهداف|استهدف|استهدفت|فرض|فرضت|تفرض|يفرض|عقوبات|اضاف|اضافت|تضيف|اضافه)$|^(?:added|adds|adding|addition|designat(?:ed|es|ing|ion|ions|e)|sanction(?:ed|s|ing)|listed|listing|named|naming|targeted|targeting)$/;
export const isListing = perWord((key) => verb.test(key));
const target =
  /^(?:ال)?(?:اهداف|هدفا|هدف|فردا|افراد|فرد|كيانا|كيان|كيانات|شخصا|اشخاص|شخص|شركات|شركه|ارهابيا|ارهابيين|ممولا|ممولين|ميسرين|ميسرا|اسما|اسما|قياديا|قيادات|شبكات|صرافين|صرافا|صراف|وسطا|وسطاء|وسيطا|تجار|مصارف|سماسره|مسولين|مسوولين)$|^(?:targets|target|individuals|individual|persons|people|entities|entity|companies|facilitators|financiers|terrorists|operatives|names|leaders|men|entries|entry|brokers|bank|banks|company|firm|exchange|bankers|money-changers|changers|firms|businesses|exchanges|vessels|women|members|organizations|organisations|agency|charity|trader|broker)$/;
const dualTarget = /^و?(?:ال)?(?:هدف|فرد|كيان|شخص|شرك|شبك|مصرف|وسيط|ميسر|اسم|ممول|قيادي|صراف)ت?(?:ين|ان)$/;

/** Reads how many targets were listed, by whom and when: «بتسمية ستة أهداف في يوليو الماضي». */
export function readDesignations(context: RuleContext): Proposal[] {
  return settle(context.readable.flatMap((sentence) => designationsOf(context, sentence)).slice(0, 6), isSameJson);
}

function designationsOf(context: RuleContext, sentence: Sentence): Proposal[] {
  const { reading } = context.scene;
  const { words } = reading;
  for (let word = sentence.first; word < sentence.end; word += 1) {
    if (!isListing(words[word]?.key ?? '') || isInName(context, sentence, word)) continue;
    const count = countAfter(context, word, sentence);
    if (count === null || (attacks.test(words[word]?.key ?? '') && !hasLister(context, sentence))) continue;
    const [from, to] = [words[word]?.from ?? 0, words[count.unit]?.to ?? 0];
    const dates = context
      .datesIn(sentence.index)
      .filter(
        (candidate) =>
          candidate.start.month !== null && !isStamp(reading.levelled.slice(sentence.from, candidate.from)),
      );
    const date =
      dates.find((candidate) => context.eventOf(candidate.first)?.kind === 'listing') ??
      dates.find((candidate) => candidate.start.day !== null && isOfReport(context, candidate.first, word));
    const resolved = date === undefined ? null : context.resolve(date, 'record');
    const authority = authorityOf(context, sentence, from);
    const value = { value: count.value, authority, date: resolved?.value ?? null };
    const evidence = [
      reading.evidence(from, to),
      ...(date === undefined || resolved === null ? [] : [reading.evidence(date.from, date.to)]),
    ];
    return [
      propose('designations', value, evidence, 'listing-count', 0.9 - (resolved?.penalty ?? 0) / 2, {
        flags: resolved?.flags ?? [],
      }),
    ];
  }
  return [];
}

/** «الهجوم الذي استهدف سوقا» lists nobody. */
const attacks = /^(?:استهدف|استهدفت|targeted|targeting)$/;

function hasLister({ scene, kind }: RuleContext, { index }: Sentence): boolean {
  const isLister = (id: string | null | undefined) => id === 'tftc' || id === 'ofac' || id === 'un1267';
  return isLister(kind.body) || scene.namesIn(index).some((name) => isLister(entryOf(name, 'body')?.id));
}

/** «أعلن المكتب، الأربعاء 28 تشرين الأول، إدراج ستة»: announced on the day of the listing. */
function isOfReport({ eventOf, scene: { reading } }: RuleContext, date: number, word: number): boolean {
  const event = eventOf(date);
  if (event !== null && !reporting.has(event.kind)) return false;
  return reading.sentenceOf[date] === reading.sentenceOf[word];
}

const reporting: ReadonlySet<EventKind> = new Set(['saying', 'topic', 'happening', 'publication']);

/** «مركز استهداف …» names the lister, not the listing. */
function isInName({ scene }: RuleContext, { index }: Sentence, word: number): boolean {
  const names = scene.namesIn(index);
  const name = names[lastBefore(names, word + 1, ({ first }) => first)];
  return name !== undefined && word <= name.last;
}

function countAfter(
  { scene: { reading }, datesIn }: RuleContext,
  word: number,
  { index: own, end }: Sentence,
): { value: number; unit: number } | null {
  const dates = datesIn(own);
  for (let index = word + 1; index < Math.min(end, word + 20); index += 1) {
    if (dualTarget.test(reading.words[index]?.key ?? '')) return withOthers(reading, { value: 2, unit: index }, end);
    const number = cardinalAt(reading, index);
    const dated = dates[lastBefore(dates, index + 1, ({ first }) => first)];
    if (number === null || (dated !== undefined && index <= dated.last)) continue;
    if (number.value > 500 || !Number.isInteger(number.value)) continue;
    for (let unit = number.last + 1; unit <= Math.min(end - 1, number.last + 4); unit += 1) {
      if (target.test(reading.words[unit]?.key ?? '')) return withOthers(reading, { value: number.value, unit }, end);
    }
    index = number.last;
  }
  return null;
}

type Counted = { value: number; unit: number };

/** «9 أفراد وكيانين», "six people and four companies" are one listing. */
function withOthers(reading: Reading, counted: Counted, end: number): Counted {
  const next = counted.unit + 1;
  const key = reading.words[next]?.key ?? '';
  if (next >= end) return counted;
  const isSingle = /^و(?:ال)?(?:فردا?|كيانا?|شخصا?|شركه|مصرفا?|وسيطا?)$/.test(key);
  if (isSingle && /^(?:واحدا?|واحده|اخر|اخري)$/.test(reading.words[next + 1]?.key ?? ''))
    return withOthers(reading, { value: counted.value + 1, unit: next + 1 }, end);
  if (/^و/.test(key) && dualTarget.test(key)) return withOthers(reading, { value: counted.value + 2, unit: next }, end);
  const isJoined = key === 'and' || key === 'و' || /^و/.test(key);
  const isOne = key === 'and' && /^(?:a|an|one)$/.test(reading.words[next + 1]?.key ?? '');
  const one = [next + 2, next + 3].find((at) => target.test(reading.words[at]?.key ?? ''));
  if (isOne && one !== undefined) return { value: counted.value + 1, unit: one };
  const number = isJoined ? cardinalAt(reading, key === 'and' || key === 'و' ? next + 1 : next) : null;
  if (number === null || number.value > 500) return counted;
  for (let unit = number.last + 1; unit <= Math.min(end - 1, number.last + 2); unit += 1) {
    if (target.test(reading.words[unit]?.key ?? ''))
      return withOthers(reading, { value: counted.value + number.value, unit }, end);
  }
  return counted;
}

function authorityOf({ scene, kind }: RuleContext, sentence: Sentence, at: number): string | null {
  const listers = new Set(['tftc', 'ofac', 'un1267']);
  const named = scene
    .namesIn(sentence.index)
    .filter(({ from }) => from < at + 200)
    .flatMap((name) => entryOf(name, 'body')?.id ?? []);
  const lister = named.findLast((id) => listers.has(id));
  if (lister !== undefined) return lister;
  const text = scene.reading.levelled.slice(sentence.from, at);
  if (/وزاره الخزانه|مكتب مراقبه الاصول|treasury|ofac/.test(text)) return 'ofac';
  return kind.body !== null && listers.has(kind.body) ? kind.body : null;
}
