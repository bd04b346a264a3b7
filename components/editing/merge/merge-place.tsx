import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { controlAttributes } from '@/components/editing/form/control';
import { directionOf } from '@/lib/i18n/locales';
import { showUnseen } from '@/lib/text/characters/bidi';
import { type Hunk, type HunkChoice, hunkChoices } from '@/lib/text/comparison/settle-hunks';
import { toPieces } from '@/lib/text/comparison/text-pieces';

type Props = {
  name: string;
  label: string;
  hunk: Extract<Hunk, { kind: 'conflict' }>;
  /** What is before and after the place, where it is in a text. */
  around: [before: Hunk | undefined, after: Hunk | undefined] | null;
  lang: string;
  /** How a value that is no text is shown. Null: it is words. */
  shown: ((value: string) => ReactNode) | null;
  chosen: string | null;
  takesFocus: boolean;
  isOwn: boolean;
};

/** A place where two people changed the same words: theirs, mine or both. Its keys are 1, 2 and 3. */
export function MergePlace({ name, label, hunk, around, lang, shown, chosen, takesFocus, isOwn }: Props) {
  const t = useTranslations('desk.merge');
  const words = (choice: HunkChoice) => (choice === 'both' ? null : hunk[choice]);
  // Nothing is put beside what somebody took out, nor beside a value that is one.
  const isEither = shown !== null || [hunk.theirs, hunk.mine].some((side) => side.trim() === '');
  const offered = hunkChoices.filter((choice) => choice !== 'both' || !isEither);
  return (
    <fieldset data-place={name} className="grid min-w-0 gap-1 rounded-sm border border-quiet bg-sheet px-4 pb-3">
      <legend className="px-1 font-semibold">{label}</legend>
      {around && <Around around={around} lang={lang} />}
      {offered.map((choice, index) => (
        <label key={choice} className="flex min-h-9 min-w-0 items-baseline gap-2 pointer-coarse:min-h-11">
          <input
            {...controlAttributes({ name, id: `${name}.${choice}`, takesFocus: takesFocus && index === 0 })}
            type="radio"
            value={choice}
            defaultChecked={chosen === choice}
            className="size-4 shrink-0 translate-y-0.5"
          />
          <kbd dir="ltr" className="hidden text-sm text-quiet pointer-fine:inline">
            {index + 1}
          </kbd>
          <span className="shrink-0">{t(isOwn ? `own.take.${choice}` : `take.${choice}`)}</span>
          {words(choice) !== null && (
            <span className="min-w-0">
              {shown ? (
                shown(words(choice) ?? '')
              ) : (
                <Words lang={lang} isRemoved={hunk.base.trim() !== ''}>
                  {words(choice)}
                </Words>
              )}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

type WordsProps = {
  lang: string;
  /** There were words here before. */
  isRemoved: boolean;
  children: string | null;
};

function Words({ lang, isRemoved, children }: WordsProps) {
  const t = useTranslations('desk.merge');
  if (!children?.trim()) return <span className="text-quiet">{t(isRemoved ? 'removed' : 'nothing')}</span>;
  return (
    <bdi lang={lang} dir={directionOf(lang)} className="font-text text-lg wrap-anywhere whitespace-pre-wrap">
      {showUnseen(children.trim())}
    </bdi>
  );
}

const nearby = 12;

/** A few words before and after the place, to find it by. */
function Around({ around: [before, after], lang }: { around: NonNullable<Props['around']>; lang: string }) {
  const textOf = (hunk: Hunk | undefined) =>
    hunk?.kind === 'joined' ? toPieces(hunk.text).map(({ text }) => text) : [];
  const [start, end] = [textOf(before), textOf(after)];
  if (start.length + end.length === 0) return null;
  return (
    <p lang={lang} dir={directionOf(lang)} className="min-w-0 font-text wrap-anywhere text-quiet">
      {start.length > nearby && '…'}
      {showUnseen(start.slice(-nearby).join(''))}
      {' [\u00a0…\u00a0] '}
      {showUnseen(end.slice(0, nearby).join(''))}
      {end.length > nearby && '…'}
    </p>
  );
}
