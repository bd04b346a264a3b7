import { findKeptPost, forgetKeptPost, type KeptPost } from '@/lib/auth/kept-post';
import type { Prisma } from '@/lib/db/generated/client';
import { TypedFields } from '@/lib/editing/drafts/draft-input';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { StoredDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { readSeenWords } from '@/lib/editing/drafts/stored/revisions';
import { leftInto, SentTabInput, setAside, type Tabs, tabNamed } from './tabs';
import { typedSince } from './typed-parts';

type Tx = Prisma.TransactionClient;

/** What a person posted to a draft's page after a session had ended. */
export async function findLatePost(tx: Tx, person: string, draft: string): Promise<KeptPost | null> {
  return findKeptPost(person, pathOf(draft), tx);
}

export async function forgetLatePost(tx: Tx, person: string, draft: string): Promise<void> {
  await forgetKeptPost(person, pathOf(draft), tx);
}

const pathOf = (draft: string) => `/desk/drafts/${draft}`;

/**
 * The tabs as if the form had been one more request of its page, so that it is offered with everything else that was typed
 * and not saved. Of a form about fields that two people changed the question is asked again.
 */
export async function foldLatePost(
  tx: Tx,
  draft: Pick<StoredDraft, 'rowId' | 'parts' | 'version'>,
  tabs: Tabs,
  { fields: posted, at }: KeptPost,
): Promise<Tabs> {
  const sent = SentTabInput.parse(startingWith('tab.', posted));
  const own = tabNamed(tabs, sent.name);
  if (sent.name !== '' && own && own.seq > sent.seq) return tabs;
  const { reason, ...fields } = TypedFields.parse({ ...startingWith('mine.', posted), ...posted });
  const since = posted.settle || posted.version || '';
  const version = /^\d{1,9}$/.test(since) ? Number(since) : 0;
  const seen = await readSeenWords(tx, draft, version);
  const typed = typedSince(draft.parts, seen, fields);
  if (reason !== undefined && reason !== (seen?.reason ?? '')) typed.reason = reason;
  if (Object.keys(typed).length === 0) return tabs;
  return leftInto(setAside(tabs, sent, at), sent, { version, typed, leftAt: at, from: 'form' }, at);
}

function startingWith(prefix: string, fields: Payload): Payload {
  const named = Object.entries(fields).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(named.map(([name, value]) => [name.slice(prefix.length), value]));
}
