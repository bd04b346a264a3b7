import { useTranslations } from 'next-intl';
import { Moment } from '@/components/records/provenance/moment';
import type { PublicCorrection } from '@/lib/records/history/changes';
import { CorrectionDetails, RecordName } from './change-log';

/** One change of the record, whole. */
export function CorrectionArticle({ correction }: { correction: PublicCorrection }) {
  const t = useTranslations('corrections');
  const { seq, at, role, kind, record } = correction;
  return (
    <article>
      <h1 className="mt-1 max-w-4xl text-2xl md:text-3xl">{t('one', { seq })}</h1>
      <p className="mt-2 text-lg">
        {t(`kind.${kind}`)} · {t(`record.${record.type}`)}: <RecordName correction={correction} />
      </p>
      <p className="text-base text-quiet">
        <Moment at={at} /> · {t(role === 'loader' ? 'byLoader' : 'by', { role: t(`role.${role}`) })}
      </p>
      <div className="mt-4">
        <CorrectionDetails correction={correction} />
      </div>
    </article>
  );
}
