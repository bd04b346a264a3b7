import { z } from 'zod';
import type { Noun } from '@/lib/exchange/api/nouns';
import { ProblemJson } from '@/lib/exchange/api/problem';
import { type Call, calls } from './calls';

type JsonSchema = Record<string, unknown>;

type Told = {
  origin: string;
  /** The id of a record of each noun; none where the record has none. */
  examples: Partial<Record<Noun, string>>;
  title: string;
  description: string;
  summaryOf(call: Call): string;
  aboutParameter(name: string, call: Call): string;
  /** What a field means: of a named shape `Meeting.mode`, else its bare name after a dot. */
  aboutField(field: string): string;
};

/** Describes the API in OpenAPI 3.1, from the very schemas that read its calls and shape its answers. */
export function openApiDocument({ origin, examples, title, description, summaryOf, aboutParameter, aboutField }: Told) {
  const schemas: Record<string, JsonSchema> = {};
  const pathItem = (call: Call) => ({
    get: {
      operationId: call.name,
      summary: summaryOf(call),
      parameters: [
        ...(call.noun ? [idParameter(examples[call.noun], aboutParameter('id', call))] : []),
        ...queryParameters(call.query, schemas, (name) => aboutParameter(name, call)),
      ],
      responses: responsesOf(call, schemas),
    },
  });
  const paths = Object.fromEntries(calls.map((call) => [call.path, pathItem(call)]));
  return {
    openapi: '3.1.1',
    info: { title, description, version: '1' },
    servers: [{ url: origin }],
    // Nobody needs a key.
    security: [],
    paths,
    components: { schemas: describeSchemas(schemas, aboutField) },
  };
}

/** Says of each property of each named shape what it means. */
function describeSchemas(schemas: Record<string, JsonSchema>, aboutField: Told['aboutField']) {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
      const described = properties.map(([field, own]) => [
        field,
        { ...own, description: aboutField(`${name}.${field}`) },
      ]);
      return [name, described.length > 0 ? { ...schema, properties: Object.fromEntries(described) } : schema];
    }),
  );
}

function responsesOf({ answers, type = 'application/json' }: Call, schemas: Record<string, JsonSchema>) {
  const ofStatus = Object.entries(answers).map(([status, schema]) => [
    status,
    {
      description: status === '410' ? 'Withdrawn' : 'OK',
      content: { [status === '200' ? type : 'application/json']: { schema: toSchema(schema, schemas) } },
    },
  ]);
  const problem = {
    description: 'RFC 9457',
    content: { 'application/problem+json': { schema: toSchema(ProblemJson, schemas) } },
  };
  return { ...Object.fromEntries(ofStatus), '304': { description: 'Not Modified' }, default: problem };
}

function idParameter(example: string | undefined, description: string) {
  const schema = { type: 'string', maxLength: 80, ...(example && { examples: [example] }) };
  return { name: 'id', in: 'path', required: true, description, schema };
}

function queryParameters(query: z.ZodObject, schemas: Record<string, JsonSchema>, about: (name: string) => string) {
  const properties = toSchema(query, schemas).properties as Record<string, JsonSchema>;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !query.shape[name]?.safeParse(undefined).success,
    description: about(name),
    schema,
  }));
}

/** The JSON Schema of a shape. Shapes with a name go to the components of the document, and others refer to them. */
function toSchema(shape: z.ZodType, schemas: Record<string, JsonSchema>): JsonSchema {
  // Inside another a shape with a name becomes a reference; at the root it would be written out.
  const { properties = {}, $defs = {} } = z.toJSONSchema(z.object({ shape }));
  for (const [name, schema] of Object.entries($defs)) schemas[name] = withoutId(atComponents(schema));
  return atComponents(properties.shape ?? {});
}

function withoutId({ id: _id, $id: _$id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

function atComponents(schema: unknown): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}
