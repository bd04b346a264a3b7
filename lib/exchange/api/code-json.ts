import { z } from 'zod';

type Joined<
  Value extends string,
  Old extends string,
  New extends string,
> = Value extends `${infer Head}${Old}${infer Tail}` ? `${Head}${New}${Joined<Tail, Old, New>}` : Value;

export type Hyphenated<Value extends string> = Joined<Value, '_', '-'>;

/** The API hyphenates what the database joins with underscores. */
export function hyphenate<Value extends string>(value: Value): Hyphenated<Value> {
  return value.replaceAll('_', '-') as Hyphenated<Value>;
}

/** A code of the record, as the API writes it. */
export function codeJson<Value extends string>(values: readonly Value[]) {
  return z.enum(values.map(hyphenate));
}

/** The code of the record that the API writes so. */
export function underscore<Value extends string>(value: Value): Joined<Value, '-', '_'> {
  return value.replaceAll('-', '_') as Joined<Value, '-', '_'>;
}
