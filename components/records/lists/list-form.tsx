import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/lib/i18n/paths';
import type { FoundList } from '@/lib/records/lists/get-list';
import { type ListFacet, type ListName, listFacets } from '@/lib/records/lists/list-query';
import { type ListOption, useListOptions, useListValueName } from './list-values';

type Props = { list: ListName; found: Pick<FoundList<unknown>, 'query' | 'counts' | 'names'> };

const field = 'w-full min-w-0 rounded-sm border border-quiet bg-sheet px-2 py-1.5';

/** Every filter of a list as one form, which needs no script. It stands open where something in it has to be put right. */
export function ListForm({ list, found: { query, counts, names } }: Props) {
  const locale = useLocale();
  const t = useTranslations('lists');
  const optionsOf = useListOptions(useListValueName(names));
  return (
    <details
      open={query.faults.some(({ name }) => name !== 'page')}
      className="mt-4 border-y border-rule py-2 print:hidden"
    >
      <summary className="py-1 font-semibold text-link">{t('narrow')}</summary>
      <form
        action={paths[list](locale)}
        className="mt-2 mb-2 grid gap-x-5 gap-y-3 text-base sm:grid-cols-2 lg:grid-cols-5"
      >
        {listFacets.map((facet) => (
          <FacetField
            key={facet}
            facet={facet}
            chosen={query.filter[facet]}
            options={optionsOf(facet, counts, query.filter[facet])}
            wrong={query.faults.find(({ name }) => name === facet)?.value}
          />
        ))}
        {query.sort !== 'newest' && <input type="hidden" name="sort" value={query.sort} />}
        <div className="flex items-end">
          <button
            type="submit"
            className="cursor-pointer rounded-sm border border-ink bg-ink px-5 py-1.5 text-paper hover:underline"
          >
            {t('show')}
          </button>
        </div>
      </form>
    </details>
  );
}

type FieldProps = { facet: ListFacet; options: ListOption[]; chosen?: string | undefined; wrong?: string | undefined };

function FacetField({ facet, options, chosen, wrong }: FieldProps) {
  const t = useTranslations('lists');
  const id = `list-${facet}`;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="font-semibold text-quiet">
        {t(`facet.${facet}`)}
      </label>
      <select
        id={id}
        name={facet}
        defaultValue={chosen ?? ''}
        className={field}
        {...(wrong !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
      >
        <option value="">{t('all')}</option>
        {facet === 'year' ? <YearOptions years={options} /> : <Options options={options} />}
      </select>
      {wrong !== undefined && (
        <p id={`${id}-fault`} className="text-danger">
          {t.rich('fault.value', { value: () => <bdi key="value">{wrong.slice(0, 60)}</bdi> })}
        </p>
      )}
    </div>
  );
}

function YearOptions({ years }: { years: ListOption[] }) {
  const t = useTranslations('years');
  const isHijri = ({ value }: ListOption) => value.endsWith('h');
  return (
    <>
      <optgroup label={t('gregorian')}>
        <Options options={years.filter((year) => !isHijri(year))} />
      </optgroup>
      <optgroup label={t('hijri')}>
        <Options options={years.filter(isHijri)} />
      </optgroup>
    </>
  );
}

function Options({ options }: { options: ListOption[] }) {
  return options.map(({ value, name, count }) => (
    <option key={value} value={value}>
      {`${name} (${count})`}
    </option>
  ));
}
