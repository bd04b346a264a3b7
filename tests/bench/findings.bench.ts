import { redlineTexts } from '@/lib/analysis/redline/redline';
import { cutRedlineText } from '@/lib/analysis/redline/redline-text';
import { writtenWords } from '@/lib/analysis/redline/words/written-words';
import { splitSentences } from '@/lib/text/documents/sentences';
import { inventedText, readPairs } from '@/tests/support/redline-extremes';
import { inventSentence, languageOfText } from './findings-texts';

/** `readings`: how many times the reading of both texts, cut into words and sentences, would fit into the median. */
export type FindingTime = { name: string; p50: number; p95: number; goal: number | null; readings?: number };

const asked = 100;

type Call = { name: string; goal: number | null; call: string; query: (index: number) => Record<string, string> };

/** Milliseconds of an answer of the API to each kind of question, every time to other words. */
export async function measureFindings(origin: string, texts: number): Promise<FindingTime[]> {
  const number = (index: number) => 1 + ((index * 7919) % texts);
  const sentence = (index: number) => inventSentence(number(index), index % 6);
  const phrase = (index: number) => sentence(index).split(' ').slice(2, 5).join(' ');
  const rarePhrase = (index: number) => /(under measure|وفق التدبير) \d+/.exec(sentence(index))?.[0] ?? '';
  // Two further on is the next text of the same language.
  const other = (index: number) => 1 + ((number(index) + 1) % texts);
  const calls: Call[] = [
    { name: 'phrases that a few texts have', goal: 50, call: 'phrases', query: (index) => ({ q: rarePhrase(index) }) },
    {
      name: 'phrases that each twentieth text has',
      goal: null,
      call: 'phrases',
      query: (index) => ({ q: phrase(index) }),
    },
    { name: 'concordance', goal: 100, call: 'concordance', query: (index) => ({ q: phrase(index), limit: '50' }) },
    { name: 'quotation', goal: 100, call: 'quotation', query: (index) => ({ words: alter(sentence(index), index) }) },
    {
      name: 'compare',
      goal: null,
      call: 'compare',
      query: (index) => ({
        a: `bench-${number(index)}`,
        b: `bench-${other(index)}`,
        lang: languageOfText(number(index)),
      }),
    },
    { name: 'themes', goal: null, call: 'themes', query: () => ({}) },
  ];
  const found: FindingTime[] = [];
  for (const { name, goal, call, query } of calls) {
    const times = await timeCalls((index) => `${origin}/api/v1/${call}?${new URLSearchParams(query(index))}`);
    found.push({ name, goal, ...times });
  }
  return found;
}

/** As it was said; with another word; said by nobody. */
function alter(sentence: string, index: number): string {
  const words = sentence.split(' ');
  if (index % 3 === 1) words.splice(4, 1, 'otherwise');
  return index % 3 === 2 ? words.toReversed().join(' ') : words.join(' ');
}

async function timeCalls(addressOf: (index: number) => string) {
  const times: number[] = [];
  for (let index = 0; index < asked + 10; index += 1) {
    const start = performance.now();
    const answer = await fetch(addressOf(index), { headers: { 'accept-language': 'en' } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${addressOf(index)} answered ${answer.status}`);
    if (index >= 10) times.push(performance.now() - start);
  }
  return percentiles(times);
}

/** Milliseconds of CPU of redlines: of two statements of everyday length, and of the pairs that give most work. */
export function measureRedlines(): FindingTime[] {
  const usual = (seed: number) => {
    const before = inventedText({ length: 6_000, ofParagraph: 60, vocabulary: 3_000, seed });
    return { before, after: before.replaceAll(/\bw(\d)/g, (word, digit) => (digit === '7' ? `new${word}` : word)) };
  };
  const everyday = Array.from({ length: asked }, (_, index) => usual(index + 1));
  // A portal that serves has compared before: its code is compiled.
  for (let seed = 1; seed <= asked; seed += 1) redlineOf(usual(asked + seed));
  return [
    timeRedlines('redline, everyday', 20, everyday),
    ...readPairs().map((pair) => timeRedlines(`redline, ${pair.name}`, 300, [pair, pair, pair])),
  ];
}

type TextPair = { before: string; after: string };

function timeRedlines(name: string, goal: number, pairs: readonly TextPair[]): FindingTime {
  const readings = percentiles(pairs.map((pair) => cpuOf(() => read(pair)))).p50;
  const times = percentiles(pairs.map((pair) => cpuOf(() => redlineOf(pair))));
  return { name, goal, ...times, readings: times.p50 / readings };
}

function redlineOf({ before, after }: TextPair): unknown {
  return redlineTexts(cutRedlineText(before), cutRedlineText(after));
}

function read({ before, after }: TextPair): number {
  return [before, after].reduce((sum, text) => sum + writtenWords(text).words.length + splitSentences(text).length, 0);
}

function cpuOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function percentiles(times: number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
