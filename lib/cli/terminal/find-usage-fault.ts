import type { ArgDef, ArgsDef } from 'citty';

/** Finds the first argument that a verb's definition has no place for, and says in a sentence what is wrong with it. */
export function findUsageFault(definitions: ArgsDef, given: string[]): string | null {
  const rest = [...given];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (!isOption(argument)) continue;
    const [, negated, name = '', value] = /^--(no-)?([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
    const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (definition === undefined || definition.type === 'positional' || (negated && takesWords(definition))) {
      return `There is no option ${argument}.`;
    }
    if (!takesWords(definition)) continue;
    const words = value ?? rest.shift() ?? '';
    if (words.trim() === '') return `--${name} needs words.`;
    if (value === undefined && isOption(words)) {
      return `--${name} needs words, not ${words}. Words that begin with a dash follow an equals sign: --${name}=….`;
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
