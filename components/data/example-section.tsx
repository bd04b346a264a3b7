import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { env, publicOrigin } from '@/lib/env';

/** A year that the record has meetings in, with their number, as the first example finds it. */
type Props = { year: string; meetings: number };

/** Three ways to work with the files; a test runs all of them. */
export function ExampleSection({ year, meetings }: Props) {
  const locale = useLocale();
  const t = useTranslations('download.examples');
  const origin = publicOrigin();
  return (
    <Section id="examples" title={t('title')} lead={t('lead')}>
      <h3 className="text-lg">{t('sheet.title')}</h3>
      <p className="mt-1 max-w-prose">
        {t.rich('sheet.text', {
          file: () => (
            <a key="file" href={`/api/v1/meetings.csv?excel=1&headings=${locale}`} className="isolate-ltr">
              meetings.csv
            </a>
          ),
        })}
      </p>
      <Code id="formula">{formulaFor(Number(year))}</Code>
      <p className="mt-1 max-w-prose text-quiet">{t('sheet.result', { year, count: meetings })}</p>
      <h3 className="mt-8 text-lg">{t('notebook.title')}</h3>
      <p className="mt-1 max-w-prose">{t('notebook.text')}</p>
      <p className="mt-1">
        <a href="/examples/meetings-by-place.ipynb" className="isolate-ltr">
          meetings-by-place.ipynb
        </a>
      </p>
      <h3 className="mt-8 text-lg">{t('graph.title')}</h3>
      <p className="mt-1 max-w-prose">{t('graph.text')}</p>
      <p className="mt-1">
        <a href="/examples/names-graph.py" className="isolate-ltr">
          names-graph.py
        </a>
      </p>
      <Code id="command">{`python3 names-graph.py ${origin} > names.dot`}</Code>
      <p className="mt-1 max-w-prose text-quiet">{t('graph.result')}</p>
    </Section>
  );
}

/** Counts days of a year in the column of the earliest day, which spreadsheets read as days. A practice file has one column more. */
function formulaFor(year: number): string {
  const column = env.PORTAL_PRACTICE ? 'K:K' : 'J:J';
  return `=COUNTIFS(${column},">="&DATE(${year},1,1),${column},"<"&DATE(${year + 1},1,1))`;
}

function Code({ id, children }: { id: string; children: string }) {
  return (
    <pre
      id={id}
      dir="ltr"
      className="mt-2 max-w-prose border border-rule px-3 py-2 text-base whitespace-pre-wrap wrap-anywhere"
    >
      <code>{children}</code>
    </pre>
  );
}
