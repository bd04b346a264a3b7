import { useLocale } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { InlineList } from '@/components/ui/inline-list';
import type { DeskPerson } from '@/lib/desk/desk-person';
import { separators } from '@/lib/i18n/format-list';

/** People in one line. */
export function PersonNames({ people }: { people: DeskPerson[] }) {
  return (
    <InlineList
      separator={separators[useLocale()].comma}
      items={people.map(({ id, name }) => ({ key: id, content: <bdi>{name}</bdi> }))}
    />
  );
}

/** The names of fields, a row once. */
export function FieldList({ names, fields }: { names: string[]; fields: Record<string, string> }) {
  const locale = useLocale();
  const label = useFieldLabel();
  const rowOf = (name: string) => name.replace(/^(paragraph\.\d+)\..*$/, '$1');
  const labels = [...new Set(names.map(rowOf))].map((name) => label(name, fields));
  return (
    <InlineList
      separator={separators[locale].comma}
      items={[...new Set(labels)].map((words) => ({ key: words, content: words }))}
    />
  );
}
