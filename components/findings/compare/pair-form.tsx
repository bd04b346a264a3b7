import { useLocale, useTranslations } from 'next-intl';
import { StatementOption } from '@/components/findings/statement-option';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { locales } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { HeldStatement } from '@/lib/records/statements/held/held-statements';

type Props = {
  statements: readonly HeldStatement[];
  /** The two that are chosen at first. Without: the newest two. */
  chosen?: { a: string; b: string } | undefined;
};

/** Asks for any two statements that are held whole. */
export function PairForm({ statements, chosen }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings.compare');
  const [newest, before] = statements;
  if (!newest || !before) return null;
  const sides = [
    { name: 'a', label: t('choose.first'), id: chosen?.a ?? before.id },
    { name: 'b', label: t('choose.second'), id: chosen?.b ?? newest.id },
  ];
  return (
    <div className="print:hidden">
      <Section id="choose" title={t('choose.title')}>
        <form action={paths.comparisonOf(locale)} className="grid max-w-3xl gap-3">
          {sides.map(({ name, label, id }) => (
            <div key={name}>
              <label htmlFor={`side-${name}`} className="block font-semibold">
                {label}
              </label>
              <select
                id={`side-${name}`}
                name={name}
                defaultValue={id}
                className="w-full rounded-sm border border-quiet bg-sheet px-3 py-1.5"
              >
                {statements.map((statement) => (
                  <StatementOption key={statement.id} statement={statement} />
                ))}
              </select>
            </div>
          ))}
          <fieldset className="flex flex-wrap gap-x-6">
            <legend className="font-semibold">{t('choose.language')}</legend>
            {locales.map((lang) => (
              <label key={lang} className="flex items-center gap-2">
                <input type="radio" name="lang" value={lang} defaultChecked={lang === locale} />
                {t('inLanguage', { lang })}
              </label>
            ))}
          </fieldset>
          <p>
            <SubmitButton>{t('choose.submit')}</SubmitButton>
          </p>
        </form>
      </Section>
    </div>
  );
}
