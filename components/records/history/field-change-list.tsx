import { useTranslations } from 'next-intl';
import { Redline } from '@/components/ui/redline';
import type { FieldChange } from '@/lib/records/history/field-changes';
import type { ToldValue } from '@/lib/records/history/told-value';
import { diffWords } from '@/lib/text/comparison/diff-words';
import { nearChanges } from '@/lib/text/comparison/near-changes';
import { fieldWords, ToldValueText } from './told-value-text';

type Props = {
  fields: FieldChange[];
  /** How many words of one change are shown; all of them where nothing is said. */
  most?: number | undefined;
};

/** What differs between two states of a record, a line for each value: from what to what. */
export function FieldChangeList({ fields, most }: Props) {
  return (
    <ul className="grid gap-1">
      {fields.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts of one field can have the same name.
        <li key={index} className="max-w-prose">
          <FieldName change={change} />: <Values change={change} most={most} />
        </li>
      ))}
    </ul>
  );
}

/** Words of this length and more are shown with what changed in them, and not twice. */
const long = 120;

function Values({ change: { before, after }, most }: { change: FieldChange } & Pick<Props, 'most'>) {
  const t = useTranslations('corrections');
  const text = longText(before, after);
  if (text) {
    const runs = nearChanges(diffWords(text.before, text.after), { around: 12, most });
    return <Redline runs={runs} lang={text.lang} />;
  }
  const old = () => (
    <del key="old" className="no-underline">
      <ToldValueText value={before} />
    </del>
  );
  const now = () => (
    <ins key="now" className="no-underline">
      <ToldValueText value={after} />
    </ins>
  );
  if (before.kind === 'nothing') return t.rich('cameIn', { now });
  if (after.kind === 'nothing') return t.rich('wentOut', { old });
  return t.rich('fromTo', { old, now });
}

/** Two states of words in one language, if there is a text long enough to be compared word by word. */
function longText(before: ToldValue, after: ToldValue): { before: string; after: string; lang: string } | null {
  const lang = languageOf(after) ?? languageOf(before);
  if (lang === null) return null;
  const [was, is] = [wordsOf(before), wordsOf(after)];
  return was === null || is === null || Math.max(was.length, is.length) < long
    ? null
    : { before: was, after: is, lang };
}

function languageOf(value: ToldValue): string | null {
  return value.kind === 'words' ? value.lang : null;
}

function wordsOf(value: ToldValue): string | null {
  if (value.kind === 'nothing') return '';
  return value.kind === 'words' && value.words.length === 1 ? (value.words[0] ?? null) : null;
}

/** The field in words, with the part of it and the language that the value is in. */
function FieldName({ change: { field, part, figure, lang } }: { change: FieldChange }) {
  const t = useTranslations();
  const words = (name: string) => fieldWords(t, name) ?? t('corrections.otherField');
  const ofFigure = figure === null ? t('corrections.figure') : t('corrections.figureOf', { n: figure });
  const whole = field === 'counts' ? ofFigure : words(field);
  const isLanguageSaid = lang !== null && part !== 'titleArOwn' && part !== 'nameArOwn' && !field.endsWith('ArOwn');
  return (
    <span className="font-semibold">
      {part === null ? whole : t('corrections.within', { field: whole, part: words(part) })}
      {isLanguageSaid && (
        <span className="font-normal text-quiet">
          {' '}
          ({t(lang === 'ar' ? 'corrections.inArabic' : 'corrections.inEnglish')})
        </span>
      )}
    </span>
  );
}
