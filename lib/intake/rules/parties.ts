import type { Evidence, Proposal } from '@/lib/intake/intake-format';
import { entryOf } from '@/lib/language/names/find-names';
import { propose, type RuleContext } from './rule-context';

/** Reads every state that the text names, in its order; the adjective of a state names it too. */
export function readStates({ scene, readable }: RuleContext): Proposal[] {
  const evidence = new Map<string, Evidence>();
  for (const { index } of readable) {
    for (const name of scene.namesIn(index)) {
      const code =
        entryOf(name, 'city') !== undefined && entryOf(name, 'state') !== undefined
          ? stateOfBoth(name, scene.reading.levelled.slice(name.to, name.to + 10))
          : (entryOf(name, 'state') ?? entryOf(name, 'nationality'))?.code;
      if (code !== undefined && !evidence.has(code)) evidence.set(code, scene.reading.evidence(name.from, name.to));
    }
  }
  return evidence.size === 0
    ? []
    : [propose('states', [...evidence.keys()], [...evidence.values()], 'states-named', 0.8)];
}

/** Returns the state, if a name is a state and a city of it; none if the city may be another state's («عمان»). */
function stateOfBoth(name: Parameters<typeof entryOf>[0], after: string): string | undefined {
  if (/^\s+(?:العاصمه|city)/.test(after)) return undefined;
  const [city, state] = [entryOf(name, 'city'), entryOf(name, 'state')];
  return city?.country === state?.code ? state?.code : undefined;
}

/** "UN Security Council" names a council, as «مجلس الأمن» does. */
function isCouncil(after: string): boolean {
  return /^\s+(?:security council|general assembly)/.test(after);
}

/** Reads bodies and organisations, except the one that the text is about and the Coalition, which every text names. */
export function readOrganisations({ scene, readable, kind }: RuleContext): Proposal[] {
  const evidence = new Map<string, Evidence>();
  for (const { index } of readable) {
    for (const name of scene.namesIn(index)) {
      const code = entryOf(name, 'body')?.id ?? entryOf(name, 'organisation')?.code;
      if (
        code === undefined ||
        isCouncil(scene.reading.levelled.slice(name.to, name.to + 20)) ||
        code === kind.body ||
        code === 'coalition' ||
        evidence.has(code)
      )
        continue;
      evidence.set(code, scene.reading.evidence(name.from, name.to));
    }
  }
  return evidence.size === 0
    ? []
    : [propose('organisations', [...evidence.keys()], [...evidence.values()], 'organisations-named', 0.8)];
}
