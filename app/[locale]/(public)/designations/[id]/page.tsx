import { getLocale, getTranslations } from 'next-intl/server';
import { citeEntryInStyles } from '@/app/[locale]/(public)/cite-entry';
import { WithdrawnPage, withdrawnMetadata } from '@/app/[locale]/(public)/withdrawn-page';
import { CiteThis } from '@/components/reading/cite-this';
import { DesignationArticle } from '@/components/records/designations/designation-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { citationEndings } from '@/lib/exchange/entry-citation';
import { at, paths } from '@/lib/i18n/paths';
import { readRecord } from '@/lib/i18n/read-record';
import { getDesignation } from '@/lib/records/designations/designations';
import { getWithdrawnMark } from '@/lib/records/history/withdrawn-mark';

type Props = PageProps<'/[locale]/designations/[id]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const designation = await readRecord(params, getDesignationOrMark);
  if ('withdrawal' in designation) return withdrawnMetadata(params, designation);
  const [locale, t] = await Promise.all([getLocale(), getTranslations('designation')]);
  const title = designation.title[locale];
  const description = title === null ? t('notAList') : t('description', { title });
  return pageMetadata(params, at(paths.designation, designation.id), { title, description });
}

export default async function DesignationPage({ params }: Props) {
  const designation = await readRecord(params, getDesignationOrMark);
  if ('withdrawal' in designation) return <WithdrawnPage mark={designation} />;
  const locale = await getLocale();
  return (
    <PageFrame address={at(paths.designation, designation.id)}>
      <DesignationArticle
        designation={designation}
        cite={
          <CiteThis
            citations={await citeEntryInStyles({ ...designation, part: 'designations' }, locale)}
            formatsOf={paths.designation(locale, designation.id)}
            endings={citationEndings}
          />
        }
      />
    </PageFrame>
  );
}

async function getDesignationOrMark(id: string) {
  return (await getDesignation(id)) ?? getWithdrawnMark('designation', id);
}
