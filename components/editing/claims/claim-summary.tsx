import { useTranslations } from 'next-intl';
import { useCodeWords } from '@/components/editing/fields/coded-choices';
import type { FieldRow } from '@/components/editing/fields/field-rows';
import type { Choices } from '@/components/editing/fields/part-fields';
import { ChoiceName, PayloadValue } from '@/components/editing/fields/payload-value';
import { readFigure } from '@/components/editing/fields/read-figure';
import { FigureText } from '@/components/records/provenance/figure';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import { showUnseen } from '@/lib/text/characters/bidi';
import { topicOfClaim } from './claimed-topic';

type Props = {
  claim: FieldRow;
  field: string | null;
  choices: Choices;
  isChanged?: boolean;
  /** The value of its field, which a claim without one of its own has. */
  ofField?: Record<string, string>;
};

/** A claim in a line or two: its value, its standing in the record, and the words of its source. */
export function ClaimSummary({ claim: { fields }, field, choices, isChanged = false, ofField = {} }: Props) {
  const t = useTranslations('desk');
  const { words, wordsLang = '', status = '' } = fields;
  const hasOwn = Boolean(fields.value || fields.valueAr || fields.valueEn);
  return (
    <span className="min-w-0 flex-1">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <strong className="font-semibold">
          <ClaimValueWords fields={hasOwn ? fields : { ...fields, ...ofField }} field={field} choices={choices} />
        </strong>
        <ClaimStatus status={status} />
        {isChanged && <span className="text-quiet">{t('draft.changed')}</span>}
      </span>
      {words && (
        <span className="block text-quiet">
          <Quotation words={showUnseen(words)} lang={wordsLang || (/\p{Script=Arabic}/u.test(words) ? 'ar' : 'en')} />
        </span>
      )}
      {(fields.saidByAr || fields.saidByEn) && (
        <span className="block text-quiet">
          <Words value={{ ar: fields.saidByAr || null, en: fields.saidByEn || null }} />
        </span>
      )}
    </span>
  );
}

const looks: Record<string, string> = {
  adopted: 'border-official text-official',
  rejected: 'border-dashed border-press text-press',
  both_stand: 'border-ink text-ink',
  open: 'border-dotted border-doubt text-doubt',
};

/** What was decided of a claim. The word carries it; the border only helps. */
export function ClaimStatus({ status }: { status: string }) {
  const code = useCodeWords();
  if (status === '') return null;
  return (
    <span className={`rounded-sm border px-1.5 text-sm leading-normal ${looks[status] ?? 'border-quiet text-quiet'}`}>
      {code('claimStatus', status)}
    </span>
  );
}

/** The value that a source gives, read as the field that it is about. */
function ClaimValueWords({
  fields,
  field,
  choices,
}: {
  fields: FieldRow['fields'];
  field: string | null;
  choices: Choices;
}) {
  const t = useTranslations('desk.claims');
  const { value = '', valueAr = '', valueEn = '' } = fields;
  const topic = topicOfClaim(fields, choices);
  if (topic) return <ChoiceName choice={topic} />;
  if (value === '' && valueAr === '' && valueEn === '')
    return <span className="font-normal text-quiet">{t('noValue')}</span>;
  const figure = fields.kind === 'count' ? readFigure(fields) : null;
  if (figure) return <FigureText figure={figure} />;
  if (value === '' || isInWords(fields)) return <Words value={{ ar: valueAr || null, en: valueEn || null }} />;
  return <PayloadValue name={field ?? 'claim.any.value'} value={value} textLang="en" choices={choices} />;
}

/** A number that is told in words is a bare number without them: of a share they say that it is one. */
function isInWords({ kind, property, valueAr, valueEn }: FieldRow['fields']): boolean {
  return kind === 'number' && property !== 'ordinal' && Boolean(valueAr || valueEn);
}
