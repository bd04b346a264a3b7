import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { LongText } from '@/components/editing/form/long-text';
import { PostForm } from '@/components/editing/form/post-form';
import type { DeskRecord } from '@/lib/desk/records';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { publicAddress } from './public-address';

/** What this person may do with a record. */
export type RecordRights = { edit: boolean; addSource: boolean; withdraw: boolean };

type Props = { record: DeskRecord; rights: RecordRights; reasonFault: string | null; typedReason: string };

/** What can be done with a record, and where else it is. */
export function RecordActions({ record, rights, reasonFault, typedReason }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.records');
  const both = useTranslations('desk.reason');
  const address = deskPaths.record(locale, record.type, record.id);
  const isHidden = record.isWithdrawn || record.withdrawnStatement !== null;
  const publicPage = isHidden ? null : publicAddress(record, locale);
  const step = record.isWithdrawn ? 'reinstate' : 'withdraw';
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-3 print:hidden">
      {rights.edit && !isHidden && (
        <PostForm to={address}>
          <Buttons>
            <Button kind="primary" name="action" value="edit">
              {t('edit')}
            </Button>
            {rights.addSource && record.type !== 'source' && (
              <Button name="action" value="edit-with-source">
                {t('editWithSource')}
              </Button>
            )}
          </Buttons>
        </PostForm>
      )}
      <span className="flex min-h-9 flex-wrap items-center gap-x-5">
        {record.type === 'statement' && !record.isWithdrawn && rights.edit && (
          <a href={`${deskPaths.newDraft(locale)}?statement=${record.id}#begin-text`}>{t('addText')}</a>
        )}
        {record.type === 'meeting' && !record.isWithdrawn && rights.edit && (
          <a href={`${deskPaths.newDraft(locale)}?meeting=${record.id}#statement`}>{t('addStatement')}</a>
        )}
        <a href={deskPaths.recordHistory(locale, record.type, record.id)}>{t('historyLink')}</a>
        {publicPage && <a href={publicPage}>{t('publicPage')}</a>}
      </span>
      {rights.withdraw && (
        <ConfirmStep
          summary={t(`${step}Step`)}
          words={step === 'withdraw' ? t(`withdrawWords.${record.type}`) : t('reinstateWords')}
          to={address}
          hidden={{ version: record.version }}
          action={{ name: 'action', value: step, label: t(step) }}
          kind={record.isWithdrawn ? 'primary' : 'danger'}
          isOpen={reasonFault !== null}
        >
          <LongText
            name="reason"
            label={t(`${step}Reason`)}
            hint={both('both')}
            lang={locale}
            rows={2}
            value={typedReason}
            error={reasonFault}
            takesFocus={reasonFault !== null}
          />
        </ConfirmStep>
      )}
    </div>
  );
}
