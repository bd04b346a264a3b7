import { describe, expect, it } from 'vitest';
import { filesIn } from '@/tests/support/project-files';
import { callsOf, isNode, nodesOf, parseSource, type SyntaxNode, syntaxOf } from '@/tests/support/source-code';

/** Files of lib/editing that are no verb, each with the reason. A folder below it holds parts of a verb. */
const notVerbs: Record<string, string> = {
  'lib/editing/history/history.ts': 'the chain itself, which verbs append to and readers verify',
};

const files = filesIn(['lib/editing'], ['.ts']);
const verbs = files.filter((path) => !(path in notVerbs) && isVerb(path, syntaxOf(path)));

describe('verbs of lib/editing', () => {
  it('each authorize before they open a transaction', () => {
    const without = verbs.filter((path) => !authorizesFirst(syntaxOf(path)));
    expect(
      without,
      "call authorize(actor, '<noun>.<verb>') first, or list the file in notVerbs with its reason",
    ).toEqual([]);
  });

  it('each leave a change', () => {
    const without = verbs.filter((path) => !leavesChange(syntaxOf(path)));
    expect(without, 'call recordChange(tx, actor, …) in the transaction, or list the file in notVerbs').toEqual([]);
  });

  it('are exempt only while their file is there', () => {
    expect(Object.keys(notVerbs).filter((path) => !files.includes(path))).toEqual([]);
  });

  it('would be caught otherwise', () => {
    const good = parseSource(
      'export async function a() { authorize(x, y); await db.$transaction((tx) => recordChange(tx)); }',
      'ts',
    );
    const late = parseSource('export async function a() { await db.$transaction(f); authorize(x, y); }', 'ts');
    const part = parseSource('async function a() {} export function b() {}', 'ts');
    expect([good, late, part].map(authorizesFirst)).toEqual([true, false, false]);
    expect([good, late].map(leavesChange)).toEqual([true, false]);
    expect(isVerb('lib/editing/a.ts', good)).toBe(true);
    expect(isVerb('lib/editing/a.ts', parseSource('export const a = async () => {};', 'ts'))).toBe(true);
    expect(isVerb('lib/editing/a.ts', part)).toBe(false);
    expect(isVerb('lib/editing/parts/a.ts', late)).toBe(true);
  });
});

/** What stands in lib/editing itself and can wait, and whatever opens a transaction. */
function isVerb(path: string, tree: SyntaxNode): boolean {
  return opensTransaction(tree).length > 0 || (path.split('/').length === 3 && exportsAsyncFunction(tree));
}

function authorizesFirst(tree: SyntaxNode): boolean {
  const [guard] = callsOf(tree, 'authorize');
  const [transaction] = opensTransaction(tree);
  return guard !== undefined && (transaction === undefined || Number(guard.start) < Number(transaction.start));
}

function leavesChange(tree: SyntaxNode): boolean {
  return callsOf(tree, 'recordChange').length + callsOf(tree, 'recordChanges').length > 0;
}

function opensTransaction(tree: SyntaxNode): SyntaxNode[] {
  return nodesOf(tree, 'CallExpression').filter(
    ({ callee }) => isNode(callee) && isNode(callee.property) && callee.property.name === '$transaction',
  );
}

function exportsAsyncFunction(tree: SyntaxNode): boolean {
  return nodesOf(tree, 'ExportNamedDeclaration').some(({ declaration }) => {
    if (!isNode(declaration)) return false;
    if (declaration.type === 'FunctionDeclaration') return declaration.async === true;
    if (declaration.type !== 'VariableDeclaration') return false;
    return (declaration.declarations as SyntaxNode[]).some(({ init }) => isNode(init) && init.async === true);
  });
}
