import { useLocale, useTranslations } from 'next-intl';
import { InLanguage } from '@/components/ui/in-language';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { StatementTitle } from '@/lib/records/statements/statements';

/** A statement's title as published; a title of ours is marked as such. */
export function StatementTitleText({ title }: { title: StatementTitle }) {
  const locale = useLocale();
  const t = useTranslations('statement');
  const isOwn = locale === 'ar' && title.ar === null && title.arOwn !== null;
  return (
    <>
      {isOwn ? title.arOwn : <Words value={title} unknown={t('noTitle')} />}
      {(isOwn || title.kind === 'descriptive') && (
        <>
          {' '}
          <small className="text-base font-normal text-quiet">
            ({title.kind === 'descriptive' ? t('titleDescriptive') : t('titleOwn')})
          </small>
        </>
      )}
    </>
  );
}

/** A statement's title, leading to its page. */
export function StatementLink({ statement: { id, title } }: { statement: { id: string; title: StatementTitle } }) {
  return (
    <a href={paths.statement(useLocale(), id)}>
      <StatementTitleText title={title} />
    </a>
  );
}

/** The English title as published, under the Arabic one. */
export function PublishedTitle({ title }: { title: StatementTitle }) {
  const locale = useLocale();
  if (locale !== 'ar' || title.en === null || (title.ar ?? title.arOwn) === null) return null;
  return (
    <p className="text-quiet">
      <InLanguage lang="en">{title.en}</InLanguage>
    </p>
  );
}
