import type { ArgDef, ArgsDef } from 'citty';

/** What citty does not know: a last positional argument with `several` takes every word that follows. */
type Definition = ArgDef & { several?: boolean };

/** Finds the first argument that a verb's definition has no place for, and says in a sentence what is wrong with it. */
export function findUsageFault(definitions: ArgsDef, given: string[]): string | null {
  const positional: Definition[] = Object.values(definitions).filter(({ type }) => type === 'positional');
  const most = positional.at(-1)?.several ? Number.POSITIVE_INFINITY : positional.length;
  const rest = [...given];
  let words = 0;
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (!isOption(argument)) {
      words += 1;
      if (words > most) return `There is no place for the word ${JSON.stringify(argument)}.`;
      continue;
    }
    const [, negated, name = '', value] = /^--(no-)?([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
    const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (definition === undefined || definition.type === 'positional' || (negated && takesWords(definition))) {
      return `There is no option ${argument}.`;
    }
    if (!takesWords(definition)) continue;
    const taken = value ?? rest.shift() ?? '';
    if (taken.trim() === '') return `--${name} needs words.`;
    if (value === undefined && isOption(taken)) {
      return `--${name} needs words, not ${taken}. Words that begin with a dash follow an equals sign: --${name}=….`;
    }
  }
  return null;
}

function isOption(argument: string): boolean {
  return argument.startsWith('-') && argument !== '-';
}

function takesWords({ type }: ArgDef): boolean {
  return type === 'string' || type === 'enum';
}
