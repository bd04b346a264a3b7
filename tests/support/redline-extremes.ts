type Invented = { length: number; ofParagraph: number; vocabulary: number; seed: number; word?: string };

/** A text of invented words, the early ones of the vocabulary more often than the others, as in a language. Paragraphs are in words. */
export function inventedText({ length, ofParagraph, vocabulary, seed, word = 'w' }: Invented): string {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  let text = '';
  for (let count = 1; text.length < length; count += 1) {
    text += word + Math.floor(next() * next() * vocabulary);
    if (count % ofParagraph === 0) text += '.\n\n';
    else text += count % 20 === 0 ? '. ' : ' ';
  }
  return text;
}

const length = 200_000;

/** Pairs of texts that a comparison has most work with. */
export function readPairs(): { name: string; before: string; after: string }[] {
  const strangers = [6, 60, 150, 300, 1_000, 100_000].map((ofParagraph) => ({
    name: `200 kB of strangers, ${ofParagraph} words a paragraph`,
    before: inventedText({ length, ofParagraph, vocabulary: 5_000, seed: 1 }),
    after: inventedText({ length, ofParagraph, vocabulary: 5_000, seed: 2 }),
  }));
  const repetitive = [20, 150, 100_000].map((ofParagraph) => ({
    name: `200 kB of forty words, ${ofParagraph} words a paragraph`,
    before: inventedText({ length, ofParagraph, vocabulary: 40, seed: 1 }),
    after: inventedText({ length, ofParagraph, vocabulary: 40, seed: 2 }),
  }));
  const lines = inventedText({ length, ofParagraph: 3, vocabulary: 5_000, seed: 1 }).split('\n\n').slice(0, 10_000);
  return [
    ...strangers,
    ...repetitive,
    { name: 'one word for ever', before: 'a '.repeat(100_000), after: 'b a '.repeat(50_000) },
    { name: '10,000 paragraphs alike', before: 'a b.\n\n'.repeat(10_000), after: 'a b.\n\n'.repeat(9_000) },
    { name: '10,000 paragraphs turned round', before: lines.join('\n\n'), after: lines.toReversed().join('\n\n') },
  ];
}
