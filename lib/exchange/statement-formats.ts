/** The endings of the other forms of a statement, or of one place in it, each with its media type. */
export const statementFormats = {
  ris: 'application/x-research-info-systems; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
} as const;

export type StatementFormat = keyof typeof statementFormats;

/** Splits `cifg-12.csl.json` into the name and its ending; null if the ending is none of ours. */
export function splitFormat(segment: string): { name: string; format: StatementFormat } | null {
  const dot = segment.indexOf('.');
  const format = segment.slice(dot + 1);
  return dot > 0 && Object.hasOwn(statementFormats, format)
    ? { name: segment.slice(0, dot), format: format as StatementFormat }
    : null;
}
