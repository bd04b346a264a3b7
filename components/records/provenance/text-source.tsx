import { useTranslations } from 'next-intl';
import type { Source } from '@/lib/records/sources/sources';
import { SourceName } from './source-list';

/** Who published a text: its source, or this record itself, whose name stands for no other. */
export function TextSource({ text: { source } }: { text: { source: Source | null } }) {
  const t = useTranslations('source');
  return source === null ? t('ours') : <SourceName source={source} />;
}
