/** What is wrong with a text of an import, so that the desk can say it in its reader's language. */
export type FaultKind = { kind: FaultName; values: Record<string, string> };

/**
 * The reasons as the verbs word them for the terminal, each with what the desk calls it. Named groups are its values. The last
 * one takes whatever a library says in its own words: the field is named beside it.
 */
const kinds = {
  id: /^is not an ASCII id$/,
  required: /^is empty$/,
  tooLong: /^is too long$/,
  tooMany: /^holds too many$/,
  language: /^is not a language such as/,
  noneOf: /^is none of (?<list>[^;]+)$/,
  date: /^(?:is not a date in EDTF|is open at one end|has no beginning)/,
  url: /^is not an address that begins with/,
  characters: /^holds characters that are refused/,
  format: /^is not texts\/1$/,
  unknownField: /^is not a field of this format$/,
  missing: /^is missing$/,
  wrongKind: /^is of the wrong kind/,
  json: /^is not JSON in UTF-8/,
  absent: /^(?:"[^"]*" )?is not there$/,
  bytes: /^(?:"[^"]*" |it )?has (?<bytes>\d+) bytes(?: in all)?; (?<most>\d+) are the most$/,
  unpacked: /^(?:"[^"]*" )?cannot be unpacked$/,
  idBegins: /^does not begin with (?<beginning>\S+)$/,
  twice: /^is the id of text (?<row>\d+) already$/,
  noStatement: /^there is no statement (?<statement>.*)$/,
  publisher: /^a source that is not on record yet needs a publisher$/,
  ofOurs: /^a text of our own has no source$/,
  pressExtent: /^of a press text the public reads an excerpt at most$/,
  otherLanguage: /^this text is on record in (?<lang>\S+)$/,
  lostLetters: /^letters are lost in it/,
  slotCount: /^there are (?<paragraphs>\d+) paragraphs, and slots for (?<slots>\d+)$/,
  slot: /^(?<slot>"[^"]*") is no address of a paragraph$/,
  utf8: /^it is not text in UTF-8$/,
  binary: /^it is binary/,
  noWords: /^it holds no words$/,
  nothingLeft: /^nothing is left of it/,
  script: /^it is said to be in (?<lang>\S+), but (?<share>\d+) %/,
  characterAt: /^it holds [^:]+: (?<characters>.+) at line (?<line>\d+), character (?<character>\d+)$/,
  charactersIn: /^it (?:holds|is longer)/,
  invented: /^is true: these texts are invented$/,
  notInvented: /^is not true, and a practice record takes no other texts$/,
  other: /^/,
} as const satisfies Record<string, RegExp>;

type FaultName = keyof typeof kinds;

export function faultKind(reason: string): FaultKind {
  for (const [kind, pattern] of Object.entries(kinds) as [FaultName, RegExp][]) {
    const found = pattern.exec(reason);
    if (found) return { kind, values: { ...found.groups } };
  }
  return { kind: 'other', values: {} };
}
