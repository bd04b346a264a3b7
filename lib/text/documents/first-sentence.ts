import { sliceOf } from '@/lib/text/span';
import { splitSentences } from './sentences';

/** In characters. A sentence cut before `least` would often be a subordinate clause alone. */
const length = { least: 110, most: 200 };
const clauseMarks = ['،', '؛', ',', ';', ':'];

/** The first sentence of a text. One that is longer than a row of a list can hold ends after a clause, with an ellipsis. */
export function firstSentence(text: string): string {
  const [span] = splitSentences(text);
  const sentence = span ? sliceOf(text, span) : '';
  if (sentence.length <= length.most) return sentence;
  const end = Math.max(...clauseMarks.map((mark) => sentence.lastIndexOf(mark, length.most)));
  return end < length.least ? sentence : `${sentence.slice(0, end)} …`;
}
