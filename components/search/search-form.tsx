import { useLocale, useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/i18n/paths';

type Props = { id: string; value?: string };

const look = 'block px-3 py-1.5 cursor-pointer aria-selected:bg-shade hover:bg-shade';

/** The search box, for words of both languages. The reader's script adds suggestions; the form works without it. */
export function SearchForm({ id, value = '' }: Props) {
  const locale = useLocale();
  const t = useTranslations('search');
  return (
    <search className={value === '' ? 'print:hidden' : undefined}>
      <form action={paths.search(locale)} data-suggest={locale} className="relative flex max-w-2xl flex-wrap gap-2">
        <label htmlFor={id} className="w-full font-semibold">
          {t('label')}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={value}
          dir="auto"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          className="min-w-0 flex-1 rounded-sm border border-quiet bg-sheet px-3 py-1.5"
        />
        <SubmitButton className="print:hidden">{t('submit')}</SubmitButton>
        <div
          hidden
          id={`${id}-suggestions`}
          role="listbox"
          aria-label={t('suggestions')}
          data-look={look}
          className="absolute start-0 top-full z-20 mt-1 w-full border border-quiet bg-sheet py-1"
        />
      </form>
    </search>
  );
}
