import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/lib/i18n/paths';
import { findHeldProof, type HeldProof } from '@/lib/records/sources/held-proof';

type Props = { source: string; names: string[] };

/** After a source: the paragraph of its text that names the member, where the record has the whole text. */
export async function HeldProofLink({ source, names }: Props) {
  const proof = await findHeldProof(source, names);
  return proof && <ProofLink {...proof} />;
}

function ProofLink({ statement, slot }: HeldProof) {
  const locale = useLocale();
  const t = useTranslations('source');
  return (
    <span className="block text-base">
      {slot === null ? (
        <a href={paths.statement(locale, statement)}>{t('heldText')}</a>
      ) : (
        <a href={paths.paragraph(locale, statement, slot)}>
          {t.rich('heldParagraph', { slot: () => <bdi dir="ltr">{slot}</bdi> })}
        </a>
      )}
    </span>
  );
}
