import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { sectionKey } from '@/lib/i18n/keys/section-keys';
import { CiteMark } from './cite-mark';

type Props = {
  /** The path of the entry's page, without its language. Null where no page of its own shows the section. */
  about: string | null;
  id: string;
  title: string;
  lead?: string;
  weight?: 'main' | 'plain' | 'minor';
  children: ReactNode;
};

/** A section of the page of an entry, which can be linked and cited. */
export function RecordSection({ about, ...section }: Props) {
  const t = useTranslations('citation');
  const isCited = about !== null && sectionKey(about, section.id) !== null;
  const mark = isCited && <CiteMark about={`${about}#part-${section.id}`} label={t('ofSection')} />;
  return <Section {...section} mark={mark} />;
}
