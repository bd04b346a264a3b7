import { useLocale, useTranslations } from 'next-intl';
import { Button, ButtonLink, Buttons } from '@/components/editing/form/button';
import { PostForm } from '@/components/editing/form/post-form';
import { TextInput } from '@/components/editing/form/text-input';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { CodeInput } from './second-factor-form';

type Props = {
  /** Base32. */
  secret: string;
  /** The same for an app on this device. */
  uri: string;
  /** The picture of the address, an SVG that the server drew. */
  qr: string;
  /** The page to go on to. */
  to: string;
  /** In a session that is open already, an open browser alone changes nothing. */
  needsPassword: boolean;
  faults: { code?: string; password?: string };
};

/** Ties an authenticator app to the account: its key as a picture and in letters, then a code to prove it. */
export function EnrolmentForm({ secret, uri, qr, to, needsPassword, faults }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.account.enrol');
  return (
    <ol className="grid gap-6">
      <li className="grid gap-3">
        <h2 className="text-lg">{t('add')}</h2>
        <div className="grid items-center gap-x-6 gap-y-3 sm:grid-cols-[auto_1fr]">
          <div
            role="img"
            aria-label={t('picture')}
            className="size-44 overflow-hidden rounded-sm border border-rule"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: squares of our own, and no word of anybody's.
            dangerouslySetInnerHTML={{ __html: qr }}
          />
          <div className="grid gap-2">
            <p>{t('scan')}</p>
            <p>{t('type')}</p>
            <p>
              <code className="isolate-ltr inline-block border border-rule bg-shade px-2 py-0.5 break-words select-all">
                {secret.match(/.{1,4}/g)?.join(' ')}
              </code>
            </p>
            <p>
              <a href={uri}>{t('onDevice')}</a>
            </p>
          </div>
        </div>
      </li>
      <li className="grid gap-3">
        <h2 className="text-lg">{t('prove')}</h2>
        <PostForm to={deskPaths.enrol(locale)} hidden={to === '' ? {} : { to }}>
          <CodeInput
            label={t('code')}
            hint={t('codeHint')}
            error={faults.code}
            takesFocus={faults.code !== undefined}
          />
          {needsPassword && (
            <TextInput
              name="password"
              type="password"
              label={t('password')}
              script="code"
              autoComplete="current-password"
              error={faults.password}
              takesFocus={faults.password !== undefined}
            />
          )}
          <Buttons>
            <Button kind="primary">{t('submit')}</Button>
          </Buttons>
        </PostForm>
      </li>
    </ol>
  );
}

/** The codes for when the app is out of reach, shown this once: to print, or to copy by selecting. */
export function RecoveryCodes({ codes, to }: { codes: readonly string[]; to: string }) {
  const t = useTranslations('desk.account.codes');
  return (
    <>
      <p className="max-w-prose">{t('keep')}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever copies by keyboard has to reach it.
        tabIndex={0}
        className="isolate-ltr sm:columns-2 rounded-sm border border-ink bg-sheet px-5 py-4 font-mono text-lg select-all"
      >
        {codes.join('\n')}
      </pre>
      <Buttons>
        <ButtonLink kind="primary" href={to}>
          {t('stored')}
        </ButtonLink>
      </Buttons>
    </>
  );
}
