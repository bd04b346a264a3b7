import { useTranslations } from 'next-intl';
import type { UnsentWords } from '@/components/editing/scripts/send-when-reached';

/** Where it is said that a form could not be sent, in sight wherever its button was. Empty, and nothing without a script. */
export function UnsentLine() {
  const t = useTranslations('desk.unsent');
  const words: UnsentWords = {
    itself: t('itself'),
    kept: t('kept'),
    stays: t('stays'),
    unanswered: t('unanswered'),
    reached: t('reached'),
    saving: t('saving'),
    sending: t('sending'),
  };
  return (
    <>
      <p
        role="alert"
        data-unsent=""
        data-settings={JSON.stringify(words)}
        className="fixed inset-x-0 top-(--band) z-20 border-b-2 border-danger bg-sheet px-4 py-2.5 text-ink empty:hidden sm:px-6 print:hidden"
      />
      <p
        role="status"
        data-sending=""
        className="fixed inset-x-0 top-(--band) z-20 border-b-2 border-ink bg-sheet px-4 py-1.5 text-ink empty:hidden sm:px-6 print:hidden"
      />
    </>
  );
}
