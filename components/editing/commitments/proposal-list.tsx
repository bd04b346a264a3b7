import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { EmptyState } from '@/components/editing/form/empty-state';
import { PostForm } from '@/components/editing/form/post-form';
import { Day } from '@/components/records/provenance/when';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import type { CommitmentProposal } from '@/lib/desk/texts/commitment-proposals';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { paths } from '@/lib/i18n/paths';

/** What statements seem to commit somebody to; a press of the button begins the draft of an entry with these words. */
export function ProposalList({ proposals, mayBegin }: { proposals: CommitmentProposal[]; mayBegin: boolean }) {
  const t = useTranslations('desk.commitments');
  if (proposals.length === 0) return <EmptyState title={t('nothing')} />;
  return (
    <ol className="grid gap-6">
      {proposals.map((proposal) => (
        <li
          key={`${proposal.statement} ${proposal.slot} ${proposal.words.en} ${proposal.words.ar}`}
          className="grid gap-2 border-t border-rule pt-3"
        >
          <Proposal proposal={proposal} mayBegin={mayBegin} />
        </li>
      ))}
    </ol>
  );
}

function Proposal({ proposal, mayBegin }: { proposal: CommitmentProposal; mayBegin: boolean }) {
  const locale = useLocale();
  const t = useTranslations('desk.commitments');
  const { statement, title, date, slot, words, actor } = proposal;
  const hidden = {
    statement,
    slot,
    quotear: words.ar ?? '',
    quoteen: words.en ?? '',
    actorar: actor.ar ?? '',
    actoren: actor.en ?? '',
  };
  return (
    <>
      <p className="text-sm text-quiet">
        <a href={paths.paragraph(locale, statement, slot)}>
          <Words value={title} unknown={statement} /> <bdi dir="ltr">{slot}</bdi>
        </a>
        {date !== null && (
          <>
            {' · '}
            <Day edtf={date} style="short" />
          </>
        )}
      </p>
      <div className="grid gap-x-8 gap-y-2 md:grid-cols-2">
        {(['ar', 'en'] as const).map((lang) =>
          words[lang] === null ? (
            <p key={lang} className="text-sm text-quiet">
              {t('noPartner', { lang })}
            </p>
          ) : (
            <Quotation key={lang} words={words[lang]} lang={lang} />
          ),
        )}
      </div>
      {mayBegin && (
        <PostForm to={deskPaths.newDraft(locale)} hidden={hidden}>
          <Buttons>
            <Button name="action" value="commitment">
              {t('begin')}
            </Button>
          </Buttons>
        </PostForm>
      )}
    </>
  );
}
