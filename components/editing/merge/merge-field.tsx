import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { controlOf } from '@/components/editing/fields/field-controls';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { parseFieldName } from '@/components/editing/fields/field-rows';
import type { Choices } from '@/components/editing/fields/part-fields';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import { LongText } from '@/components/editing/form/long-text';
import { TextInput } from '@/components/editing/form/text-input';
import { Redline } from '@/components/ui/redline';
import type { MergeField as Field } from '@/lib/desk/draft-merge';
import { atSentences } from '@/lib/text/comparison/at-sentences';
import { diffWords } from '@/lib/text/comparison/diff-words';
import { settleHunks } from '@/lib/text/comparison/settle-hunks';
import { wordsDigest } from '@/lib/text/comparison/words-digest';
import { MergePlace } from './merge-place';

type Props = {
  field: Field;
  /** All fields of the draft. */
  fields: Record<string, string>;
  choices: Choices;
  typed: Record<string, string>;
  /** Its first place has the focus when the page opens; where there is none, its words. */
  takesFocus: boolean;
  isRecord: boolean;
  /** Both versions are of one person, in two windows. */
  isOwn: boolean;
};

/** One field that two people changed: as it was, as the other has it and as mine is; each place to decide; and what comes of it. */
export function MergeField({ field, fields, choices, typed, takesFocus, isRecord, isOwn }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.merge');
  const label = useFieldLabel();
  const { field: name, base, theirs, mine, hunks, isProse } = field;
  const lang = languageOf(name, fields, locale);
  const id = `merge-${name}`;
  const isByHand = wasByHand(field, typed);
  const places = placesOf(field, typed);
  const shown = (value: string) => <PayloadValue name={name} value={value} textLang={lang} choices={choices} />;
  const changed = (value: string) =>
    isProse && value !== '' ? <Redline runs={atSentences(diffWords(base, value))} lang={lang} /> : shown(value);
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-4 border-t border-ink pt-3">
      <h3 id={id} className="text-lg">
        {label(name, fields)}
      </h3>
      <dl className="grid min-w-0 gap-x-6 gap-y-3 md:grid-cols-3">
        <Version name={t('base')}>{shown(base)}</Version>
        <Version name={t(isRecord ? 'recordTheirs' : 'theirs')}>{changed(theirs)}</Version>
        <Version name={t(isOwn ? 'own.mine' : 'mine')}>{changed(mine)}</Version>
      </dl>
      {places.map(({ hunk, index }, at) => (
        <MergePlace
          key={`${index}`}
          name={`hunk.${at}.${name}`}
          label={t('place', { n: at + 1, count: places.length })}
          hunk={hunk}
          around={isProse ? [hunks[index - 1], hunks[index + 1]] : null}
          lang={lang}
          shown={isProse ? null : shown}
          chosen={typed[`hunk.${at}.${name}`] ?? null}
          takesFocus={takesFocus && at === 0}
          isOwn={isOwn}
        />
      ))}
      {places.length === 0 && <p className="max-w-prose">{t(isByHand ? 'fieldByHand' : 'fieldJoined')}</p>}
      {isProse && (
        <Result
          name={name}
          lang={lang}
          value={isByHand ? mine : settleHunks(hunks, [])}
          isByHand={isByHand}
          hasPlaces={places.length > 0}
          takesFocus={takesFocus && places.length === 0}
        />
      )}
    </section>
  );
}

function Version({ name, children }: { name: string; children: ReactNode }) {
  const locale = useLocale();
  return (
    <div className="min-w-0 border-s border-rule ps-3">
      <dt lang={locale} className="text-sm font-semibold text-quiet">
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

type ResultProps = {
  name: string;
  lang: string;
  value: string;
  isByHand: boolean;
  hasPlaces: boolean;
  takesFocus: boolean;
};

/** What is saved: it follows the choices, and may be edited. The form says which of the two it does. */
function Result({ name, lang, value, isByHand, hasPlaces, takesFocus }: ResultProps) {
  const t = useTranslations('desk.merge');
  const hint = hasPlaces ? t('resultHint') : undefined;
  const field = { name, label: t('result'), hint, value, lang, takesFocus };
  return (
    <>
      <input type="hidden" name={`shown.${name}`} value={value} />
      <input type="hidden" name={`hand.${name}`} defaultValue={isByHand ? 'yes' : ''} />
      {controlOf(name).kind === 'line' ? <TextInput {...field} /> : <LongText {...field} />}
      <p role="status" data-by-hand={name} className="-mt-2 text-sm empty:hidden" />
    </>
  );
}

/** Whether a refused form had these words, edited by hand. */
function wasByHand({ field, mine, isProse }: Field, typed: Record<string, string>): boolean {
  return isProse && typed[`hand.${field}`] === wordsDigest(mine);
}

/** The places to decide. Words that were edited by hand leave none. */
export function placesOf(field: Field, typed: Record<string, string>) {
  if (wasByHand(field, typed)) return [];
  return field.hunks.flatMap((hunk, index) => (hunk.kind === 'conflict' ? [{ hunk, index }] : []));
}

/** The language of a field's words: its own, that of the text, or that of the words that a claim quotes. */
function languageOf(name: string, fields: Record<string, string>, locale: string): string {
  const control = controlOf(name);
  const own = control.kind === 'words' || control.kind === 'line' ? control.lang : null;
  if (own !== null && own !== 'text') return own;
  const { room, row } = parseFieldName(name);
  if (room === 'claim') return fields[`claim.${row}.wordsLang`] || locale;
  return own === 'text' ? fields['text.lang'] || locale : locale;
}
