import type { PhraseTrack } from './track-phrase';

export type PhraseDot = {
  id: string;
  body: string;
  edtf: string;
  ordinal: number | null;
  state: 'said' | 'changed' | 'absent' | 'unknown';
  isGap: boolean;
};

const mostDots = 60;

/** What is known of the phrase at each meeting of the bodies that use it, oldest first: of many meetings the newest. */
export function dotsOf({ texts, uses, notHeld, count }: PhraseTrack): PhraseDot[] {
  const dots = new Map<string, PhraseDot>();
  for (const { meeting } of texts) {
    if (meeting) dots.set(meeting.id, { ...meeting, state: 'absent', isGap: false });
  }
  const bodies = new Set([...dots.values()].map(({ body }) => body));
  for (const { id, body, edtf, ordinal, isGap } of notHeld) {
    if (bodies.has(body) && !dots.has(id)) dots.set(id, { id, body, edtf, ordinal, state: 'unknown', isGap });
  }
  // Where nobody says it, what comes near to it is no other wording of it.
  for (const { text, similarity } of count === 0 ? [] : uses) {
    const dot = text.meeting && dots.get(text.meeting.id);
    if (dot && dot.state !== 'said') dots.set(dot.id, { ...dot, state: similarity === 1 ? 'said' : 'changed' });
  }
  const key = ({ edtf, id }: PhraseDot) => `${edtf} ${id}`;
  return [...dots.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).slice(-mostDots);
}
