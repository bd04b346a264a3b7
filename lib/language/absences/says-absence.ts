import { foldedKey } from '@/lib/text/characters/folded-key';
import words from './absence-words.json';

const english = words.en.map((phrase) => ` ${foldedKey(phrase)} `);
const arabic = words.ar.map((phrase) => foldedKey(phrase));

/** Whether words say that something is not known, not there or not confirmed, which a later publication can make untrue. */
export function saysAbsence(text: string): boolean {
  const key = ` ${foldedKey(text)} `;
  // An Arabic phrase may have a conjunction before it and an ending after it.
  return english.some((phrase) => key.includes(phrase)) || arabic.some((phrase) => key.includes(phrase));
}
