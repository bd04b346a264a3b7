import { z } from 'zod';
import type { Noun } from '@/lib/exchange/api/nouns';
import { type Call, calls } from './calls';

/** A call as a reader is told it. `values`: the only ones that a parameter takes; none: any of its form. */
export type DescribedCall = {
  name: string;
  path: string;
  /** An address that can be opened; null where the record has nothing to show. */
  example: string | null;
  /** `meaning`: the key of the words on it. */
  parameters: { name: string; meaning: string; values: string[]; usual: string | null }[];
};

/** What the examples ask for: a word that each record has something about, and some words of a quotation. */
type Asked = { word: string; words: string };

/** The calls one after another, each with an example from this record. Tables are described on the page of the data. */
export function describeCalls(examples: Partial<Record<Noun, string>>, asked: Asked): DescribedCall[] {
  return calls
    .filter(({ table }) => table === undefined)
    .map((call) => ({
      name: call.name,
      path: call.path,
      example: exampleOf(call, examples, asked),
      parameters: parametersOf(call),
    }));
}

function exampleOf({ name, path, noun, query }: Call, examples: Partial<Record<Noun, string>>, { word, words }: Asked) {
  if (noun !== null) return examples[noun] ? path.replace('{id}', examples[noun]) : null;
  if (name === 'suggest') return `${path}?q=${word.slice(0, 3)}`;
  if (name === 'search' || name === 'phrases' || name === 'concordance') return `${path}?q=${word}`;
  // Two statements that can be compared are not in every record.
  if (name === 'compare') return null;
  if (name === 'quotation') return `${path}?words=${words}`;
  return 'limit' in query.shape ? `${path}?limit=5` : path;
}

function parametersOf({ name: call, query }: Call): DescribedCall['parameters'] {
  const { properties = {} } = z.toJSONSchema(query);
  return Object.entries(properties).map(([name, schema]) => {
    const own = typeof schema === 'object' ? schema : {};
    const branches = [own, ...(own.anyOf ?? [])].filter((branch) => typeof branch === 'object');
    const values = branches.flatMap((branch) => [...(branch.enum ?? []), ...('const' in branch ? [branch.const] : [])]);
    const isOpen = branches.some(({ pattern }) => pattern !== undefined);
    return {
      name,
      meaning: meaningOf(call, name),
      values: isOpen ? [] : values.map(String),
      usual: 'default' in own ? String(own.default) : null,
    };
  });
}

/** Parameters of one name that mean another thing in some calls. */
const ownMeanings: Record<string, string> = {
  'phrases lang': 'langOfTexts',
  'concordance lang': 'langOfTexts',
  'compare lang': 'langOfTexts',
  'quotation lang': 'langOfTexts',
  'sources lang': 'langOfSource',
  'suggest lang': 'langOfNames',
};

/** The key of the words that say what a parameter of a call means. A file takes what its call does. */
export function meaningOf(call: string, parameter: string): string {
  return ownMeanings[`${call.replace(/\.csv.*$/, '')} ${parameter}`] ?? parameter;
}
