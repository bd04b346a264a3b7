import type { Bilingual } from '@/lib/records/bilingual';

export type Node = { '@type': string; [property: string]: unknown };
export type Graph = { '@context': 'https://schema.org'; '@graph': Node[] };

/** Makes an id that is the same in both languages: it names a thing, not a page about it. */
export function identify(origin: string) {
  return (...path: string[]) => `${origin}/id/${path.join('/')}`;
}

export function graph(nodes: Node[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

/** Leaves out what is null or empty: schema.org has no way to say "not known". */
export function node(type: string, properties: Record<string, unknown>): Node {
  const known = Object.entries(properties).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { '@type': type, ...Object.fromEntries(known) };
}

export function tagged(value: string, lang: string) {
  return { '@value': value, '@language': lang };
}

export function inLanguages({ en, ar }: Bilingual) {
  return [...(en === null ? [] : [tagged(en, 'en')]), ...(ar === null ? [] : [tagged(ar, 'ar')])];
}
