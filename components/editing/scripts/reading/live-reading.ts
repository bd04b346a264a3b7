/** What the portal says of a text that is being pasted, in the words of the page. */
export type LiveReading = {
  /** As it is read, where that is not how it was pasted: the offsets are of this. */
  text: string | null;
  lang: string;
  kind: string;
  match: string | null;
  held: { words: string; href: string }[];
  values: LiveValue[];
  /** Lines that are left out. */
  removed: string[];
};

export type LiveValue = {
  number: number;
  label: string;
  value: string;
  step: 'sure' | 'check' | 'weak';
  stepWords: string;
  quotes: string[];
  spans: number[][];
  /** How it stands against the meeting on record; empty where it is not compared. */
  against: string;
};
