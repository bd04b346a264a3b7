import { getTranslations } from 'next-intl/server';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { Notice } from '@/components/editing/form/notice';
import { boardLanguages, readBoardAsk } from '@/components/editing/translations/board-ask';
import { BoardTable } from '@/components/editing/translations/board-table';
import type { StandReasons } from '@/components/editing/translations/stale-item';
import { StaleList } from '@/components/editing/translations/stale-list';
import { actorOf } from '@/lib/auth/session';
import { listBoard, listStaleParagraphs } from '@/lib/desk/texts/translations';
import { bilingualMessage } from '@/lib/i18n/bilingual-message';

type Props = PageProps<'/[locale]/desk/translations'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.translations');
  return { title: t('title') };
}

export default async function TranslationsPage({ searchParams }: Props) {
  const visit = await requireVisit('record.read');
  const actor = actorOf(visit.session);
  const stale = await listStaleParagraphs(actor);
  const rows = await listBoard(actor);
  const t = await getTranslations('desk.translations');
  const faults = await readFaults(visit);
  const { key = '', reason = '' } = visit.typed ?? {};
  const words = faults.reason ?? null;
  return (
    <DeskPage visit={visit} title={t('title')} lead={t('lead')} width="wide">
      {Object.keys(faults).length > 0 && words === null && <Notice kind="refused">{t('conflict')}</Notice>}
      <StaleList stale={stale} said={await readReasons()} refused={words === null ? null : { key, reason, words }} />
      <BoardTable
        rows={rows}
        languages={boardLanguages(rows, visit.locale, actor.translates)}
        ask={readBoardAsk(await searchParams)}
      />
    </DeskPage>
  );
}

/** The reasons that are offered, as readers of both languages would read them. */
async function readReasons(): Promise<StandReasons> {
  return {
    meaning: await readReason('desk.translations.said.meaning'),
    spelling: await readReason('desk.translations.said.spelling'),
    rendered: await readReason('desk.translations.said.rendered'),
  };
}

async function readReason(key: `desk.translations.said.${keyof StandReasons}`): Promise<string> {
  const { ar, en } = await bilingualMessage(key);
  return `${ar} / ${en}`;
}
