import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { InLanguage } from '@/components/ui/in-language';
import { InlineList } from '@/components/ui/inline-list';
import { isOwnSource } from '@/lib/desk/is-own-source';
import { separators } from '@/lib/i18n/format-list';
import { directionOf } from '@/lib/i18n/locales';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { inAlphabeticalOrder } from '@/lib/text/characters/alphabetical-order';
import { showUnseen } from '@/lib/text/characters/bidi';
import { mostParagraphs } from '@/lib/text/documents/most-paragraphs';
import { type Block, splitParagraphs } from '@/lib/text/documents/split-paragraphs';
import { readItems } from '@/lib/text/typed-items';
import { useCodeWords } from './coded-choices';
import { controlOf } from './field-controls';
import { parseFieldName } from './field-rows';
import type { Choices } from './part-fields';
import { findChoice, isSharedName, type NamedChoice, nameOfChoice, readTypedNames } from './typed-names';

type Props = {
  /** The whole name of the field. */
  name: string;
  value: string;
  /** The language of the draft's text, for its paragraphs. */
  textLang: string;
  choices: Choices;
  /** The words for an empty field, if they are others than that there is nothing. */
  none?: string | undefined;
  isYearUnconfirmed?: boolean;
};

/**
 * A typed value as it reads: a code in words, an id by its name, a date in the page's language, words in their own
 * direction. Characters that nobody would see are spelled out.
 */
export function PayloadValue({ name, value, textLang, choices, none, isYearUnconfirmed = false }: Props) {
  const t = useTranslations('desk.draft');
  const codeWords = useCodeWords();
  const control = controlOf(name);
  // A box without a tick says no, and not that nothing is known.
  if (value.trim() === '' && control.kind !== 'check') {
    return <span className="text-quiet">{none ?? t('nothing')}</span>;
  }
  if (name === 'concept.ref') return <TypedName value={value} choices={ofAnyKind(value, choices)} />;
  switch (control.kind) {
    case 'fields':
      return <FieldsByName value={value} />;
    case 'choice':
      return codeWords(control.list, value);
    case 'check':
      return value === 'yes' ? t('yes') : t('no');
    case 'date':
      return <TypedDate value={value} isYearUnconfirmed={isYearUnconfirmed} />;
    case 'record':
    case 'name':
      return <TypedName value={value} choices={choices[control.list]} />;
    case 'names':
      return <TypedNames value={value} list={control.list} choices={choices[control.list]} />;
    case 'words': {
      const paragraphs = parseFieldName(name).room === 'paragraph' ? splitParagraphs(value, []) : [];
      if (paragraphs.length > 1 && paragraphs.length <= mostParagraphs)
        return <Paragraphs paragraphs={paragraphs} lang={textLang} />;
      return (
        <div
          lang={control.lang === 'text' ? textLang : control.lang}
          dir={directionOf(control.lang === 'text' ? textLang : control.lang)}
          className="font-text text-lg wrap-anywhere whitespace-pre-line"
        >
          {showUnseen(value)}
        </div>
      );
    }
    case 'line':
      return control.lang ? (
        <InLanguage lang={control.lang}>{showUnseen(value)}</InLanguage>
      ) : (
        <bdi dir="ltr" className="wrap-anywhere">
          {showUnseen(value)}
        </bdi>
      );
    default:
      return <bdi>{showUnseen(value)}</bdi>;
  }
}

type NamesProps = { value: string; list: keyof Choices; choices: NamedChoice[] };

/** What is on record for each item of a list. States and organizations are in the order in which readers see them. */
function TypedNames({ value, list, choices }: NamesProps) {
  const locale = useLocale();
  const names = readTypedNames(value, choices);
  const shown =
    list === 'parties'
      ? inAlphabeticalOrder(names, locale, ({ typed, choice }) => (choice ? nameOfChoice(choice, locale).text : typed))
      : names;
  return (
    <InlineList
      separator={separators[locale].comma}
      items={shown.map(({ typed }) => ({ key: typed, content: <TypedName value={typed} choices={choices} /> }))}
    />
  );
}

/** A concept may be a body, a state, a place or a topic: what is called so, if it is of one of these kinds alone. */
function ofAnyKind(value: string, { bodies, parties, places, topics }: Choices): Choices[keyof Choices] {
  const found = [bodies, parties, places, topics].filter((list) => findChoice(value, list) !== null);
  return found.length === 1 ? (found[0] ?? []) : [];
}

/** Lines of one field as they are published, which is a paragraph each. */
function Paragraphs({ paragraphs, lang }: { paragraphs: Block[]; lang: string }) {
  const t = useTranslations('desk.draft');
  const locale = useLocale();
  return (
    <div lang={lang} dir={directionOf(lang)} className="grid gap-3 font-text text-lg wrap-anywhere">
      <p lang={locale} dir={directionOf(locale)} className="font-sans text-sm text-quiet">
        {t('asParagraphs', { count: paragraphs.length })}
      </p>
      {paragraphs.map(({ kind, start, content }) => (
        <p key={start} className={kind === 'heading' ? 'font-semibold' : undefined}>
          {showUnseen(content)}
        </p>
      ))}
    </div>
  );
}

/** Fields by the names that readers see; as typed where there is no such field. */
function FieldsByName({ value }: { value: string }) {
  const locale = useLocale();
  const t = useTranslations('corrections.fields');
  const names = readItems(value).map((item) => (t.has(item as 'edtf') ? t(item as 'edtf') : showUnseen(item)));
  return <bdi>{names.join(separators[locale].comma)}</bdi>;
}

/** A date as typed, read in the page's language; as typed where nothing can be read. */
export function TypedDate({ value, isYearUnconfirmed = false }: { value: string; isYearUnconfirmed?: boolean }) {
  const read = readTypedDate(value);
  return 'edtf' in read ? (
    <Day edtf={read.edtf} isYearUnconfirmed={isYearUnconfirmed} />
  ) : (
    <bdi>{showUnseen(value)}</bdi>
  );
}

/** The name of what an id or a name means on record, with its id where two are called the same; as typed where it means nothing, and is not the word for a source. */
export function TypedName({ value, choices }: { value: string; choices: Choices[keyof Choices] }) {
  const t = useTranslations('desk.draft');
  const locale = useLocale();
  const choice = findChoice(value, choices);
  if (choice !== null) {
    const isShared = !choice.isOfDraft && isSharedName(nameOfChoice(choice, locale).text, choices);
    return (
      <>
        <ChoiceName choice={choice} />
        {isShared && (
          <>
            {' '}
            <bdi dir="ltr" className="text-sm text-quiet">
              {choice.id}
            </bdi>
          </>
        )}
      </>
    );
  }
  return isOwnSource(value) ? t('ofThisDraft') : <bdi>{showUnseen(value)}</bdi>;
}

/** The name of a choice in the page's language, or else in the other; of the draft's own source that it is that, too. */
export function ChoiceName({ choice }: { choice: NamedChoice }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const { text, lang } = nameOfChoice(choice, locale);
  const name = () => <InLanguage lang={lang}>{showUnseen(text)}</InLanguage>;
  if (!choice.isOfDraft) return name();
  return text === choice.id ? t('ofThisDraft') : t.rich('namedOfThisDraft', { name });
}
