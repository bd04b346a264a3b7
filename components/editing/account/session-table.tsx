import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { PostForm } from '@/components/editing/form/post-form';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import { Moment } from '@/components/editing/frame/moment';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { browserName } from './browser-name';

export type SessionItem = { id: string; agent: string; createdAt: Date; seenAt: Date; isThis: boolean };

/** The browsers in which the person is signed in, this one first; any other can be signed out from here. */
export function SessionTable({ sessions }: { sessions: readonly SessionItem[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.account.sessions');
  return (
    <PostForm to={deskPaths.account(locale)}>
      <ListTable
        caption={t('title')}
        columns={[{ label: t('browser') }, { label: t('since') }, { label: t('seen') }, { label: t('action') }]}
      >
        {sessions
          .toSorted((a, b) => Number(b.isThis) - Number(a.isThis))
          .map((session) => (
            <ListRow key={session.id}>
              <ListCell kind="heading">
                <BrowserName agent={session.agent} />
                {session.isThis && <span className="block text-quiet font-normal">{t('this')}</span>}
              </ListCell>
              <ListCell name={t('since')}>
                <Moment at={session.createdAt} />
              </ListCell>
              <ListCell name={t('seen')}>
                <Moment at={session.seenAt} />
              </ListCell>
              <ListCell>
                {session.isThis ? (
                  <Button name="action" value="sign-out">
                    {t('signOut')}
                  </Button>
                ) : (
                  <Button name="revoke" value={session.id}>
                    {t('revoke')}
                  </Button>
                )}
              </ListCell>
            </ListRow>
          ))}
      </ListTable>
      {sessions.some(({ isThis }) => !isThis) && (
        <Buttons>
          <Button name="revoke" value="others">
            {t('revokeOthers')}
          </Button>
        </Buttons>
      )}
    </PostForm>
  );
}

function BrowserName({ agent }: { agent: string }) {
  const t = useTranslations('desk.account.sessions');
  const { browser, system } = browserName(agent);
  const bdi = (chunks: React.ReactNode) => <bdi>{chunks}</bdi>;
  if (browser !== null && system !== null) return t.rich('browserOn', { browser, system, bdi });
  return (browser ?? system) ? <bdi>{browser ?? system}</bdi> : t('browserUnknown');
}
