import { useTranslations } from 'next-intl';

/** In place of an answer, where no text is held that could have one. */
export function CannotAnswer() {
  const t = useTranslations('findings');
  return (
    <p role="status" className="mt-6 max-w-prose text-lg font-semibold">
      {t('cannotAnswer')}
    </p>
  );
}
