/**
 * A goal is what leads straight to a record, whatever its words are: `id:cifg-12`, `o:cifg:12` (the body and number of a
 * meeting), `d:2019-11-20`, `y:1441h`, `p:rome`. It stands among the words of the document as a lexeme that no word has.
 */
export function goalLexeme(goal: string): string {
  return `=${goal}`;
}

/** The goals of a meeting's numbers within its body, told or inferred. */
export function meetingGoals(body: string, ordinals: (number | null)[]): string[] {
  return ordinals.flatMap((ordinal) => (ordinal === null ? [] : [`o:${body}:${ordinal}`]));
}

/** The goals of a round of listings, the most specific last: of any authority, and of this one if it is known. */
export function roundGoals(authority: string | null, round: number | null): string[] {
  if (round === null) return [];
  return authority === null ? [`r:${round}`] : [`r:${round}`, `r:${authority}:${round}`];
}

export function memberGoals(ordinals: (number | null)[]): string[] {
  return ordinals.flatMap((ordinal) => (ordinal === null ? [] : [`n:${ordinal}`]));
}
