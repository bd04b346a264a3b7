import { z } from 'zod';
import { ProblemJson } from '@/lib/exchange/api/problem';
import { type Call, calls, type Noun } from './calls';

type JsonSchema = Record<string, unknown>;

type Told = {
  origin: string;
  /** The id of a record of each noun; none where the record has none. */
  examples: Partial<Record<Noun, string>>;
  title: string;
  description: string;
  summaryOf(call: string): string;
  aboutParameter(name: string): string;
};

/** Describes the API in OpenAPI 3.1, from the very schemas that read its calls and shape its answers. */
export function openApiDocument({ origin, examples, title, description, summaryOf, aboutParameter }: Told) {
  const schemas: Record<string, JsonSchema> = {};
  const pathItem = (call: Call) => ({
    get: {
      operationId: call.name,
      summary: summaryOf(call.name),
      parameters: [
        ...(call.noun ? [idParameter(examples[call.noun], aboutParameter('id'))] : []),
        ...queryParameters(call.query, schemas, aboutParameter),
      ],
      responses: responsesOf(call, schemas),
    },
  });
  const paths = Object.fromEntries(calls.map((call) => [call.path, pathItem(call)]));
  return {
    openapi: '3.1.1',
    info: { title, description, version: '1' },
    servers: [{ url: origin }],
    paths,
    components: { schemas },
  };
}

function responsesOf({ answers }: Call, schemas: Record<string, JsonSchema>) {
  const ofStatus = Object.entries(answers).map(([status, schema]) => [
    status,
    {
      description: status === '410' ? 'Withdrawn' : 'OK',
      content: { 'application/json': { schema: toSchema(schema, schemas) } },
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
