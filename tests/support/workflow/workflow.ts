import fc from 'fast-check';
import type pg from 'pg';
import { expect } from 'vitest';
import type { Actor, PersonActor } from '@/lib/auth/permissions';
import type { Database } from '@/lib/db/client';
import type { Role } from '@/lib/db/generated/enums';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { restoreRecord } from '@/lib/editing/drafts/restore-record';
import { returnDraft } from '@/lib/editing/drafts/return-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { reinstateMeeting } from '@/lib/editing/meetings/reinstate-meeting';
import { withdrawMeeting } from '@/lib/editing/meetings/withdraw-meeting';
import { reinstateSource } from '@/lib/editing/sources/reinstate-source';
import { withdrawSource } from '@/lib/editing/sources/withdraw-source';
import { reinstateStatement } from '@/lib/editing/statements/reinstate-statement';
import { withdrawStatement } from '@/lib/editing/statements/withdraw-statement';
import { reinstateStatementText } from '@/lib/editing/texts/reinstate-statement-text';
import { withdrawStatementText } from '@/lib/editing/texts/withdraw-statement-text';
import type { Verb } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { connect } from '@/prisma/server-check';
import { addActor } from '@/tests/support/people';
import { verifyNow } from '@/tests/support/verify-now';
import {
  type Action,
  applyMove,
  draftSteps,
  expectedRefusal,
  type Model,
  type ModelDraft,
  type ModelRecord,
  type Move,
  openings,
  type Player,
  recordSteps,
  staleVersion,
  type Told,
  type ToldChange,
} from './rules';

const citedSource = 'treasury-sm834';
const newSource = 'harbour-gazette-2019-05-01';

/** Two meetings, of which one has a statement with both languages; a source that nothing names, and one that a text names. */
const subjects: { type: Told; id: string; owner: string | null; isCited: boolean }[] = [
  { type: 'meeting', id: 'cifg-12', owner: null, isCited: false },
  { type: 'statement', id: 'cifg-12', owner: 'meeting cifg-12', isCited: false },
  { type: 'text', id: 'cifg-12/en', owner: 'statement cifg-12', isCited: false },
  { type: 'text', id: 'cifg-12/ar', owner: 'statement cifg-12', isCited: false },
  { type: 'meeting', id: 'cifg-16', owner: null, isCited: false },
  { type: 'source', id: newSource, owner: null, isCited: false },
  { type: 'source', id: citedSource, owner: null, isCited: true },
];

/** Which record each place has drafts of: some have several side by side. */
const places = [0, 1, 2, 3, 4, 5, 6, 0, 2, 5] as const;

const field: Record<Told, string> = {
  source: 'source.publisher',
  meeting: 'meeting.titleEn',
  statement: 'statement.titleEn',
  text: 'text.disclaimer',
};

type Cast = { player: Player; actor: Actor }[];

/** Everyone who may ever come to the desk, and some who may not: shut out, demoted, nobody, and those who are no actor. */
async function makeCast(db: Database): Promise<Cast> {
  const person = async (role: Role, translates: 'ar' | 'en' | null = null) => {
    const actor = await addActor(db, role, { translates });
    return { player: { name: actor.id, role, translates, isReal: true }, actor };
  };
  const disabled = await person('publisher');
  await db.person.update({ where: { publicId: disabled.actor.id }, data: { disabledAt: new Date() } });
  const demoted = await person('publisher');
  await db.person.update({ where: { publicId: demoted.actor.id }, data: { role: 'contributor' } });
  const unreal = ({ player, actor }: typeof disabled) => ({ player: { ...player, isReal: false }, actor });
  const noActor = (value: unknown, name: string) => ({
    player: { name, role: null, translates: null, isReal: false },
    actor: value as Actor,
  });
  const { actor } = await person('publisher');
  return [
    ...(await Promise.all([person('publisher'), person('publisher'), person('reviewer'), person('reviewer')])),
    ...(await Promise.all([person('contributor'), person('translator', 'ar'), person('translator', 'en')])),
    await person('administrator'),
    { player: { name: 'operator', role: 'operator', translates: null, isReal: true }, actor: { kind: 'operator' } },
    unreal(disabled),
    unreal(demoted),
    noActor(null, 'nobody'),
    noActor({ ...actor, id: '' }, 'no id'),
    noActor({ ...actor, role: 'Publisher' }, 'no role'),
    noActor({ ...actor, kind: 'system', id: 'loader' }, 'the loader'),
    noActor({ kind: 'person' }, 'half an actor'),
  ];
}

/** How often each of the cast acts. */
const weights = [8, 6, 6, 4, 6, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1];

/** `forward`: whatever leads to publication, or back to readers, from where the draft and its record are. */
type Wish = {
  actor: number;
  action: Action | 'forward';
  place: number;
  isStale: boolean;
  words: number;
  change: number;
};

const wish: fc.Arbitrary<Wish> = fc.record({
  actor: fc.constantFrom(...weights.flatMap((weight, index) => Array<number>(weight).fill(index))),
  action: fc.constantFrom(
    ...draftSteps,
    ...recordSteps,
    ...openings,
    ...Array<'save'>(2).fill('save'),
    ...Array<'forward'>(14).fill('forward'),
  ),
  place: fc.nat({ max: places.length - 1 }),
  isStale: fc.constantFrom(...Array<false>(15).fill(false), true),
  words: fc.nat({ max: 99 }),
  change: fc.nat({ max: 9 }),
});

/** The longest run, in steps, and how many milliseconds are spent on making a failure smaller. */
const longest = 400;
const mostTime = 60_000;

export type WorkflowReport = { steps: number; outcomes: Map<string, number> };

/**
 * Takes at least so many steps, in runs that begin with no draft open. What the database has is held against the model
 * after each step, and at the end the chain is verified. A failure is made smaller, and names its seed.
 */
export async function runWorkflow(db: Database, url: string, least: number, seed?: number): Promise<WorkflowReport> {
  const report: WorkflowReport = { steps: 0, outcomes: new Map() };
  const cast = await makeCast(db);
  await publishNewSource(cast);
  const look = await connect(url);
  try {
    let failedAt = Number.POSITIVE_INFINITY;
    const property = fc.asyncProperty(
      fc.noBias(fc.array(wish, { minLength: 1, maxLength: longest, size: 'max' })),
      async (wishes) => {
        // Once it has been made smaller for long enough, nothing smaller fails any more.
        if (performance.now() - failedAt > mostTime) return;
        try {
          await takeSteps({ look, cast, report }, wishes);
        } catch (error) {
          failedAt = Math.min(failedAt, performance.now());
          throw error;
        }
      },
    );
    for (let next = seed; report.steps < least; next = undefined) {
      await fc.assert(property, { numRuns: 2, ...(next !== undefined && { seed: next }) });
    }
    await expectFourEyes(look);
  } finally {
    await look.end();
  }
  expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  return report;
}

type Bench = { look: pg.Client; cast: Cast; report: WorkflowReport };

async function takeSteps({ look, cast, report }: Bench, wishes: Wish[]): Promise<void> {
  const model: Model = { records: await readRecords(look), drafts: places.map(() => null) };
  let { seq, sums } = await readState(look, model, '0');
  for (const wished of wishes) {
    const { player, actor } = cast[wished.actor] ?? fail('no such actor');
    const move = toMove(model, player, wished);
    if (move === null) continue;
    report.steps += 1;
    const refusal = expectedRefusal(model, move);
    const { code, opened } = await attempt(actor, move);
    const what = `${player.role} ${player.name}: ${move.action} ${move.record.key} ${JSON.stringify(move.draft)}`;
    expect(code, what).toBe(refusal);
    const told = refusal === null ? applyMove(model, move, opened) : [];
    const outcome = `${move.action} ${refusal ?? 'done'}`;
    report.outcomes.set(outcome, (report.outcomes.get(outcome) ?? 0) + 1);
    const now = await readState(look, model, seq);
    expect(now.changes, what).toEqual(told);
    expect(now.state, what).toEqual(stateOf(model));
    const touched = new Set([`place ${move.place}`, ...told.map(({ subject }) => subject), move.record.owner]);
    for (const [name, sum] of now.sums) {
      if (!touched.has(name) && sums.has(name)) expect(sum, `${what} leaves ${name}`).toBe(sums.get(name));
    }
    for (const { subject, seq: at } of now.told) {
      const record = model.records.get(subject);
      record?.history.push({ seq: at, words: record.words });
    }
    ({ seq, sums } = now);
  }
}

function toMove(model: Model, player: Player, { action: wanted, place, isStale, words, change }: Wish): Move | null {
  const subject = subjects[places[place] ?? 0] ?? fail('no such record');
  const record = model.records.get(`${subject.type} ${subject.id}`) ?? fail(`no ${subject.type} ${subject.id}`);
  const draft = model.drafts[place] ?? null;
  const action = wanted === 'forward' ? onward(model, record, draft) : wanted;
  const isAboutDraft = draftSteps.some((step) => step === action);
  if (isAboutDraft && draft === null) return null;
  const past = record.history[change % Math.max(1, record.history.length)] ?? null;
  if (action === 'restore' && past === null) return null;
  return { player, action, place, record, draft, isStale, words: `Word ${words}`, change: past };
}

function onward(model: Model, record: ModelRecord, draft: ModelDraft | null): Action {
  const owner = record.owner === null ? null : model.records.get(record.owner);
  if (record.isWithdrawn && !owner?.isWithdrawn) return 'reinstate';
  if (draft === null || draft.state === 'published' || draft.state === 'discarded') return 'start';
  if (draft.base !== record.version) return 'rebase';
  if (draft.state === 'draft') return draft.words === draft.baseWords ? 'save' : 'submit';
  return draft.state === 'in_review' ? 'approve' : 'publish';
}

type Opened = { id: string };

const onDrafts: Record<(typeof draftSteps)[number], Verb<object>> = {
  save: saveDraft,
  rebase: saveDraft,
  submit: submitDraft,
  return: returnDraft,
  approve: approveDraft,
  publish: publishDraft,
  discard: discardDraft,
};

const onRecords: Record<(typeof recordSteps)[number], Record<Told, Verb<object>>> = {
  withdraw: {
    source: withdrawSource,
    meeting: withdrawMeeting,
    statement: withdrawStatement,
    text: withdrawStatementText,
  },
  reinstate: {
    source: reinstateSource,
    meeting: reinstateMeeting,
    statement: reinstateStatement,
    text: reinstateStatementText,
  },
};

const why = 'As the source says.';

async function attempt(actor: Actor, move: Move): Promise<{ code: string | null; opened: Opened | null }> {
  try {
    return { code: null, opened: await act(actor, move) };
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, opened: null };
    throw error;
  }
}

async function act(actor: Actor, { action, record, draft, isStale, words, change }: Move): Promise<Opened | null> {
  const { type, id } = record;
  const before = (version: number) => (isStale ? staleVersion(version) : version);
  switch (action) {
    case 'start':
      return startDraft(actor, { parts: [{ type, subject: id, payload: {} }], reason: why });
    case 'restore':
      return restoreRecord(actor, { change: change?.seq ?? '', reason: why });
    case 'withdraw':
    case 'reinstate': {
      const [statement, slug] = id.split('/');
      const named = type === 'text' ? { statement, slug } : { id };
      await onRecords[action][type](actor, { ...named, version: before(record.version), reason: why });
      return null;
    }
    default: {
      const rest = {
        save: { fields: { [field[type]]: words } },
        rebase: { fields: {}, rebase: { [type]: record.version } },
        submit: {},
        return: { reason: 'Why?' },
        approve: { checklist: {} },
        publish: {},
        discard: {},
      }[action];
      await onDrafts[action](actor, { id: draft?.id, version: before(draft?.version ?? 1), ...rest });
      return null;
    }
  }
}

type State = { drafts: (object | null)[]; records: Record<string, object> };

function stateOf({ records, drafts }: Model): State {
  return {
    drafts: drafts.map((draft) => {
      if (draft === null) return null;
      const { id, state, version, base, words, authors } = draft;
      return { id, state, version, base, words, authors: authors.toSorted() };
    }),
    records: Object.fromEntries(
      [...records].map(([key, { version, isWithdrawn, words }]) => [key, { version, isWithdrawn, words }]),
    ),
  };
}

type Read = {
  state: State;
  changes: ToldChange[];
  told: { subject: string; seq: string }[];
  /** What each open draft and each record holds in all, so that a change of anything in it is seen. */
  sums: Map<string, string>;
  seq: string;
};

/** All of it in one query: it is asked after each step. */
const stateQuery = `
  SELECT
    (SELECT coalesce(jsonb_object_agg(d.public_id, jsonb_build_object(
         'id', d.public_id, 'state', d.state, 'version', d.version, 'base', p.base_version,
         'words', coalesce(p.payload ->> ('{"source":"source.publisher","meeting":"meeting.titleEn",
                                           "statement":"statement.titleEn","text":"text.disclaimer"}'::jsonb ->> p.type::text), ''),
         'sum', md5(p.payload::text || coalesce(p.base::text, '')),
         'authors', (SELECT coalesce(jsonb_agg(DISTINCT a.public_id ORDER BY a.public_id), '[]')
                       FROM draft_revision r JOIN person a ON a.id = r.author_id WHERE r.draft_id = d.id))), '{}')
       FROM draft d JOIN draft_part p ON p.draft_id = d.id WHERE d.public_id = ANY($1)) AS drafts,
    (SELECT jsonb_object_agg(key, jsonb_build_object('version', version, 'isWithdrawn', gone, 'words', words, 'sum', sum))
       FROM (
         SELECT 'meeting ' || public_id AS key, version, withdrawn_at IS NOT NULL AS gone, title_en AS words,
                md5(m::text) AS sum FROM meeting m WHERE public_id = ANY($2)
         UNION ALL
         SELECT 'statement ' || public_id, version, withdrawn_at IS NOT NULL, coalesce(title_en, ''),
                md5(s::text) FROM statement s WHERE public_id = ANY($2)
         UNION ALL
         SELECT 'text ' || s.public_id || '/' || t.slug, t.version, t.withdrawn_at IS NOT NULL, coalesce(t.disclaimer, ''),
                md5(t::text) FROM text t JOIN statement s ON s.id = t.statement_id WHERE s.public_id = ANY($2)
         UNION ALL
         SELECT 'source ' || public_id,
                (SELECT count(*) FROM change WHERE subject_type = 'source' AND subject_id = public_id),
                withdrawn_at IS NOT NULL, publisher_en, md5(o::text) FROM source o WHERE public_id = ANY($2)
       ) AS record) AS records,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', seq::text, 'action', action, 'actor', actor,
                                                  'subject', subject_type || ' ' || subject_id) ORDER BY seq), '[]')
       FROM change WHERE seq > $3 AND $3 > 0) AS changes,
    (SELECT max(seq)::text FROM change) AS seq`;

type Row = { sum: string } & Record<string, unknown>;
type StateRow = {
  drafts: Record<string, Row & { words: string }>;
  records: Record<string, Row>;
  changes: (ToldChange & { seq: string })[];
  seq: string;
};

async function readState(look: pg.Client, { drafts, records }: Model, seq: string): Promise<Read> {
  const ids = drafts.map((draft) => draft?.id ?? '');
  const names = [...records.values()].map(({ id }) => id.split('/')[0] ?? '');
  const { rows } = await look.query<StateRow>({ name: 'state', text: stateQuery, values: [ids, names, seq] });
  const row = rows[0] ?? fail('no state');
  const sums = new Map<string, string>();
  const without = ({ sum: _sum, ...rest }: Row) => rest;
  const opened = ids.map((id, place) => {
    const draft = row.drafts[id];
    if (draft) sums.set(`place ${place}`, `${id} ${draft.sum}`);
    return draft ? without(draft) : null;
  });
  for (const [key, { sum }] of Object.entries(row.records)) sums.set(key, sum);
  const known = Object.entries(row.records).filter(([key]) => records.has(key) || records.size === 0);
  return {
    state: { drafts: opened, records: Object.fromEntries(known.map(([key, record]) => [key, without(record)])) },
    changes: row.changes.map(({ seq: _seq, ...change }) => change),
    told: row.changes.map(({ subject, seq: at }) => ({ subject, seq: at })),
    sums,
    seq: row.seq,
  };
}

/** The records as they are: what earlier steps have made of them was held against the model at each. */
async function readRecords(look: pg.Client): Promise<Model['records']> {
  const records: Model['records'] = new Map();
  const changes = await look.query<{ subject: string; seq: string }>(
    `SELECT subject_type || ' ' || subject_id AS subject, max(seq)::text AS seq FROM change
      WHERE subject_type || ' ' || subject_id = ANY($1) GROUP BY 1`,
    [subjects.map(({ type, id }) => `${type} ${id}`)],
  );
  for (const { type, id, owner, isCited } of subjects) {
    const key = `${type} ${id}`;
    const lang = type === 'text' ? (id.split('/')[1] ?? null) : null;
    records.set(key, { key, type, id, lang, owner, isCited, version: 0, isWithdrawn: false, words: '', history: [] });
  }
  const { state } = await readState(look, { records, drafts: [] }, '0');
  for (const record of records.values()) Object.assign(record, state.records[record.key]);
  for (const { subject, seq } of changes.rows) {
    const record = records.get(subject);
    record?.history.push({ seq, words: record.words });
  }
  return records;
}

/** Of every draft that was ever published: whoever consented to its last words wrote none of them. */
async function expectFourEyes(look: pg.Client): Promise<void> {
  const { rows } = await look.query<{ id: string; approved: boolean }>(
    `SELECT d.public_id AS id, EXISTS (
       SELECT FROM approval a
         JOIN LATERAL (SELECT sha256 FROM draft_revision WHERE draft_id = d.id ORDER BY number DESC LIMIT 1) AS last
           ON last.sha256 = a.sha256
        WHERE a.draft_id = d.id AND a.voided_at IS NULL
          AND NOT EXISTS (SELECT FROM draft_revision r WHERE r.draft_id = d.id AND r.author_id = a.person_id)) AS approved
       FROM draft d WHERE d.state = 'published'`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ approved }) => !approved)).toEqual([]);
}

/** A source that no record names, so that it can be withdrawn. */
async function publishNewSource(cast: Cast): Promise<void> {
  const [publisher, second, reviewer] = cast.map(({ actor }) => actor as PersonActor);
  if (!publisher || !second || !reviewer) return;
  const payload = {
    'source.id': newSource,
    'source.publisher': 'Harbour Gazette',
    'source.url': 'https://harbour.example/2019/05/01',
    'source.lang': 'en',
    'source.published': '2019-05-01',
    'source.kind': 'press',
    'source.rights': 'press',
  };
  const { id } = await startDraft(second, { parts: [{ type: 'source', subject: null, payload }], reason: why });
  await submitDraft(second, { id, version: 1 });
  await approveDraft(reviewer, { id, version: 2, checklist: {} });
  await publishDraft(publisher, { id, version: 3 });
}

function fail(why: string): never {
  throw new Error(why);
}
