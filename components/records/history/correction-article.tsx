import { useTranslations } from 'next-intl';
import { Moment } from '@/components/records/provenance/moment';
import type { PublicCorrection } from '@/lib/records/history/changes';
import { CorrectionDetails, RecordName, WhatChanged } from './change-log';

/** One change of the record, whole. */
export function CorrectionArticle({ correction }: { correction: PublicCorrection }) {
  const t = useTranslations('corrections');
  const { seq, at, role, kind, record } = correction;
  return (
    <article>
      <p className="text-base text-quiet">
        {t(`kind.${kind}`)} · {t(`record.${record.type}`)}
      </p>
      <h1 className="mt-1 max-w-4xl text-2xl md:text-3xl">
        <RecordName correction={correction} />
      </h1>
      <div className="mt-2 text-lg">
        <WhatChanged correction={correction} />
      </div>
      <p className="text-base text-quiet">
        {t('one', { seq })} · <Moment at={at} /> ·{' '}
        {t(role === 'loader' ? 'byLoader' : 'by', { role: t(`role.${role}`) })}
      </p>
      <div className="mt-4">
        <CorrectionDetails correction={correction} />
      </div>
    </article>
  );
}
