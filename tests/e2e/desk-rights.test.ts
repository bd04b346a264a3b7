import { beforeAll, describe, expect, it, vi } from 'vitest';
import { form, formsOf } from '@/tests/support/desk/asked-forms';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { listDeskActions, listDeskPages } from '@/tests/support/desk/desk-routes';
import { draftForms, isUsed, openDraftCells, previews, secret } from '@/tests/support/desk/draft-cells';
import { type Cell, judgeCells } from '@/tests/support/desk/judge-cells';
import { makeRightsCast } from '@/tests/support/desk/rights-cast';
import { draftTable, otherTable } from '@/tests/support/desk/rights-table';
import { watchRows } from '@/tests/support/desk/watch-rows';

// Each of some thousands of cells is asked: five minutes here, and machines differ threefold.
vi.setConfig({ hookTimeout: 900_000 });

// A portal and a database of its own: much is written here.
const { client, db, origin } = await openDeskPortal();
const watch = await watchRows(client);
const rights = await makeRightsCast(db);
const { people, shutOut, cast } = rights;
const drafts = await openDraftCells(db, rights);
const askedFor = formsOf(db, people);
const { seq: lastSeq } = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });

/** What is not as the tables say; all of it is asked before the first test. */
const wrong = { drafts: ['nothing was asked'], others: ['nothing was asked'] };

beforeAll(async () => {
  // Nobody but its owner throws it away.
  await db.keptPost.create({
    data: { personId: people.contributor2.rowId, path: '/desk/new', fields: { text: secret } },
  });
  await drafts.prepare();
  const desk = { origin, watch, secret };
  wrong.drafts = await judgeCells(desk, drafts.cells());
  wrong.others = await judgeCells(desk, otherCells());
});

function addressOf(path: string): string {
  return path
    .replace('[list]', 'sources')
    .replace('[type]/[...id]', 'meeting/cifg-12')
    .replace('[token]', 'a'.repeat(43))
    .replace('[id]', 'none');
}

function otherCells(): Cell[] {
  return otherTable.flatMap(({ names: [path = '', action = '', situation = ''], cells }) =>
    cells.map(({ column, cell }) => ({
      name: `${path} ${action} ${situation} ${column}`,
      kind: `${path} ${action}`,
      expected: cell,
      prepare: async () => {
        const { token, person } = cast[column] ?? { token: null, person: null };
        const special = await askedFor[`${path} ${action} ${situation}`]?.(token, person);
        if (action === 'read') return special ?? { token, path: `/en${addressOf(path)}` };
        const { fields, ...asked } = special ?? form(token, addressOf(path), {});
        return { ...asked, fields: { action, ...fields } };
      },
    })),
  );
}

describe('who may do what (R1)', () => {
  it('is written down for every page and every action', () => {
    const ofDrafts = draftTable.map(({ names: [action = ''] }) => action);
    const written = new Set([
      ...otherTable.map(({ names: [path, action] }) => `${path} ${action}`),
      ...previews.map((path) => `${path} read`),
      ...ofDrafts
        .filter((action) => action !== 'preview')
        .flatMap((action) =>
          draftForms.filter((path) => isUsed(path, action, 'in_review')).map((path) => `${path} ${action}`),
        ),
    ]);
    const pages = listDeskPages().map((path) => `${path} read`);
    const actions = listDeskActions().map(({ path, action }) => `${path} ${action}`);
    expect([...pages, ...actions].filter((each) => !written.has(each))).toEqual([]);
    const known = new Set([...pages, ...actions]);
    // Three ways in which a form says what it wants otherwise than by the name of an action.
    const others = [...written].filter((each) => !known.has(each)).sort();
    expect(others).toEqual(
      ['/desk/account revoke', ...draftForms.flatMap((path) => [`${path} add`, `${path} part`])].sort(),
    );
    expect(drafts.cells().length + otherCells().length).toBeGreaterThan(600);
  });

  it('for each role with drafts of its own and of others, in each state', () => {
    expect(wrong.drafts).toEqual([]);
  });

  it('for each role at every other address', () => {
    expect(wrong.others).toEqual([]);
  });

  it('and what is kept of a form is of those alone whose session had ended', async () => {
    const kept = await db.keptPost.findMany({ select: { personId: true } });
    expect(kept.map(({ personId }) => personId).sort()).toEqual(
      [people.contributor2.rowId, shutOut.endedPerson].sort(),
    );
  });
});

describe('what was written meanwhile', () => {
  /** Who may leave which change. */
  const leavers: Record<string, string[]> = {
    'draft.submit': ['contributor', 'translator', 'reviewer', 'publisher'],
    'draft.discard': ['contributor', 'translator', 'reviewer', 'publisher'],
    'draft.return': ['reviewer', 'publisher'],
    'draft.approve': ['reviewer', 'publisher'],
    'draft.publish': ['publisher'],
    'meeting.revise': ['publisher'],
    'text.revise': ['publisher'],
    'proposal.take': ['contributor', 'reviewer', 'publisher'],
    'proposal.set-aside': ['reviewer', 'publisher'],
    'meeting.withdraw': ['publisher'],
    'meeting.reinstate': ['publisher'],
    'text.withdraw': ['publisher'],
    'text.reinstate': ['publisher'],
    'designation.withdraw': ['publisher'],
    'membership.withdraw': ['publisher'],
    'translation.stand': ['translator', 'reviewer', 'publisher'],
    'report.answer': ['reviewer', 'publisher'],
    'report.release': ['reviewer', 'publisher'],
    'report.close': ['reviewer', 'publisher'],
    'person.add': ['administrator'],
    'person.invite': ['administrator'],
    'person.role': ['administrator'],
    'person.disable': ['administrator'],
    'person.enable': ['administrator'],
    'person.reset': ['administrator'],
    'person.language': ['contributor', 'translator', 'reviewer', 'publisher', 'administrator'],
    'person.password': ['contributor'],
  };

  it('has the names of those alone who may do it', async () => {
    const changes = await db.change.findMany({ where: { seq: { gt: lastSeq } }, orderBy: { seq: 'asc' } });
    expect(changes.length).toBeGreaterThan(60);
    const wrong = changes.filter(({ action, actor }) => !leavers[action]?.includes(actor.split(':')[0] ?? ''));
    expect(wrong.map(({ action, actor }) => `${action} ${actor}`)).toEqual([]);
    expect([...new Set(changes.map(({ action }) => action))].sort()).toEqual(Object.keys(leavers).sort());
  });

  it('became public by publishing alone', async () => {
    const changes = await db.change.findMany({ where: { seq: { gt: lastSeq } }, orderBy: { seq: 'asc' } });
    const records = changes.flatMap(({ action, subjectType, actor }, index) =>
      ['draft', 'person', 'proposal', 'report', 'translation'].includes(subjectType) ||
      /\.(withdraw|reinstate)$/.test(action)
        ? []
        : [{ actor, next: changes[index + 1] }],
    );
    expect(records.length).toBeGreaterThan(5);
    for (const { actor, next } of records) expect(next).toMatchObject({ action: 'draft.publish', actor });
  });
});
