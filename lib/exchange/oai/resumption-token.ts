import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { HarvestHeader } from '@/lib/records/harvest/harvest-list';

/** Where a list goes on: its arguments as they were first given, the last header, and how many came before. */
export type Resumption = {
  verb: string;
  from?: string | undefined;
  until?: string | undefined;
  set?: string | undefined;
  after: Pick<HarvestHeader, 'kind' | 'id' | 'updatedAt'>;
  done: number;
};

const Token = z.strictObject({
  v: z.string(),
  f: z.string().optional(),
  u: z.string().optional(),
  s: z.string().optional(),
  a: z.tuple([z.enum(['meetings', 'statements']), z.string(), z.iso.datetime()]),
  d: z.number().int().positive(),
});

/** `origin` is of the record: a token leads on in the one that gave it out, and nobody else can make one by accident. */
export function writeToken({ verb, from, until, set, after, done }: Resumption, origin: string): string {
  const { kind, id, updatedAt } = after;
  const content = JSON.stringify({
    v: verb,
    f: from,
    u: until,
    s: set,
    a: [kind, id, updatedAt.toISOString()],
    d: done,
  });
  return Buffer.from(`${markOf(content, origin)}${content}`).toString('base64url');
}

/** Null: no token that this record has given out. */
export function readToken(token: string, origin: string): Resumption | null {
  const text = Buffer.from(token, 'base64url').toString();
  const [mark, content] = [text.slice(0, markLength), text.slice(markLength)];
  if (mark !== markOf(content, origin)) return null;
  const parsed = Token.safeParse(JSON.parse(content)).data;
  if (!parsed) return null;
  const [kind, id, at] = parsed.a;
  return {
    verb: parsed.v,
    from: parsed.f,
    until: parsed.u,
    set: parsed.s,
    after: { kind, id, updatedAt: new Date(at) },
    done: parsed.d,
  };
}

const markLength = 12;

function markOf(content: string, origin: string): string {
  return createHash('sha256').update(`${origin} ${content}`).digest('base64url').slice(0, markLength);
}
