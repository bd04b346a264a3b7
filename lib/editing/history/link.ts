import { createHash } from 'node:crypto';
import { canonicalJson, type Json, toJson } from '@/lib/text/canonical-json';

/** The digests of the published rows of subjects, by the subject's name: `meeting cifg-12`. Null: there are none. */
export type Digests = { [subject: string]: string | null };

/** One change as its hash covers it. */
export type Link = {
  at: string;
  actor: string;
  action: string;
  subjectType: string;
  subjectId: string;
  before: Json;
  after: Json;
  reason: string | null;
  tags: string[];
  run: string | null;
  digests: Digests | null;
};

/** What the first link of a chain has for the hash before it. */
export const firstPreviousHash = '0'.repeat(64);

/** SHA-256, in lower-case hex. A link from before there were digests hashes as it did then. */
export function hashLink(previousHash: string, link: Link): string {
  const { at, actor, action, subjectType, subjectId, before, after, reason, tags, run, digests } = link;
  const content = { at, actor, action, subjectType, subjectId, before, after, reason, tags, run };
  return createHash('sha256')
    .update(previousHash)
    .update(canonicalJson(toJson(digests === null ? content : { ...content, digests })))
    .digest('hex');
}
