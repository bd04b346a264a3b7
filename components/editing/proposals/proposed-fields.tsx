import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { controlOf } from '@/components/editing/fields/field-controls';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import type { Choices } from '@/components/editing/fields/part-fields';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import type { Payload } from '@/components/editing/parts/form-values';
import { Redline } from '@/components/ui/redline';
import type { ProposalView } from '@/lib/desk/proposals';
import { diffWords } from '@/lib/text/comparison/diff-words';
import { nearChanges } from '@/lib/text/comparison/near-changes';

type Props = { proposal: ProposalView; choices: Choices };

/** What a row says of itself beside its fields. */
const silent = /^claim\..*\.(of|property|kind|count)$/;

/** Each field that would change: as it was bundled before, as it is here, and as the newer release has it. */
export function ProposedFields({ proposal: { base, theirs, payload, names }, choices }: Props) {
  const t = useTranslations('desk.proposals');
  const locale = useLocale();
  const label = useFieldLabel();
  const textLang = payload['text.lang'] || locale;
  const value = (name: string, of: Payload) => (
    <PayloadValue name={name} value={of[name] ?? ''} textLang={textLang} choices={choices} />
  );
  const columns = [t('field'), t('before'), t('here'), t('newer')];
  return (
    <ListTable
      caption={t('title')}
      columns={columns.map((column, index) => ({ label: column, className: index === 0 ? 'w-1/6' : 'w-5/18' }))}
    >
      {names
        .filter((name) => !silent.test(name))
        .map((name) => (
          <ListRow key={name} id={`proposed-${name}`}>
            <ListCell kind="heading">{label(name, { ...base, ...theirs, ...payload })}</ListCell>
            <ListCell name={t('before')}>{value(name, base)}</ListCell>
            <ListCell name={t('here')}>{value(name, theirs)}</ListCell>
            <ListCell name={t('newer')}>
              <NewerWords name={name} here={theirs[name] ?? ''} newer={payload[name] ?? ''}>
                {value(name, payload)}
              </NewerWords>
            </ListCell>
          </ListRow>
        ))}
    </ListTable>
  );
}

const long = 120;

type NewerProps = { name: string; here: string; newer: string; children: ReactNode };

/** Of long words what would change in them; of all else the value. */
function NewerWords({ name, here, newer, children }: NewerProps) {
  const control = controlOf(name);
  const lang = control.kind === 'words' || control.kind === 'line' ? control.lang : null;
  if (lang === null || lang === 'text' || Math.min(here.length, newer.length) < long) return children;
  return <Redline runs={nearChanges(diffWords(here, newer), { around: 12 })} lang={lang} />;
}
