import { controlOf } from '@/components/editing/fields/field-controls';
import type { Choices } from '@/components/editing/fields/part-fields';
import { nameOfChoice, readTypedNames } from '@/components/editing/fields/typed-names';
import { isOwnSource } from '@/lib/desk/is-own-source';
import { separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { atSentences } from '@/lib/text/comparison/at-sentences';
import { diffWords, type Run } from '@/lib/text/comparison/diff-words';

/** What changed within a field. `count`: of words, how many came and went; null where names are told. */
export type FieldRedline = { runs: Run[]; lang: string; count: { added: number; removed: number } | null };

type Change = { name: string; before: string; after: string; textLang: string; choices: Choices; locale: Locale };

type TypedName = ReturnType<typeof readTypedNames>[number];

/** Null: the field is empty before or after, a source has no name yet, or its value is replaced whole, as a date or a choice is. */
export function redlineOf({ name, before, after, textLang, choices, locale }: Change): FieldRedline | null {
  if (before.trim() === '' || after.trim() === '') return null;
  const control = controlOf(name);
  if (control.kind === 'names') {
    const isNameless = ({ typed: words, choice }: TypedName) =>
      isOwnSource(words) && (choice === null || isOwnSource(nameOfChoice(choice, locale).text));
    if ([before, after].some((words) => readTypedNames(words, choices[control.list]).some(isNameless))) return null;
    const namesOf = (typed: string) =>
      readTypedNames(typed, choices[control.list]).map(({ typed: words, choice }) =>
        choice ? nameOfChoice(choice, locale).text : words,
      );
    return { runs: compareNames(namesOf(before), namesOf(after), locale), lang: locale, count: null };
  }
  const own = control.kind === 'words' || control.kind === 'line' ? control.lang : null;
  if (own === null) return null;
  const runs = atSentences(diffWords(before, after));
  const count = { added: countWords(runs, 'added'), removed: countWords(runs, 'removed') };
  return { runs, lang: own === 'text' ? textLang : own, count };
}

/** The names as they were, each kept or taken out, then those that came in. */
function compareNames(before: string[], after: string[], locale: Locale): Run[] {
  const told = [
    ...before.map((name) => ({ name, op: after.includes(name) ? ('same' as const) : ('removed' as const) })),
    ...after.filter((name) => !before.includes(name)).map((name) => ({ name, op: 'added' as const })),
  ];
  return told.flatMap(({ name, op }, index): Run[] =>
    index === 0
      ? [{ op, text: name }]
      : [
          { op: 'same', text: separators[locale].comma },
          { op, text: name },
        ],
  );
}

function countWords(runs: Run[], op: 'added' | 'removed'): number {
  const words = runs.filter((run) => run.op === op).flatMap(({ text }) => text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []);
  return words.length;
}
