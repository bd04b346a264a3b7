import { useLocale, useTranslations } from 'next-intl';
import { PageSteps } from '@/components/ui/page-steps';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/i18n/paths';
import type { GlossaryPage } from '@/lib/records/vocabulary/find-in-glossary';
import type { GlossaryEntry } from '@/lib/records/vocabulary/glossary';
import {
  type GlossaryFault,
  type GlossaryKind,
  type GlossaryQuery,
  glossaryKinds,
  glossaryQueryWith,
} from '@/lib/records/vocabulary/glossary-query';
import { GlossaryRow } from './glossary-row';

type Props = { query: GlossaryQuery; faults: GlossaryFault[]; page: GlossaryPage };

/** A part of the glossary: what the words, the kind and the letter that are asked for find. */
export function GlossaryArticle({ query, faults, page }: Props) {
  const t = useTranslations('glossary');
  return (
    <article>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t('lead')}</p>
      <FilterForm query={query} />
      <div id="entries" className="scroll-mt-4">
        {faults.length > 0 ? <Faults faults={faults} /> : <Entries query={query} page={page} />}
      </div>
    </article>
  );
}

/** The reader's script sends it while words are typed. */
function FilterForm({ query }: { query: GlossaryQuery }) {
  const locale = useLocale();
  const t = useTranslations('glossary');
  return (
    <search className="print:hidden">
      <form action={paths.glossary(locale)} data-filter="entries" className="mt-4 flex max-w-2xl flex-wrap gap-2">
        <label htmlFor="glossary-words" className="w-full font-semibold">
          {t('filter')}
        </label>
        <input
          id="glossary-words"
          type="search"
          name="q"
          defaultValue={query.q}
          dir="auto"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          className="min-w-0 flex-1 rounded-sm border border-quiet bg-sheet px-3 py-1.5"
        />
        {query.kind && <input type="hidden" name="kind" value={query.kind} />}
        <SubmitButton>{t('show')}</SubmitButton>
      </form>
    </search>
  );
}

function Entries({ query, page }: Omit<Props, 'faults'>) {
  const locale = useLocale();
  const t = useTranslations('glossary');
  const kinds = glossaryKinds.filter((kind) => page.entries.some((entry) => entry.kind === kind));
  return (
    <>
      <Kinds query={query} kinds={page.kinds} />
      <Letters query={query} letters={page.letters} />
      <p role="status" className="mt-4 text-lg font-semibold">
        {t('found', { count: page.total })}
      </p>
      {page.total === 0 && <NothingFound query={query} />}
      {kinds.map((kind) => (
        <KindPart key={kind} kind={kind} entries={page.entries.filter((entry) => entry.kind === kind)} />
      ))}
      <PageSteps
        name={t('pages')}
        page={query.page}
        pages={page.pages}
        href={(each) => paths.glossary(locale) + glossaryQueryWith(query, { page: each })}
      />
    </>
  );
}

const choice =
  'inline-block rounded-sm px-2 py-1 aria-[current]:border-b-2 aria-[current]:border-official aria-[current]:font-semibold';

function Kinds({ query, kinds }: { query: GlossaryQuery; kinds: Record<GlossaryKind, number> }) {
  const locale = useLocale();
  const t = useTranslations('glossary');
  const href = (kind: GlossaryKind | null) => paths.glossary(locale) + glossaryQueryWith(query, { kind });
  return (
    <nav aria-label={t('kinds')} className="mt-4 print:hidden">
      <ul className="-ms-2 flex flex-wrap gap-x-2">
        <li>
          <a href={href(null)} aria-current={query.kind === null ? 'true' : undefined} className={choice}>
            {t('everything')}
          </a>
        </li>
        {glossaryKinds.map((kind) => (
          <li key={kind}>
            <a href={href(kind)} aria-current={query.kind === kind ? 'true' : undefined} className={choice}>
              {t(`part.${kind}`)} <bdi className="font-normal text-quiet">({kinds[kind]})</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Letters({ query, letters }: { query: GlossaryQuery; letters: string[] }) {
  const locale = useLocale();
  const t = useTranslations('glossary');
  if (letters.length < 2 && query.letter === null) return null;
  const href = (letter: string | null) => paths.glossary(locale) + glossaryQueryWith(query, { letter });
  return (
    <nav aria-label={t('letters')} className="print:hidden">
      <ul className="-ms-2 flex flex-wrap">
        <li>
          <a href={href(null)} aria-current={query.letter === null ? 'true' : undefined} className={choice}>
            {t('everyLetter')}
          </a>
        </li>
        {letters.map((letter) => (
          <li key={letter}>
            <a
              href={href(letter)}
              aria-current={query.letter === letter ? 'true' : undefined}
              className={`${choice} min-w-7 text-center`}
            >
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function KindPart({ kind, entries }: { kind: GlossaryKind; entries: GlossaryEntry[] }) {
  const t = useTranslations('glossary');
  return (
    <section aria-labelledby={`part-${kind}`} className="mt-6">
      <h2 id={`part-${kind}`} className="border-b-2 border-rule text-lg">
        {t(`part.${kind}`)}
      </h2>
      {kind === 'term' && <p className="mt-1 max-w-prose text-base text-quiet">{t('termsLead')}</p>}
      <ul>
        {entries.map((entry) => (
          <GlossaryRow key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function NothingFound({ query }: { query: GlossaryQuery }) {
  const locale = useLocale();
  const t = useTranslations('glossary');
  return (
    <p className="mt-2 max-w-prose">
      {t('nothing')}{' '}
      {query.q !== '' && (
        <a href={`${paths.search(locale)}?${new URLSearchParams({ q: query.q })}`} rel="nofollow">
          {t('searchRecord')}
        </a>
      )}
    </p>
  );
}

function Faults({ faults }: { faults: GlossaryFault[] }) {
  const locale = useLocale();
  const t = useTranslations('glossary');
  return (
    <div role="alert" className="mt-6 max-w-prose border-s-4 border-danger ps-4">
      <p className="font-semibold">{t('faults')}</p>
      <ul>
        {faults.slice(0, 10).map(({ name, value }) => (
          <li key={`${name} ${value}`}>
            {t.rich(`fault.${name}`, { value: () => <bdi key="value">{value.slice(0, 60)}</bdi> })}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.glossary(locale)}>{t('whole')}</a>
      </p>
    </div>
  );
}
