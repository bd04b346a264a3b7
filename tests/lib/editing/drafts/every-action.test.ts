import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { returnDraft } from '@/lib/editing/drafts/return-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { DomainError } from '@/lib/errors/domain-error';
import { testDatabase } from '@/tests/support/database';
import { because } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');

/** Both languages of one statement, a text of another, and two meetings, one with two drafts. */
const records = [
  ['text', 'cifg-12/en', 'en'],
  ['text', 'cifg-12/ar', 'ar'],
  ['text', 'cifg-11/en', 'en'],
  ['meeting', 'cifg-12', null],
  ['meeting', 'cifg-13', null],
  ['meeting', 'cifg-13', null],
] as const;

const people = {
  contributor: await addActor(db, 'contributor'),
  arabic: await addActor(db, 'translator', { translates: 'ar' }),
  english: await addActor(db, 'translator', { translates: 'en' }),
  reviewer: await addActor(db, 'reviewer'),
  second: await addActor(db, 'reviewer'),
  publisher: await addActor(db, 'publisher'),
  administrator: await addActor(db, 'administrator'),
};
type Name = keyof typeof people;

const actions = ['save', 'submit', 'return', 'approve', 'publish', 'discard'] as const;
type Action = (typeof actions)[number];

type Modelled = {
  id: string;
  type: 'text' | 'meeting';
  record: string;
  lang: string | null;
  starter: Name;
  state: string;
  version: number;
  words: string;
  /** The words of the record that it started from. */
  baseWords: string;
  authors: Set<Name>;
};

/** What readers can see of each record: its words, and how often it was published. */
type Published = Map<string, { words: string; version: number }>;

type Move = { actor: Name; action: Action; draft: number; age: 0 | 1; words: string };

/** `forward`: whatever leads to publication from where the draft is. */
type Wish = Omit<Move, 'action'> & { action: Action | 'forward' };

const onward: Record<string, Action> = { draft: 'submit', in_review: 'approve', ready: 'publish' };

const field = { text: 'text.disclaimer', meeting: 'meeting.titleEn' };

/** The rules of the desk once more, in other words than the code has them. Null: the move succeeds. */
function expected({ actor, action, age }: Move, draft: Modelled, published: Published): string | null {
  const { role, translates } = people[actor];
  if (role === 'administrator') return 'forbidden';
  const mayReview = role === 'reviewer' || role === 'publisher';
  if ((action === 'return' || action === 'approve') && !mayReview) return 'forbidden';
  if (action === 'publish' && role !== 'publisher') return 'forbidden';
  if (role === 'translator' && draft.lang !== translates) return 'not-found';
  if (action === 'discard' && !mayReview && draft.starter !== actor) return 'forbidden';
  const isInReview = draft.state === 'in_review';
  if (action === 'approve' && isInReview && draft.authors.has(actor)) return 'forbidden';
  if (age > 0) return 'conflict';
  const isOpen = isInReview || draft.state === 'draft' || draft.state === 'ready';
  const fits = {
    save: isOpen,
    submit: draft.state === 'draft',
    return: isInReview || draft.state === 'ready',
    approve: isInReview,
    publish: draft.state === 'ready',
    discard: isOpen,
  }[action];
  if (!fits) return 'conflict';
  if (action === 'submit' && draft.words === draft.baseWords) return 'invalid';
  // Readers may have been brought back meanwhile to what the draft started from.
  const isStale = published.get(draft.record)?.words !== draft.baseWords;
  return action === 'publish' && isStale ? 'conflict' : null;
}

function apply({ actor, action, words }: Move, draft: Modelled, published: Published): void {
  const next = {
    save: 'draft',
    submit: 'in_review',
    return: 'draft',
    approve: 'ready',
    publish: 'published',
    discard: 'discarded',
  };
  if (action === 'save') {
    if (words === draft.words) return;
    draft.words = words;
    draft.authors.add(actor);
  }
  if (action === 'publish') {
    const version = 1 + (published.get(draft.record)?.version ?? 0);
    published.set(draft.record, { words: draft.words, version });
  }
  draft.state = next[action];
  draft.version += 1;
}

const verbs = {
  save: saveDraft,
  submit: submitDraft,
  return: returnDraft,
  approve: approveDraft,
  publish: publishDraft,
  discard: discardDraft,
};

async function attempt({ actor, action, age, words }: Move, draft: Modelled): Promise<string | null> {
  const rest = {
    save: { fields: { [field[draft.type]]: words } },
    return: { reason: 'Why?' },
    approve: { checklist: {} },
    submit: {},
    publish: {},
    discard: {},
  }[action];
  try {
    await verbs[action](people[actor], { id: draft.id, version: draft.version - age, ...rest });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

async function readPublished(): Promise<Published> {
  const published: Published = new Map();
  const texts = await db.text.findMany({
    select: { slug: true, disclaimer: true, version: true, statement: { select: { publicId: true } } },
    where: { statement: { publicId: { in: ['cifg-11', 'cifg-12'] } } },
  });
  for (const { statement, slug, disclaimer, version } of texts) {
    published.set(`${statement.publicId}/${slug}`, { words: disclaimer ?? '', version });
  }
  const meetings = await db.meeting.findMany({ select: { publicId: true, titleEn: true, version: true } });
  for (const { publicId, titleEn, version } of meetings) published.set(publicId, { words: titleEn, version });
  return published;
}

async function readDrafts(ids: string[]) {
  const rows = await db.draft.findMany({
    select: { publicId: true, state: true, version: true, parts: { select: { payload: true } } },
    where: { publicId: { in: ids } },
  });
  return new Map<string, object | null>(rows.map(({ publicId, ...draft }) => [publicId, draft]));
}

async function begin(record: (typeof records)[number], starter: Name): Promise<Modelled> {
  const [type, subject, lang] = record;
  const { id, version } = await startDraft(people[starter], { parts: [{ type, subject, payload: {} }], ...because });
  const part = await db.draftPart.findFirstOrThrow({ where: { draft: { publicId: id } } });
  const { [field[type]]: words = '' } = part.payload as Record<string, string>;
  return {
    id,
    type,
    record: subject,
    lang,
    starter,
    state: 'draft',
    version,
    words,
    baseWords: words,
    authors: new Set(),
  };
}

const names = Object.keys(people) as Name[];

const wish: fc.Arbitrary<Wish> = fc.record({
  actor: fc.constantFrom(...names, ...(['publisher', 'publisher', 'reviewer', 'second'] as const)),
  action: fc.constantFrom(...actions, 'save', ...Array<'forward'>(7).fill('forward')),
  draft: fc.nat({ max: records.length - 1 }),
  age: fc.constantFrom(...Array<0>(8).fill(0), 1),
  words: fc.nat({ max: 99 }).map((number) => `Word ${number}`),
});

/** Enough that each step succeeds and fails in each state. A machine that does much else takes minutes for it. */
const runs = 2;
const steps = 120;
const patience = 240_000;

describe('any actions on any drafts', () => {
  it('do what the rules say to the draft itself, and nothing to its neighbours or to what is published beside it', {
    timeout: patience,
  }, async () => {
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: steps, maxLength: steps, size: 'max' }), async (wishes) => {
        const starters: Name[] = ['english', 'arabic', 'english', 'contributor', 'publisher', 'contributor'];
        const beginAt = (index: number) => begin(records[index] ?? records[0], starters[index] ?? 'contributor');
        const drafts: Modelled[] = [];
        for (const index of records.keys()) drafts.push(await beginAt(index));
        const published = await readPublished();
        let ids = drafts.map(({ id }) => id);
        let before = await readDrafts(ids);
        for (const wished of wishes) {
          const draft = drafts[wished.draft];
          if (draft === undefined) continue;
          const action = wished.action === 'forward' ? onward[draft.state] : wished.action;
          if (action === undefined) {
            drafts[wished.draft] = await beginAt(wished.draft);
            ids = drafts.map(({ id }) => id);
            before = await readDrafts(ids);
            continue;
          }
          const each: Move = { ...wished, action };
          const refusal = expected(each, draft, published);
          expect(await attempt(each, draft), JSON.stringify([each, draft.state, [...draft.authors]])).toBe(refusal);
          if (refusal === null) apply(each, draft, published);
          outcomes.set(`${each.action} ${refusal}`, (outcomes.get(`${each.action} ${refusal}`) ?? 0) + 1);
          const after = await readDrafts(ids);
          expect(after.get(draft.id)).toMatchObject({ state: draft.state, version: draft.version });
          expect(new Map(after).set(draft.id, before.get(draft.id) ?? null)).toEqual(before);
          before = after;
          expect(await readPublished()).toEqual(published);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    for (const action of actions) expect(outcomes.get(`${action} null`), action).toBeGreaterThan(0);
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });
});
