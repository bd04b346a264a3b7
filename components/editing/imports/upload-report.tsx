import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import { Moment } from '@/components/editing/frame/moment';
import type { KeptUpload, PlannedText } from '@/lib/desk/imports/import-plan';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { FaultList } from './fault-list';
import { TableFaults } from './table-faults';
import { TableRows } from './table-rows';

/** What importing the folder would do: each text with what becomes of it, or everything that is wrong, and nothing else. */
export function UploadReport({ upload: { name, at, sha256, plan } }: { upload: KeptUpload }) {
  const locale = useLocale();
  const t = useTranslations('desk.import');
  const made = countMade(plan);
  return (
    <section aria-labelledby="upload" className="grid min-w-0 gap-4">
      <h2 id="upload" className="text-xl">
        <bdi>{name}</bdi>
      </h2>
      <p className="text-sm text-quiet">{t.rich('sent', { when: () => <Moment at={at} /> })}</p>
      {plan.state === 'closed' && <Notice kind="refused">{t(`closed.${plan.fault}`)}</Notice>}
      {plan.state === 'refused' && <FaultList faults={plan.faults} />}
      {plan.state === 'planned' && (
        <>
          <Notice kind={made > 0 ? 'caution' : 'done'}>{t('planned', { count: made })}</Notice>
          <Texts texts={plan.texts} />
        </>
      )}
      {plan.state === 'faulty' && <TableFaults faults={plan.faults} />}
      {plan.state === 'rows' && (
        <>
          <Notice kind={made > 0 ? 'caution' : 'done'}>{t('planned', { count: made })}</Notice>
          <TableRows rows={plan.rows} leftAside={plan.leftAside} />
        </>
      )}
      <PostForm to={deskPaths.import(locale)} hidden={{ sha256 }}>
        <Buttons>
          {made > 0 && (
            <Button name="action" value="import" kind="primary">
              {t('import', { count: made })}
            </Button>
          )}
          <Button name="action" value="drop">
            {t('drop')}
          </Button>
        </Buttons>
      </PostForm>
    </section>
  );
}

function countMade(plan: KeptUpload['plan']): number {
  const rows = plan.state === 'planned' ? plan.texts : plan.state === 'rows' ? plan.rows : [];
  return rows.filter(({ outcome }) => outcome === 'draft').length;
}

function Texts({ texts }: { texts: PlannedText[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.import');
  return (
    <ListTable
      caption={t('texts')}
      columns={(['text', 'outcome', 'content'] as const).map((column) => ({ label: t(`column.${column}`) }))}
    >
      {texts.map(({ row, id, file, outcome, draft, paragraphs, removed, warnings }) => (
        <ListRow key={row}>
          <ListCell kind="heading">
            <bdi dir="ltr">{id}</bdi>{' '}
            <bdi dir="auto" className="block font-normal text-quiet">
              {file}
            </bdi>
          </ListCell>
          <ListCell name={t('column.outcome')}>
            {t(`outcome.${outcome}`)} {draft && <a href={deskPaths.draft(locale, draft)}>{t('openDraft')}</a>}
          </ListCell>
          <ListCell name={t('column.content')}>{t('content', { paragraphs, removed, warnings })}</ListCell>
        </ListRow>
      ))}
    </ListTable>
  );
}
