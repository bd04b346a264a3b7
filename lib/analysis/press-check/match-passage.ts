import { type IndexedText, type Passage, readWords, type StemmedWord, stemsOf } from './held-text';

/**
 * The passage of a text on record that comes nearest to a sentence. `share`, from 0 to 1: how much of the sentence the
 * passage says, weighted by the rarity of words; `verbatim`, from 0 to 1: how much of its wording, in runs of three
 * words or more.
 */
export type PassageMatch = {
  text: IndexedText;
  passage: Passage;
  share: number;
  verbatim: number;
  /** Indexes of words in the text of the sentence, and in the text on record. */
  pressWords: number[];
  heldWords: number[];
};

export type Rarity = (stem: string) => number;

const longestPassage = 3;
const seeds = 6;
const shortestRun = 3;

/**
 * Words with which papers introduce what they report. They are the paper's, and are not looked for in the statement.
 */
const reporting = stemsOf(
  readWords(
    'قال قالت أضاف أضافت أكد أكدت ذكر ذكرت يذكر أشار أشارت يشار أوضح أوضحت لفت لفتت شدد شددت بحسب حسب وفقا البيان جاء نقلت أعلن أعلنت ' +
      'said says added stated noted according statement reported announced told',
  ),
);

/** Weighs a word by its rarity in the texts: nothing if it is in every sentence, most if it is in none. */
export function rarityOf(texts: readonly IndexedText[]): Rarity {
  const total = texts.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const found = new Map<string, number>();
  for (const { sentencesOfStem } of texts) {
    for (const [stem, sentences] of sentencesOfStem) found.set(stem, (found.get(stem) ?? 0) + sentences.length);
  }
  return (stem) => {
    const count = found.get(stem) ?? 0;
    return count === 0 && reporting.has(stem) ? 0 : Math.log(1 + (total + 1) / (count + 1));
  };
}

/** Null if no sentence shares a word. Time grows with the words of the sentence times the sentences that share one. */
export function findPassage(
  text: IndexedText,
  words: readonly StemmedWord[],
  { from, to }: Passage,
  rarity: Rarity,
): PassageMatch | null {
  const said = words.slice(from, to);
  const stems = stemsOf(said);
  const whole = [...stems].reduce((sum, stem) => sum + rarity(stem), 0);
  if (whole === 0) return null;
  let best: { passage: Passage; share: number } | null = null;
  for (const passage of candidates(text, stems, rarity)) {
    const held = stemsOf(text.words.slice(passage.from, passage.to));
    const share = [...stems].reduce((sum, stem) => sum + (held.has(stem) ? rarity(stem) : 0), 0) / whole;
    const isShorter = best && passage.to - passage.from < best.passage.to - best.passage.from;
    if (!best || share > best.share + 0.05 || (isShorter && share >= best.share - 0.02)) best = { passage, share };
  }
  return best && { text, ...best, ...compareWording(text, best.passage, words, { from, to }) };
}

/** Returns the passages around the sentences that share most. */
function candidates(text: IndexedText, stems: Set<string>, rarity: Rarity): Passage[] {
  const weights = new Map<number, number>();
  for (const stem of stems) {
    for (const sentence of text.sentencesOfStem.get(stem) ?? []) {
      weights.set(sentence, (weights.get(sentence) ?? 0) + rarity(stem));
    }
  }
  const likely = [...weights].sort((a, b) => b[1] - a[1]).slice(0, seeds);
  return likely.flatMap(([sentence]) => passagesAround(text, sentence));
}

function passagesAround({ sentences }: IndexedText, sentence: number): Passage[] {
  const passages: Passage[] = [];
  for (let length = 1; length <= longestPassage; length += 1) {
    for (let first = sentence - length + 1; first <= sentence; first += 1) {
      const [start, end] = [sentences[first], sentences[first + length - 1]];
      if (start && end) passages.push({ from: start.from, to: end.to });
    }
  }
  return passages;
}

/** Finds common runs, the longest first, each word once (greedy string tiling; Wise, 1993). */
function compareWording(
  text: IndexedText,
  passage: Passage,
  words: readonly StemmedWord[],
  sentence: Passage,
): Pick<PassageMatch, 'verbatim' | 'pressWords' | 'heldWords'> {
  const taken = { press: new Set<number>(), held: new Set<number>() };
  let inRuns = 0;
  for (let run = longestRun(text, passage, words, sentence, taken); run.length >= shortestRun; ) {
    for (let at = 0; at < run.length; at += 1) {
      taken.press.add(run.press + at);
      taken.held.add(run.held + at);
    }
    inRuns += run.length;
    run = longestRun(text, passage, words, sentence, taken);
  }
  addSharedWords(text, passage, words, sentence, taken);
  const rising = (indexes: Set<number>) => [...indexes].sort((a, b) => a - b);
  return {
    verbatim: inRuns / Math.max(1, sentence.to - sentence.from),
    pressWords: rising(taken.press),
    heldWords: rising(taken.held),
  };
}

type Taken = { press: Set<number>; held: Set<number> };

function longestRun(
  text: IndexedText,
  passage: Passage,
  words: readonly StemmedWord[],
  sentence: Passage,
  taken: Taken,
) {
  let best = { press: 0, held: 0, length: 0 };
  for (let press = sentence.from; press < sentence.to; press += 1) {
    for (let held = passage.from; held < passage.to; held += 1) {
      let length = 0;
      while (
        press + length < sentence.to &&
        held + length < passage.to &&
        !taken.press.has(press + length) &&
        !taken.held.has(held + length) &&
        isSameWord(words[press + length], text.words[held + length])
      ) {
        length += 1;
      }
      if (length > best.length) best = { press, held, length };
    }
  }
  return best;
}

/** «وتبادل» is «تبادل». */
function isSameWord(a: StemmedWord | undefined, b: StemmedWord | undefined): boolean {
  if (!a || !b) return false;
  const [x = '', y = ''] = [a.keys[0], b.keys[0]];
  return x === y || (a.kind === 'arabic' && (x === `و${y}` || y === `و${x}`));
}

function addSharedWords(
  text: IndexedText,
  passage: Passage,
  words: readonly StemmedWord[],
  sentence: Passage,
  taken: Taken,
): void {
  for (let press = sentence.from; press < sentence.to; press += 1) {
    const stem = words[press]?.stem;
    if (!stem || taken.press.has(press)) continue;
    for (let held = passage.from; held < passage.to; held += 1) {
      if (text.words[held]?.stem !== stem || taken.held.has(held)) continue;
      taken.press.add(press);
      taken.held.add(held);
      break;
    }
  }
}
