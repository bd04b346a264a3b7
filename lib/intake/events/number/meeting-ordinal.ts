import type { Scene } from '@/lib/intake/events/scene';
import type { Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Sentence } from '@/lib/intake/text/read-text';
import { arabicNumber } from './arabic-number';
import { englishNumber } from './english-number';

/**
 * Finds the number that a meeting bears: in its own phrase, or where the sentence goes on to say which one it is. An
 * ordinal anywhere else («اليوم الأول», «المرتبة الأولى», "the first time") belongs to something else, and one that
 * counts the meetings of a year, of a host or of a guest is no number of the meeting.
 */
export function meetingOrdinal(scene: Scene, sentence: Sentence, word: number): Ordinal | null {
  const key = scene.reading.words[word]?.key ?? '';
  return /^[a-z]/.test(key) ? englishNumber(scene, sentence, word) : arabicNumber(scene, sentence, word);
}
