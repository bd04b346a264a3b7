import { useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { InLanguage } from '@/components/ui/in-language';
import { writeDigits } from '@/lib/dates/digits';
import { monthNameAr } from '@/lib/language/months/month-names';

/** What can be chosen; the first of each is what everybody gets who has chosen nothing. */
const choices = {
  months: ['doubled', 'levant', 'gulf'],
  digits: ['latn', 'arab'],
  calendar: ['gregorian', 'hijri'],
} as const;

type Name = keyof typeof choices;

const samples = {
  doubled: monthNameAr(11, 'doubled'),
  levant: monthNameAr(11, 'levant'),
  gulf: monthNameAr(11, 'gulf'),
  latn: '0123456789',
  arab: writeDigits('0123456789', 'arab'),
};

/** How dates and numbers are written, by the reader's choice, which this browser keeps. The reader's script shows the form. */
export function DateChoice() {
  const t = useTranslations('dates');
  return (
    <article>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t('lead')}</p>
      <p className="mt-4 text-lg">
        {t('example')} <Day edtf="2019-11-19/2019-11-20" />
      </p>
      <form hidden data-dates className="mt-6 grid max-w-2xl gap-6">
        {(Object.keys(choices) as Name[]).map((name) => (
          <Choice key={name} name={name} />
        ))}
      </form>
      <p data-dates-off className="mt-6 max-w-prose">
        {t('needsScript')}
      </p>
      <p className="mt-6 max-w-prose text-base text-quiet">{t('kept')}</p>
    </article>
  );
}

function Choice({ name }: { name: Name }) {
  const t = useTranslations('dates');
  const wordsOf = (of: Name, value: string) => {
    if (of === 'months') return t(`months.${value as 'gulf'}`);
    return of === 'digits' ? t(`digits.${value as 'arab'}`) : t(`calendar.${value as 'hijri'}`);
  };
  return (
    <fieldset className="border-t border-rule pt-3">
      <legend className="pe-3 font-semibold">{t(`${name}.name`)}</legend>
      <div className="grid gap-1" data-kept>
        {choices[name].map((value, index) => (
          <label key={value} className="flex items-center gap-2">
            <input type="radio" name={name} value={value} defaultChecked={index === 0} />
            <span>
              {wordsOf(name, value)}
              {value in samples && (
                <>
                  {': '}
                  <InLanguage lang="ar">{samples[value as keyof typeof samples]}</InLanguage>
                </>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
