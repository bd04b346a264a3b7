import { defaultModel } from '@opensanctions/followthemoney';
import type { Entity } from '@/lib/exchange/entities/entity';

type Schema = (typeof defaultModel)['schemata'][string];
type Property = Schema['properties'][string];

/** What is wrong with these entities by the model of FollowTheMoney, which has no validator in JavaScript; nothing: none. */
export function findEntityFaults(entities: Entity[]): string[] {
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
  const ids = entities.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...twice.map((id) => `${id}: there are two`), ...entities.flatMap((each) => faultsOf(each, schemaOf))];
}

function faultsOf({ id, schema, properties }: Entity, schemaOf: Map<string, string>): string[] {
  const own = defaultModel.schemata[schema];
  if (!own) return [`${id}: ${schema} is no schema`];
  if (own.abstract) return [`${id}: ${schema} is abstract`];
  const missing = inherited(own, (each) => each.required ?? []).filter((name) => !properties[name]?.length);
  return [
    ...missing.map((name) => `${id}: ${name} is missing`),
    ...Object.entries(properties).flatMap(([name, values]) => {
      const property = propertyOf(own, name);
      if (!property) return [`${id}: ${schema} has no ${name}`];
      if (property.stub) return [`${id}: ${name} is a stub`];
      return values.flatMap((value) => {
        const fault = faultOfValue(value, property, schemaOf);
        return fault ? [`${id}: ${name} ${fault}: ${value.slice(0, 60)}`] : [];
      });
    }),
  ];
}

function inherited<T>(schema: Schema, take: (schema: Schema) => T[]): T[] {
  return [schema, ...schema.schemata.flatMap((name) => defaultModel.schemata[name] ?? [])].flatMap(take);
}

function propertyOf(schema: Schema, name: string): Property | undefined {
  return inherited(schema, ({ properties }) => (properties[name] ? [properties[name]] : []))[0];
}

const patterns: Record<string, RegExp> = {
  date: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  checksum: /^[0-9a-f]{40}$/,
  url: /^https?:\/\/\S+$/,
  number: /^-?\d+(\.\d+)?$/,
};

function faultOfValue(value: string, property: Property, schemaOf: Map<string, string>): string | null {
  const { type, range, maxLength } = property;
  if (typeof value !== 'string' || value.trim() === '') return 'is empty';
  if (maxLength !== undefined && value.length > maxLength) return 'is too long';
  if (type === 'entity') return faultOfReference(value, range, schemaOf);
  const closed = defaultModel.types[type]?.values;
  if (closed && !Object.hasOwn(closed, value)) return `is no ${type}`;
  return patterns[type]?.test(value) === false ? `is no ${type}` : null;
}

function faultOfReference(
  value: string,
  range: string | null | undefined,
  schemaOf: Map<string, string>,
): string | null {
  const schema = schemaOf.get(value);
  if (!schema) return 'names nothing';
  return range && !defaultModel.schemata[schema]?.schemata.includes(range) ? `names a ${schema}, not a ${range}` : null;
}
