import { describe, expect, it } from 'vitest';
import { filesIn } from '@/tests/support/project-files';
import { callsOf, isNode, nodesOf, parseSource, type SyntaxNode, syntaxOf } from '@/tests/support/source-code';

const theShape = 'lib/editing/write.ts';

/** Reads that are private to the desk ask whether the actor may, as a verb does. */
const deskReads = [
  'choices',
  'proposals',
  'record-fields',
  'record-history',
  'records',
  'reports',
  'texts/commitment-proposals',
  'texts/text-tasks',
  'texts/translations',
  'readings/linked-text',
  'readings/readings',
  'readings/rules',
].map((name) => `lib/desk/${name}.ts`);

/** What only the one shape of a write does, and the files that the calls may stand in. A preview writes and takes back. */
const ownCalls: Record<string, string[]> = {
  authorize: [theShape, ...deskReads],
  lockHistory: [theShape, 'lib/editing/history/history.ts', 'lib/desk/preview.ts'],
  recordChanges: [theShape, 'lib/editing/history/seal-records.ts'],
  keepVersions: [theShape, 'lib/editing/history/renew-statements.ts', 'lib/editing/history/seal-records.ts'],
};

/** Files that take a database rather than a transaction, each with the reason. */
const databases: Record<string, string> = {
  [theShape]: 'opens the transaction of every write',
  'lib/editing/bundled/load-bundled-records.ts': 'hands the verb a client of its own',
};

const files = filesIn(['lib/editing'], ['.ts']);
const outside = filesIn(['lib', 'app', 'components', 'prisma'], ['.ts', '.tsx']);
const verbs = files.flatMap((path) => verbsOf(syntaxOf(path)).map((name) => ({ path, name })));

describe('verbs of lib/editing', () => {
  it('are all made by write, and are there', () => {
    expect(verbs.map(({ name }) => name).sort()).toEqual([
      'addPerson',
      'answerReport',
      'approveDraft',
      'arrangeParagraphs',
      'autosaveDraft',
      'beginPracticeTask',
      'cancelSchedule',
      'changeDraftParts',
      'changeLanguage',
      'changeRole',
      'closeReport',
      'commentOnDraft',
      'decideReading',
      'disablePerson',
      'discardDraft',
      'dropAside',
      'dropUpload',
      'enablePerson',
      'forgetWords',
      'giveBackTextTask',
      'importDrafts',
      'importTexts',
      'invitePerson',
      'keepUpload',
      'letTranslationStand',
      'loadRecords',
      'noteLockOut',
      'publishDraft',
      'publishScheduled',
      'publishStatementText',
      'putFactorInUse',
      'receiveReport',
      'refuseScheduled',
      'reinstateBody',
      'reinstateCommitment',
      'reinstateConcept',
      'reinstateDesignation',
      'reinstateGap',
      'reinstateMeeting',
      'reinstateMembership',
      'reinstateParty',
      'reinstatePlace',
      'reinstatePlan',
      'reinstateSource',
      'reinstateStatement',
      'reinstateStatementText',
      'reinstateTopic',
      'releaseWords',
      'replacePassword',
      'replaceRecoveryCodes',
      'resetPerson',
      'resetSecondFactor',
      'restoreRecord',
      'returnDraft',
      'reviseParagraphs',
      'saveDraft',
      'schedulePublication',
      'setProposalAside',
      'settleComment',
      'startDraft',
      'submitDraft',
      'takeProposal',
      'takeReport',
      'takeTextTask',
      'undoRun',
      'withdrawBody',
      'withdrawCommitment',
      'withdrawConcept',
      'withdrawDesignation',
      'withdrawGap',
      'withdrawMeeting',
      'withdrawMembership',
      'withdrawParty',
      'withdrawPlace',
      'withdrawPlan',
      'withdrawSource',
      'withdrawStatement',
      'withdrawStatementText',
      'withdrawTopic',
    ]);
  });

  it('each have a file of their own, named for them', () => {
    const misnamed = verbs.filter(({ path, name }) => !path.endsWith(`/${toKebab(name)}.ts`));
    expect(misnamed, 'a verb is a file: retitle-meeting.ts exports retitleMeeting = write(…)').toEqual([]);
  });

  it('open no transaction of their own', () => {
    const opening = files.filter((path) => path !== theShape && opensTransaction(syntaxOf(path)));
    expect(opening, 'make the verb with write(permission, schema, work), which opens the transaction').toEqual([]);
  });

  it('hold no database: their work is given a transaction', () => {
    const holding = files.filter((path) => !(path in databases) && takesDatabase(syntaxOf(path)));
    expect(holding, 'take the transaction that write gives to the work').toEqual([]);
  });

  it.each(Object.entries(ownCalls))('leave %s to write', (name, allowed) => {
    const calling = outside.filter((path) => !allowed.includes(path) && callsOf(syntaxOf(path), name).length > 0);
    expect(calling, `write calls ${name} for every verb`).toEqual([]);
  });

  it('are exempt only while their file is there', () => {
    const named = [...Object.keys(databases), ...Object.values(ownCalls).flat()];
    expect(named.filter((path) => !outside.includes(path))).toEqual([]);
  });

  it('would be caught otherwise', () => {
    const good = parseSource("export const a = write('x', Input, async (tx) => { await tx.a.create(b); });", 'ts');
    const own = parseSource('export async function a() { await db.$transaction((tx) => recordChanges(tx)); }', 'ts');
    const shared = parseSource("import { db } from '@/lib/db/client'; export const a = () => db.a.create(b);", 'ts');
    const typed = parseSource("import type { Database } from '@/lib/db/client'; export type A = Database;", 'ts');
    expect([good, own, shared].map(verbsOf)).toEqual([['a'], [], []]);
    expect([good, own, shared].map(opensTransaction)).toEqual([false, true, false]);
    expect([good, own, shared, typed].map(takesDatabase)).toEqual([false, false, true, false]);
    expect(callsOf(own, 'recordChanges')).toHaveLength(1);
  });
});

/** The exported constants that are made by calling write. */
function verbsOf(tree: SyntaxNode): string[] {
  return nodesOf(tree, 'ExportNamedDeclaration').flatMap(({ declaration }) => {
    if (!isNode(declaration) || declaration.type !== 'VariableDeclaration') return [];
    return (declaration.declarations as SyntaxNode[]).flatMap(({ id, init }) =>
      isNode(init) && init.type === 'CallExpression' && isNode(init.callee) && init.callee.name === 'write'
        ? [String((id as SyntaxNode).name)]
        : [],
    );
  });
}

function opensTransaction(tree: SyntaxNode): boolean {
  return nodesOf(tree, 'CallExpression').some(
    ({ callee }) => isNode(callee) && isNode(callee.property) && callee.property.name === '$transaction',
  );
}

function takesDatabase(tree: SyntaxNode): boolean {
  return nodesOf(tree, 'ImportDeclaration').some(
    ({ source, importKind }) => isNode(source) && source.value === '@/lib/db/client' && importKind !== 'type',
  );
}

function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
