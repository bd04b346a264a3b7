import { useLocale, useTranslations } from 'next-intl';
import { RecordSection } from '@/components/records/citing/record-section';
import { Day } from '@/components/records/provenance/when';
import { WordsAsTyped } from '@/components/ui/words-as-typed';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { VersionMark } from '@/lib/records/statements/statements';

type Props = {
  statement: string;
  versions: VersionMark[];
  current: number;
  /** The language in which versions can be compared. Null: no text is held whole. */
  comparedIn: Locale | null;
};

/** Every published version of a statement, the newest first, with when it came and why. */
export function VersionList({ statement, versions, current, comparedIn }: Props) {
  const locale = useLocale();
  const t = useTranslations('reading');
  if (versions.length === 0) return null;
  return (
    <RecordSection about={`/statements/${statement}`} id="versions" title={t('versions')}>
      <ol className="grid gap-1">
        {versions.toReversed().map(({ n, at, why }) => (
          <li key={n}>
            <a
              href={paths.statementVersion(locale, statement, n)}
              aria-current={n === current ? 'true' : undefined}
              className="aria-[current]:font-semibold"
            >
              {t('version', { n: String(n) })}
            </a>{' '}
            · <Day edtf={at.slice(0, 10)} style="short" />
            {comparedIn && n > 1 && (
              <span className="print:hidden">
                {' · '}
                <a
                  href={paths.comparison(locale, `${statement}@${n - 1}...${statement}@${n}`, comparedIn)}
                  rel="nofollow"
                >
                  {t('sinceBefore', { n: String(n - 1) })}
                </a>
              </span>
            )}
            {why && (
              <span className="block max-w-prose text-quiet">
                <WordsAsTyped words={why} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </RecordSection>
  );
}
