import { useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import type { PartForm } from './part-form-state';

/** The record changed after the draft began: base, theirs and mine for each field, and a button that starts from the record as it is. */
export function StaleNote({ form }: { form: PartForm }) {
  const t = useTranslations('desk.draft');
  const label = useFieldLabel();
  const { part } = form;
  if (part.current === null) return null;
  const base = part.base ?? {};
  const theirs = part.current.payload;
  const names = [...new Set([...Object.keys(base), ...Object.keys(theirs)])];
  const moved = names.filter((name) => (base[name] ?? '') !== (theirs[name] ?? ''));
  const shown = (name: string, value: string | undefined) => (
    <PayloadValue name={name} value={value ?? ''} textLang={form.textLang} choices={form.choices} />
  );
  return (
    <section
      aria-labelledby={`stale-${part.type}`}
      className="grid gap-3 rounded-sm border border-s-4 border-courtesy bg-sheet px-4 py-3"
    >
      <h3 id={`stale-${part.type}`} className="text-lg">
        {t('staleTitle')}
      </h3>
      <p className="max-w-prose">{t('staleLead', { current: part.current.version, base: part.baseVersion ?? 0 })}</p>
      {moved.map((name) => (
        <div key={name} className="grid min-w-0 gap-2 border-t border-rule pt-2 text-sm">
          <p className="font-semibold">{label(name, { ...theirs, ...form.values })}</p>
          <dl className="grid gap-x-6 gap-y-2 md:grid-cols-3">
            <Version name={t('staleBase')}>{shown(name, base[name])}</Version>
            <Version name={t('staleTheirs')}>{shown(name, theirs[name])}</Version>
            <Version name={t('staleMine')}>{shown(name, form.values[name])}</Version>
          </dl>
        </div>
      ))}
      <div>
        <button
          type="submit"
          name={`base.${part.type}`}
          value={part.current.version}
          className="inline-flex min-h-9 cursor-pointer items-center rounded-sm border border-quiet bg-sheet px-4 py-1 font-semibold hover:border-ink hover:underline pointer-coarse:min-h-11"
        >
          {t('rebase')}
        </button>
      </div>
    </section>
  );
}

function Version({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
