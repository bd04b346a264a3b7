import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { Words } from '@/components/ui/words';
import type { Disagreement, Disagreements } from '@/lib/records/sources/disagreements';
import { Disputes } from './disputes';

const kinds = ['meetings', 'statements', 'designations', 'bodies', 'members'] as const;

/** Every record on which sources differ, by its kind, with what each source says and what the record takes. */
export function DisagreementList({ disagreements }: { disagreements: Disagreements }) {
  const t = useTranslations('disagreements');
  return kinds
    .filter((kind) => disagreements[kind].length > 0)
    .map((kind) => (
      <Section key={kind} id={kind} title={t(`kind.${kind}`)}>
        <div className="grid grid-cols-1 gap-10">
          {disagreements[kind].map((disagreement) => (
            <OneRecord key={disagreement.path} {...disagreement} />
          ))}
        </div>
      </Section>
    ));
}

function OneRecord({ path, name, disputes }: Disagreement) {
  const locale = useLocale();
  return (
    <div>
      <h3 className="mb-3 text-lg font-semibold">
        <a href={`/${locale}${path}`}>
          <Words value={name} />
        </a>
      </h3>
      <Disputes about={path} disputes={disputes} heading="h4" />
    </div>
  );
}
