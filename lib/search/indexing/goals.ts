/**
 * A goal is what leads straight to a record, whatever its words are: `id:cifg-12`, `o:cifg:12` (the body and number of a
 * meeting), `d:2019-11-20`, `y:1441h`, `p:rome`. It stands among the words of the document as a lexeme that no word has.
 */
export function goalLexeme(goal: string): string {
  return `=${goal}`;
}
