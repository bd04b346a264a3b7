import type { Scene } from '@/lib/intake/events/scene';
import type { Sentence } from '@/lib/intake/text/read-text';

export function keyIn({ reading: { words } }: Scene, sentence: Sentence, word: number): string {
  return word >= sentence.first && word < sentence.end ? (words[word]?.key ?? '') : '';
}
