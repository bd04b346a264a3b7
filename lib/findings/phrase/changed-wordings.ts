import type { HeldText } from '@/lib/records/statements/held/held-text';
import { groupBy } from '@/lib/text/group-by';
import type { Use } from './find-uses';
import { countAmong, countsOf, likeness, type Sentence, sentencesOf } from './sentence-words';

/** Other words that stand in a text where others have the phrase. `similarity`: of the two sentences, from 0 to 0.99. */
export type ChangedWording = Use & { similarity: number };

/** A sentence with the words to follow, by their places in it: `from` the first, `to` after the last. */
type Sample = { sentence: Sentence; from: number; to: number };

/** Below it two sentences say different things. The words of the phrase itself don't count. */
const leastLikeness = 0.5;
const leastShared = 3;
/** One word alone is said of many things. */
const leastWords = 2;
/** So much of a sentence is the same sentence, said again. */
const sameSentence = 0.75;
const mostSamples = 12;
const mostRounds = 4;
const longestAgainst = 3;

/**
 * Follows each sentence that has the phrase through texts that do not have it there, and finds what stands in its place: the
 * words between the same neighbours. A wording that was found leads to the next, so a phrase that changed twice is found from
 * either end. Bounded by the number of samples, rounds and words of a sentence.
 */
export function findChangedWordings(uses: Use[], texts: HeldText[]): ChangedWording[] {
  const usesIn = groupBy(uses, ({ text }) => text);
  const cut = new Map([...texts, ...usesIn.keys()].map((text) => [text, sentencesOf(text)]));
  const sentences = texts.map((text): InText => {
    const own = usesIn.get(text) ?? [];
    const all = cut.get(text) ?? [];
    const said = new Set(own.length === 0 ? [] : all.filter((sentence) => own.some((use) => isIn(sentence, use))));
    return { text, said: [...said], others: all.filter((sentence) => !said.has(sentence)) };
  });
  const threads = toThreads(toSamples(uses, cut));
  const found = threads.flatMap((thread) => followThread(thread, sentences));
  return withoutRepeats(found);
}

/** The sentences of a text that have the phrase, in whose place nothing stands, and those that do not. */
type InText = { text: HeldText; said: Sentence[]; others: Sentence[] };

function toSamples(uses: Use[], cut: ReadonlyMap<HeldText, Sentence[]>): Sample[] {
  return uses.flatMap((use) => {
    const { text, at } = use;
    const sentence = cut.get(text)?.find((each) => isIn(each, use));
    if (!sentence) return [];
    const from = sentence.words.findIndex(({ start }) => start === at.start);
    const to = sentence.words.findIndex(({ end }) => end === at.end) + 1;
    return from < 0 || to <= from ? [] : [{ sentence, from, to }];
  });
}

/** Puts the sentences that are one sentence said again together, each with one sample of each wording: so many of both. */
function toThreads(samples: Sample[]): Sample[][] {
  const threads: { first: readonly string[]; wordings: Map<string, Sample> }[] = [];
  for (const sample of samples) {
    const keys = keysOf(sample);
    const wording = keys.join(' ');
    const own = threads.find(({ first }) => likeness(first, keys) >= sameSentence);
    if (own && own.wordings.size < mostSamples && !own.wordings.has(wording)) own.wordings.set(wording, sample);
    if (!own && threads.length < mostSamples) threads.push({ first: keys, wordings: new Map([[wording, sample]]) });
  }
  return threads.map(({ wordings }) => [...wordings.values()]);
}

function keysOf({ sentence }: Sample): readonly string[] {
  return sentence.keys;
}

function followThread(thread: Sample[], texts: InText[]): ChangedWording[] {
  const found: ChangedWording[] = [];
  let samples = thread;
  let left = texts.filter(({ said }) => !isSaidIn(said, thread));
  for (let round = 0; round < mostRounds && samples.length > 0 && left.length > 0; round += 1) {
    const matches = left.flatMap(
      ({ others }) => bestIn(others, samples) ?? (round === 0 ? [] : sayingIn(others, samples)),
    );
    found.push(...matches.map(({ wording }) => wording));
    const done = new Set(matches.map(({ wording }) => wording.text));
    left = left.filter(({ text }) => !done.has(text));
    samples = distinct(matches.map(({ sample }) => sample));
  }
  return found;
}

/** Whether a text has the phrase in this very sentence. */
function isSaidIn(said: Sentence[], thread: Sample[]): boolean {
  return said.some(({ keys }) => thread.some((sample) => likeness(keysOf(sample), keys) >= leastLikeness));
}

function isIn({ paragraph, span }: Sentence, use: Use): boolean {
  return use.paragraph === paragraph && span.start <= use.at.start && use.at.end <= span.end;
}

type Match = { wording: ChangedWording; sample: Sample };

function bestIn(sentences: Sentence[], samples: Sample[]): Match | null {
  let best: { value: number; sentence: Sentence; sample: Sample } | null = null;
  for (const sample of samples) {
    const around = aroundOf(sample);
    for (const sentence of sentences) {
      const value = likenessAround(around, sentence, sample.to - sample.from);
      if (value > (best?.value ?? 0)) best = { value, sentence, sample };
    }
  }
  if (best === null || best.value < leastLikeness) return null;
  return inPlaceOf(best.sample, best.sentence);
}

/** A wording that was found in one text is looked for in the others, whatever stands around it there. */
function sayingIn(sentences: Sentence[], samples: Sample[]): Match[] {
  for (const sample of samples.filter(({ from, to }) => to - from >= leastWords)) {
    const wanted = keysOf(sample).slice(sample.from, sample.to);
    for (const sentence of sentences) {
      const { keys } = sentence;
      const from = keys.findIndex((_, at) => wanted.every((key, offset) => keys[at + offset] === key));
      const match = from < 0 ? null : toMatch(sample, sentence, from, from + wanted.length);
      if (match) return [match];
    }
  }
  return [];
}

/** The words of a sentence but for the phrase, counted once for all that they are held against. */
type Around = { counts: ReadonlyMap<string, number>; size: number };

/** How much of the words around the phrase a sentence shares; what stands in its place there is none of them. */
function likenessAround({ counts, size }: Around, { keys }: Sentence, length: number): number {
  const shared = countAmong(counts, keys);
  return shared < leastShared ? 0 : (2 * shared) / (size + Math.max(size, keys.length - length));
}

function aroundOf({ sentence: { keys }, from, to }: Sample): Around {
  const around = [...keys.slice(0, from), ...keys.slice(to)];
  return { counts: countsOf(around), size: around.length };
}

/** The words of a sentence between the neighbours of the sample's words; null where there are none, or too many. */
function inPlaceOf(sample: Sample, sentence: Sentence): Match | null {
  const pairs = alignKeys(keysOf(sample), sentence.keys);
  const before = pairs.filter(([at]) => at < sample.from).at(-1)?.[1] ?? -1;
  const after = pairs.find(([at]) => at >= sample.to)?.[1] ?? sentence.words.length;
  const [from, to] = [before + 1, after];
  const most = longestAgainst * (sample.to - sample.from) + 2;
  return to - from > most ? null : toMatch(sample, sentence, from, to);
}

function toMatch(sample: Sample, sentence: Sentence, from: number, to: number): Match | null {
  const [first, last] = [sentence.words[from], sentence.words[to - 1]];
  if (!first || !last || to <= from) return null;
  const { keys } = sentence;
  const at = { start: first.start, end: last.end };
  const similarity = rounded(likeness(keysOf(sample), keys));
  return {
    wording: { text: sentence.text, paragraph: sentence.paragraph, at, similarity },
    sample: { sentence, from, to },
  };
}

function rounded(similarity: number): number {
  return Math.min(0.99, Math.round(similarity * 100) / 100);
}

/** The longest row of words that both have in their order, as pairs of places. Takes the product of their lengths. */
function alignKeys(left: readonly string[], right: readonly string[]): [number, number][] {
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function distinct(samples: Sample[]): Sample[] {
  const known = new Map(samples.map((sample) => [keysOf(sample).join(' '), sample]));
  return [...known.values()].slice(0, mostSamples);
}

/** Two sentences of one text can lead to the same words elsewhere. */
function withoutRepeats(found: ChangedWording[]): ChangedWording[] {
  const known = new Map<string, ChangedWording>();
  for (const wording of found.toSorted((a, b) => a.similarity - b.similarity)) {
    known.set(`${wording.text.id} ${wording.paragraph} ${wording.at.start}`, wording);
  }
  return [...known.values()];
}
