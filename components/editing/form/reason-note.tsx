import { useTranslations } from 'next-intl';
import { splitLanguages } from '@/lib/text/split-languages';

/** That readers of the other language will read a reason in this one: it is asked for in both, and taken in one. */
export function ReasonNote({ reason }: { reason: string }) {
  const t = useTranslations('desk.reason');
  const said = splitLanguages(reason);
  const [only] = said;
  if (reason.trim() === '' || only === undefined || said.length > 1) return null;
  return <p className="max-w-prose text-sm text-doubt">{t(`onlyIn.${only.lang}`)}</p>;
}
