import type { Owner } from '@/lib/intake/events/owners/owner';
import type { Telling } from '@/lib/intake/events/telling/meeting-status';
import type { Ordinal } from '@/lib/intake/mentions/ordinals';

/** A mention of a meeting in one place of a text. */
export type MeetingEvent = {
  owner: Owner;
  time: Telling;
  /** How certain it is that something takes place: by a verb, by a number, or only by a name. */
  by: 'verb' | 'ordinal' | 'name';
  ordinal: Ordinal | null;
  /** «اجتماعها» and "the meeting" look back; «اجتماعا» and "a meeting" bring something new. */
  isDefinite: boolean;
  /** "in our meeting last January": said at a later one, if the text tells of one. */
  isBack: boolean;
  /** «المجموعة التي عقدت …», "the group, which held …": mentioned in passing. */
  isRelative: boolean;
  sentence: number;
  /** The index of the word: the noun or the verb. */
  word: number;
  /** The word that first named this meeting, where another names it again. */
  origin: number;
  from: number;
  to: number;
};
