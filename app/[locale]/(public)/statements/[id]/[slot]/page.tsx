import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { citeInStyles, readStatement, titleOf } from '@/app/[locale]/(public)/statements/[id]/read-statement';
import { ParagraphArticle } from '@/components/reading/paragraph-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { slotParts } from '@/lib/i18n/keys/slot-parts';
import { at, paths } from '@/lib/i18n/paths';
import { findParagraphs } from '@/lib/records/statements/reading';
import { findVersionsWithSlot } from '@/lib/records/statements/slots';
import { listWithdrawnTexts } from '@/lib/records/statements/withdrawn-texts';

type Props = PageProps<'/[locale]/statements/[id]/[slot]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_', slot: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const { statement, slot, found } = await readPlace(params);
  const [locale, t] = await Promise.all([getLocale(), getTranslations('reading')]);
  const title = t('slotTitle', { title: await titleOf(statement, locale), place: t('slot', slotParts(slot)) });
  const metadata = await pageMetadata(params, at(paths.paragraph, statement.id, slot), { title });
  return found.length > 0 ? metadata : { ...metadata, robots: { index: false } };
}

export default async function ParagraphPage({ params }: Props) {
  const { slot, found, earlier, withdrawn, ...record } = await readPlace(params);
  const locale = await getLocale();
  const statement = { ...record.statement, ...(earlier && { version: earlier.newest.n }) };
  const shown = found.find(({ text }) => text.lang === locale) ?? found[0];
  return (
    <PageFrame address={at(paths.paragraph, record.statement.id, slot)}>
      <ParagraphArticle
        statement={record.statement}
        slot={slot}
        found={found}
        earlier={earlier}
        withdrawn={withdrawn}
        citations={await citeInStyles({ ...record, statement }, { text: shown?.text ?? null, slot }, locale)}
      />
    </PageFrame>
  );
}

/** A place of the statement that is published now, or was in an earlier version. */
async function readPlace(params: Props['params']) {
  const { slot } = await params;
  const record = await readStatement(params);
  const now = findParagraphs(record.statement.texts, slot);
  if (now.length > 0) return { ...record, slot, found: now, earlier: null, withdrawn: [] };
  const earlier = await findVersionsWithSlot(record.statement, slot);
  if (!earlier) notFound();
  const { newest } = earlier;
  const hidden = newest.hidden.filter(({ slots }) => slots.includes(slot)).map(({ slug }) => slug);
  return {
    ...record,
    slot,
    found: findParagraphs(newest.statement.texts, slot),
    earlier,
    withdrawn: (await listWithdrawnTexts(record.statement.id)).filter(({ slug }) => hidden.includes(slug)),
  };
}
