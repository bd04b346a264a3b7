import { MeetingMode } from '@/lib/db/generated/enums';
import words from './mode-words.json';

/** A claim stores the mode of a meeting in words, since the record knows no other kind of value for it. */
export const modeWords: Record<MeetingMode, { ar: string; en: string }> = words;

/** The mode that the words of a claim name. Null: they are other words. */
export function modeOf({ en }: { en: string }): MeetingMode | null {
  return Object.values(MeetingMode).find((mode) => modeWords[mode].en === en) ?? null;
}
