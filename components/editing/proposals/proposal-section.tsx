import { useLocale, useTranslations } from 'next-intl';
import type { Choices } from '@/components/editing/fields/part-fields';
import { Button, Buttons } from '@/components/editing/form/button';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { LongText } from '@/components/editing/form/long-text';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { DeskSection } from '@/components/editing/frame/desk-section';
import { Moment } from '@/components/editing/frame/moment';
import type { ProposalView } from '@/lib/desk/proposals';
import type { DeskRecord } from '@/lib/desk/records';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { ProposedFields } from './proposed-fields';

export type ProposalRights = { take: boolean; setAside: boolean };

type Props = {
  record: DeskRecord;
  proposal: ProposalView;
  choices: Choices;
  rights: ProposalRights;
  /** What is wrong with the reason that was given, in words. */
  reasonFault: string | null;
  typedReason: string;
};

/** What a newer release says of a record that editors have changed, and the two ways to decide of it. */
export function ProposalSection({ record, proposal, choices, rights, reasonFault, typedReason }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.proposals');
  const address = deskPaths.record(locale, record.type, record.id);
  const hidden = { proposal: proposal.id, version: proposal.version };
  return (
    <DeskSection id="proposal" title={t('title')} lead={t('lead')}>
      <p className="text-sm text-quiet">{t.rich('since', { when: () => <Moment at={new Date(proposal.madeAt)} /> })}</p>
      {proposal.names.length === 0 ? <p>{t('sameByNow')}</p> : <ProposedFields proposal={proposal} choices={choices} />}
      <div className="flex flex-wrap items-start gap-x-5 gap-y-3 print:hidden">
        {rights.take && proposal.names.length > 0 && (
          <PostForm to={address} hidden={hidden}>
            <Buttons>
              <Button name="action" value="take-proposal">
                {t('take')}
              </Button>
            </Buttons>
          </PostForm>
        )}
        {rights.setAside && (
          <ConfirmStep
            summary={t('setAsideStep')}
            words={t('setAsideWords')}
            to={address}
            hidden={hidden}
            action={{ name: 'action', value: 'set-aside', label: t('setAside') }}
            isOpen={reasonFault !== null}
          >
            <LongText
              name="reason"
              label={t('reason')}
              lang={locale}
              rows={2}
              value={typedReason}
              error={reasonFault}
              takesFocus={reasonFault !== null}
            />
          </ConfirmStep>
        )}
      </div>
    </DeskSection>
  );
}

/** Why nothing was done of a proposal: somebody has decided, or a newer release has come. */
export function ProposalMoved() {
  const t = useTranslations('desk.proposals');
  return <Notice kind="refused">{t('moved')}</Notice>;
}
