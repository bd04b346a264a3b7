import { useLocale, useTranslations } from 'next-intl';
import { CannotAnswer } from '@/components/findings/cannot-answer';
import { CiteFinding } from '@/components/findings/cite-finding';
import { MomentFaultNote } from '@/components/findings/finding-fault-note';
import { HeldNote } from '@/components/findings/held-note';
import { TextMomentLine } from '@/components/findings/moment-line';
import { InlineList } from '@/components/ui/inline-list';
import { Section } from '@/components/ui/section';
import type { MomentRefused } from '@/lib/findings/at-moment';
import { addressAt } from '@/lib/findings/finding-address';
import type { Themes } from '@/lib/findings/themes/read-themes';
import { separators } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';
import type { HeldCounts } from '@/lib/records/statements/held/held-counts';
import { DroppedThemes } from './dropped-themes';
import { ThemeTable } from './theme-table';

type Props = { found: Themes | MomentRefused; seq: string | null; held: HeldCounts };

/** Topics by meeting: what statements speak of, what the newest leaves out, and where nothing can be said. */
export function ThemesArticle({ found, seq, held }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings');
  return (
    <article>
      <h1 className="mb-2 text-2xl md:text-3xl">{t('title.themes')}</h1>
      <p className="mb-4 max-w-prose text-quiet">{t('lead.themes')}</p>
      {'kind' in found ? (
        <MomentFaultNote fault={found} seq={seq} today={paths.themes(locale)} />
      ) : (
        <>
          {found.newest === null && <CannotAnswer />}
          {found.newest === null && <HeldNote held={held} />}
          <Matrix themes={found} />
        </>
      )}
      {('kind' in found || found.newest !== null) && <HeldNote held={held} />}
    </article>
  );
}

function Matrix({ themes }: { themes: Themes }) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const { moment, changed } = themes;
  return (
    <>
      <TextMomentLine moment={moment} changed={changed} today={paths.themes(locale)} />
      {themes.newest !== null && <DroppedThemes themes={themes} />}
      {themes.newest !== null && (
        <Section id="table" title={t('themes.table')} lead={t('themes.tableLead')}>
          <ThemeTable themes={themes} />
          {themes.earlier > 0 && (
            <p className="mt-3 max-w-prose text-quiet">{t('themes.earlier', { count: themes.earlier })}</p>
          )}
          <OtherStatements others={themes.others} />
        </Section>
      )}
      <CiteFinding
        seq={moment.seq}
        address={addressAt(paths.themes, locale, moment.seq)}
        files={[
          { name: 'JSON', address: `/api/v1/themes?seq=${moment.seq}` },
          { name: 'CSV', address: `/api/v1/themes.csv?seq=${moment.seq}` },
        ]}
        table="themes"
      />
    </>
  );
}

/** The statements that are held and not counted here, and why. */
function OtherStatements({ others }: Pick<Themes, 'others'>) {
  const locale = useLocale();
  const t = useTranslations('findings.themes');
  if (others.length === 0) return null;
  return (
    <p className="mt-3 max-w-prose text-quiet">
      {t('others')}{' '}
      <InlineList
        items={others.map(({ id, title }) => ({
          key: id,
          content: (
            <a href={paths.statement(locale, id)}>
              <bdi>{wordsIn(title, locale) ?? id}</bdi>
            </a>
          ),
        }))}
        separator={separators[locale].comma}
      />
    </p>
  );
}
