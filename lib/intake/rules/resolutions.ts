import type { Proposal } from '@/lib/intake/intake-format';
import { propose, type RuleContext } from './rule-context';

const council = String.raw`(?:مجلس\s+الامن|الامم\s+المتحده|الامميه|الاممي|security\s+council|united\s+nations|unsc)`;
const arabic =
  /(?:^|[^\u0621-\u064a])[وفبل]{0,2}(?:ال|لل)?قرار(?:ات|ين|ان|ي)?(?:\s+(?:رقم|مجلس|الامن|الدولي|التابع|للامم|المتحده|ذي|الرقم|الصادر|عن|الامم|الاممي|الامميه|ارقام|ذات|الصله|التاليه|ال))*[\s(:،,]*(?:ال)?(?=\d)/g;
const english = /(?:\bunscrs?|\bresolutions?)(?:\s+(?:no|number|nos)\.?)?[\s:(]*(?=\d)/g;
const numbers = /^(?:\d{3,4}(?:\s*\(\s*(?:19|20)\d\d\s*\))?(?:\s*(?:,|و|and|و\s*ال|;|\/)\s*(?:and\s+)?(?=\d{3,4}))?)+/;

/** Reads resolutions of the Security Council by number. The number is no year and no count. */
export function readResolutions({ scene: { reading }, readable }: RuleContext): Proposal[] {
  const values: number[] = [];
  const evidence = readable.flatMap(({ from, to }) => {
    const text = reading.levelled.slice(from, to);
    if (!/قرار|unscr|resolution/.test(text)) return [];
    return [...text.matchAll(arabic), ...text.matchAll(english)].flatMap(({ 0: head, index }) => {
      const start = index + head.length;
      const list = numbers.exec(text.slice(start, start + 120))?.[0];
      if (list === undefined || !isOfCouncil(text, index, start + list.length, head)) return [];
      const found = [...list.matchAll(/\d{3,4}/g)].map(({ 0: number, index: at }) => ({ number: Number(number), at }));
      const resolutions = found.filter(({ at }) => list.charAt(at - 1) !== '(' && !/\(\s*$/.test(list.slice(0, at)));
      values.push(...resolutions.map(({ number }) => number));
      const lead = head.length - head.replace(/^[^\u0621-\u064aa-z]+/, '').length;
      const whole = reading.evidence(from + index + lead, from + start + list.trimEnd().length);
      return [
        whole,
        ...resolutions.map(({ number, at }) =>
          reading.evidence(from + start + at, from + start + at + String(number).length),
        ),
      ];
    });
  });
  const unique = [...new Set(values)];
  return unique.length === 0 ? [] : [propose('unscr', unique, evidence, 'resolution-number', 0.95)];
}

function isOfCouncil(text: string, from: number, to: number, head: string): boolean {
  if (/unscr/.test(head)) return true;
  const around = text.slice(Math.max(0, from - 80), to + 60);
  return (
    new RegExp(council).test(around) ||
    /(?:2253|2199|2170|2178|2254|2368|2396|2462|1267|1373|2249|2347|2379)/.test(text.slice(from, to))
  );
}
