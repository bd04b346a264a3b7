import { useTranslations } from 'next-intl';
import { useCodeWords } from '@/components/editing/fields/coded-choices';
import { controlOf, rowControls } from '@/components/editing/fields/field-controls';
import type { Choices, Control } from '@/components/editing/fields/part-fields';
import { TypedDate } from '@/components/editing/fields/payload-value';
import { readTypedNames } from '@/components/editing/fields/typed-names';
import { separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { BothLanguages } from './both-languages';
import { topicOfClaim } from './claimed-topic';

type Props = {
  /** The fields of the claim by their last names. */
  fields: Record<string, string>;
  /** The field that it is about; null for a claim about none. */
  field: string | null;
  choices: Choices;
  /** What is shown beside it: what the two have in common is not said twice of a figure. */
  beside?: Record<string, string> | undefined;
  /** The unit of a figure was not found in the words of its source. */
  isUnitUnsaid?: boolean | undefined;
};

/** Everything that the value of a claim is made of: in both languages what has two, a figure with what it counts. */
export function ClaimValue({ fields, field, choices, beside, isUnitUnsaid = false }: Props) {
  const t = useTranslations('desk.claims');
  const review = useTranslations('desk.review');
  const { value = '', valueAr = '', valueEn = '' } = fields;
  const topic = topicOfClaim(fields, choices);
  if (topic) return <BothLanguages words={{ ar: topic.ar ?? '', en: topic.en ?? '' }} />;
  const control = controlOfValue(fields, field);
  // A code says it all: the words that an older claim has beside it are not read.
  const hasWords = (valueAr !== '' || valueEn !== '') && (value === '' || control.kind !== 'choice');
  return (
    <>
      {value === '' && !hasWords && <span className="font-normal text-quiet">{t('noValue')}</span>}
      {value !== '' && <Value value={value} control={control} choices={choices} />}
      {hasWords && <BothLanguages words={{ ar: valueAr, en: valueEn }} />}
      <FigureTerms fields={fields} beside={beside} isFigure={isFigure(fields, field)} />
      {isUnitUnsaid && <span className="block text-sm font-normal text-quiet">{review('unitUnsaid')}</span>}
    </>
  );
}

function Value({ value, control, choices }: { value: string; control: Control; choices: Choices }) {
  const code = useCodeWords();
  switch (control.kind) {
    case 'choice':
      return code(control.list, value);
    case 'date':
      return (
        <>
          <TypedDate value={value} /> <bdi className="text-sm font-normal text-quiet">{value}</bdi>
        </>
      );
    case 'name':
    case 'names': {
      const named = readTypedNames(value, choices[control.list]);
      const namesIn = (lang: Locale) =>
        named.map(({ typed, choice }) => choice?.[lang] ?? typed).join(separators[lang].comma);
      return <BothLanguages words={{ ar: namesIn('ar'), en: namesIn('en') }} />;
    }
    default:
      return <bdi>{value}</bdi>;
  }
}

const terms = ['qualifier', 'unit', 'basis'] as const;

type TermsProps = Pick<Props, 'fields' | 'beside'> & { isFigure: boolean };

/** How exact a figure is, what it counts and of whom. Of other values only what is there. */
function FigureTerms({ fields, beside, isFigure }: TermsProps) {
  const t = useTranslations('desk');
  const code = useCodeWords();
  return terms
    .filter((term) => isFigure || fields[term])
    .filter((term) => !beside || (beside[term] ?? '') !== (fields[term] ?? ''))
    .map((term) => {
      const control = rowControls.claim[term];
      const value = fields[term] ?? '';
      const words = value === '' || control?.kind !== 'choice' ? value : code(control.list, value);
      return (
        <span key={term} className="block text-base font-normal">
          {t.rich('review.fact', {
            name: t(`fields.claim.${term}`),
            value: () => (words === '' ? t('draft.nothing') : <bdi>{words}</bdi>),
          })}
        </span>
      );
    });
}

function isFigure({ kind }: Props['fields'], field: string | null): boolean {
  return kind === 'count' || (field?.startsWith('count.') ?? false);
}

const controlsByKind: Record<string, Control> = {
  date: { kind: 'date' },
  place: { kind: 'name', list: 'places' },
  parties: { kind: 'names', list: 'parties' },
};

/** A value is read as the field that it is about; that of a claim without one as its kind says. */
function controlOfValue({ kind = '' }: Props['fields'], field: string | null): Control {
  if (field !== null) return controlOf(field);
  return Object.hasOwn(controlsByKind, kind) ? (controlsByKind[kind] ?? { kind: 'plain' }) : { kind: 'plain' };
}
