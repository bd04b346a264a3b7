import type { Group } from '@/lib/search/ask/pattern';
import type { MatchedDocument } from '@/lib/search/matching/match-documents';

/**
 * What a typed word was found by: `words` are those shown and marked; the rest says which part of the record leads from the
 * word to it, or in which way the word stands in a part that is not shown.
 */
export type FoundBy = { typed: string; by: Way };

export type Way =
  | 'words'
  | 'number'
  | 'date'
  | 'place'
  | 'name'
  | 'host'
  | 'chair'
  | 'topic'
  | 'body'
  | 'label'
  | 'fields'
  | 'forms'
  | 'names'
  | 'sound'
  | 'notice';

const ways: Record<string, Way> = {
  o: 'number',
  r: 'number',
  n: 'number',
  d: 'date',
  m: 'date',
  hm: 'date',
  y: 'date',
  p: 'place',
  host: 'host',
  chair: 'chair',
  t: 'topic',
  b: 'body',
  mode: 'label',
  place: 'label',
  date: 'label',
  number: 'label',
  standing: 'label',
  kind: 'label',
};

const byReach: Way[] = ['fields', 'forms', 'names', 'sound'];

/** Says of each word of a question how it led to this record. `marked`: the groups whose words are marked in what is shown. */
export function foundBy(
  { goals, reaches, kind }: MatchedDocument,
  groups: Group[],
  { marked, inNotice }: { marked: ReadonlySet<number>; inNotice: ReadonlySet<number> },
): FoundBy[] {
  return groups.flatMap(({ typed, goals: own }, index): FoundBy[] => {
    const reach = reaches[index] ?? null;
    const [best] = own.filter((each) => goals.includes(each.goal)).toSorted((a, b) => b.weight - a.weight);
    const goal = best?.goal;
    const isMarked = marked.has(index) && (reach !== 3 || goal === undefined);
    if (isMarked) return [{ typed, by: reach === 3 ? 'sound' : 'words' }];
    if (inNotice.has(index)) return [{ typed, by: 'notice' }];
    if (goal !== undefined) return [{ typed, by: wayOf(goal, kind) }];
    return reach === null ? [] : [{ typed, by: byReach[reach] ?? 'fields' }];
  });
}

/** Whether the word stands in a part of the record that is not shown, in whatever form. */
export function isByUnseenWords({ by }: FoundBy): boolean {
  return byReach.includes(by);
}

function wayOf(goal: string, kind: MatchedDocument['kind']): Way {
  const [prefix = ''] = goal.split(':');
  return prefix === 'id' ? (kind === 'topic' ? 'topic' : 'name') : (ways[prefix] ?? 'fields');
}
