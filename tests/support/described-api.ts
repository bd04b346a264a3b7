import type { AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Schema = Record<string, unknown>;
type Parameter = { name: string; in: string; required: boolean; description: string; schema: Schema };
export type Operation = {
  operationId: string;
  summary: string;
  parameters: Parameter[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};
export type Description = {
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Schema> };
};

export async function readDescription(origin: string, language: string): Promise<Description> {
  const answer = await fetch(`${origin}/api/v1/openapi.json`, { headers: { 'accept-language': language } });
  if (answer.status !== 200) throw new Error(`openapi.json: ${answer.status}`);
  return (await answer.json()) as Description;
}

export type Answered = { status: number; body: unknown };

/** Asks a portal, and holds each answer against what its description says of the path, the status and the media type. */
export function askAsDescribed(origin: string, description: Description) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const compiled = new Map<Schema, ReturnType<typeof ajv.compile>>();
  const holderOf = (schema: Schema) => {
    const known = compiled.get(schema) ?? ajv.compile(schemaWithin(schema, description));
    compiled.set(schema, known);
    return known;
  };
  return async (path: string, language = 'en'): Promise<Answered> => {
    const answer = await fetch(origin + path, { headers: { 'accept-language': language } });
    const text = await answer.text();
    const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
    const body: unknown = /[/+]json$/.test(type) ? JSON.parse(text) : text;
    const pattern = Object.keys(description.paths).find((each) => fits(each, path.replace(/\?.*/, '')));
    const responses = description.paths[pattern ?? '']?.get.responses ?? {};
    const schema = (responses[answer.status] ?? responses.default)?.content?.[type]?.schema;
    if (!schema) throw new Error(`${path}: ${answer.status} ${type} is not described`);
    const holds = holderOf(schema);
    if (!holds(body)) throw new Error(`${path}: ${JSON.stringify(holds.errors?.slice(0, 3))}`);
    return { status: answer.status, body };
  };
}

function schemaWithin(schema: Schema, { components }: Description): AnySchemaObject {
  return { ...schema, components };
}

function fits(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replace('{id}', '[^/]+')}$`).test(path);
}
