import type { DeskForm } from '@/app/internal/[locale]/desk/desk-form';
import { writeTypedCount } from '@/lib/text/typed-count';

const bulk = /^accept-(sure|same|meeting|statement|topics|next|beside)$/;

/**
 * What the form of a reading says. Null: another form was sent. `seen` is there only where the script of the page has said
 * what was on screen.
 */
export function decisionsOf(form: DeskForm) {
  const action = form.get('action');
  const [, all] = bulk.exec(action) ?? [];
  if (all === undefined && action !== 'decide' && action !== 'decide-submit') return null;
  const fields = form.fields();
  const numbers = Object.keys(fields).flatMap((name) => /^value\.([1-9]\d{0,3})$/.exec(name)?.[1] ?? []);
  const decisions = numbers
    .filter((number) => fields[`value.${number}`] !== '')
    .map((number) => ({
      number: Number(number),
      outcome: fields[`value.${number}`],
      // Another figure may be one of something else.
      as: typedAs(fields, `value.${number}`),
      words: fields[`value.${number}.words`] ?? '',
      at: offsetOf(fields[`value.${number}.at`]),
      because: fields[`value.${number}.because`] || null,
    }));
  const seen = fields.seen === undefined ? null : (fields.seen.match(/\d{1,4}/g) ?? []).map(Number);
  const input = {
    about: fields.about || null,
    meeting: fields['about.meeting'] ?? '',
    reason: fields.reason === undefined ? null : fields.reason,
    decisions,
    units: unitsIn(fields),
    all: all ?? null,
    seen,
    isRead: fields.read === 'yes',
    back: Object.keys(fields)
      .flatMap((name) => /^back\.(\d{1,6})$/.exec(name)?.[1] ?? [])
      .map(Number),
  };
  return { input, isSubmitting: action === 'decide-submit' };
}

/** The unit that was chosen for each figure, whatever is decided about it. */
function unitsIn(fields: Record<string, string>): Record<string, string> {
  const chosen = Object.entries(fields).flatMap(([name, unit]) => {
    const [, number] = /^value\.([1-9]\d{0,3})\.unit$/.exec(name) ?? [];
    return number === undefined ? [] : [[number, unit]];
  });
  return Object.fromEntries(chosen);
}

function offsetOf(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : null;
}

function typedAs(fields: Record<string, string>, name: string): string {
  const { [`${name}.as`]: value = '', [`${name}.basis`]: basis, [`${name}.unit`]: unit } = fields;
  return basis === undefined ? value : writeTypedCount({ value, basis, unit: unit ?? null });
}
