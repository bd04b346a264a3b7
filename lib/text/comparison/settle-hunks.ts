/** A stretch of a text that two people changed: joined already, or both versions of it, to be chosen from. */
export type Hunk = { kind: 'joined'; text: string } | { kind: 'conflict'; base: string; theirs: string; mine: string };

export const hunkChoices = ['theirs', 'mine', 'both'] as const;
export type HunkChoice = (typeof hunkChoices)[number];

/** The text that comes of the hunks, with a choice for each conflict in their order; mine where nothing is chosen yet. */
export function settleHunks(hunks: readonly Hunk[], choices: readonly (HunkChoice | null)[]): string {
  let conflicts = 0;
  let text = '';
  for (const hunk of hunks) {
    if (hunk.kind === 'joined') {
      text += hunk.text;
      continue;
    }
    text += settle(hunk, choices[conflicts] ?? 'mine');
    conflicts += 1;
  }
  return text;
}

function settle({ theirs, mine }: { theirs: string; mine: string }, choice: HunkChoice): string {
  if (choice !== 'both') return choice === 'mine' ? mine : theirs;
  const isApart = theirs === '' || mine === '' || /\s$/.test(theirs) || /^\s/.test(mine);
  return isApart ? theirs + mine : `${theirs} ${mine}`;
}
