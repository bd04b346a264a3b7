import { readAcceptHeader } from '@/lib/i18n/read-accept-header';

/** In the order in which we like to send them. */
export const encodings = ['br', 'gzip', 'identity'] as const;

export type Encoding = (typeof encodings)[number];

const remembered = new Map<string, readonly Encoding[]>();

/** The encodings that a client takes by its Accept-Encoding, best first. Plain bytes always come last: nobody gets a 406. */
export function negotiateEncoding(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return ['identity'];
  const known = remembered.get(header);
  if (known) return known;
  const accepted = read(header);
  if (remembered.size < 500) remembered.set(header, accepted);
  return accepted;
}

function read(header: string): readonly Encoding[] {
  const weights = new Map(
    readAcceptHeader(header).map(([name, weight]) => [name === 'x-gzip' ? 'gzip' : name, weight]),
  );
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const packed = encodings.filter((encoding) => encoding !== 'identity' && weightOf(encoding) > 0);
  // Sorting is stable: of two that are liked alike, ours comes first.
  return [...packed.toSorted((one, other) => weightOf(other) - weightOf(one)), 'identity'];
}
