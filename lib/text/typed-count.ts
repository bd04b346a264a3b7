export type TypedCount = { value: string; basis: string | null; unit: string | null };

/** A figure as one string: `17`, or `17 basis=members unit=states` where somebody said what is counted. */
export function writeTypedCount({ value, basis, unit }: TypedCount): string {
  return [value.trim(), basis && `basis=${basis}`, unit && `unit=${unit}`].filter(Boolean).join(' ');
}

export function readTypedCount(typed: string): TypedCount {
  const [value = '', ...said] = typed.trim().split(/\s+/);
  const saidOf = (name: string) => said.find((one) => one.startsWith(name))?.slice(name.length) ?? null;
  return { value, basis: saidOf('basis='), unit: saidOf('unit=') };
}

export function isCount(field: string): boolean {
  return field === 'members.count' || field === 'participants.count';
}
