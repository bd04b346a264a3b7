import { describe, expect, it } from 'vitest';
import { filesIn } from '@/tests/support/project-files';
import { callsOf, isNode, nodesOf, parseSource, type SyntaxNode, syntaxOf } from '@/tests/support/source-code';

/** Files of lib/editing that are no verb, each with the reason. */
const notVerbs: Record<string, string> = {};

const files = filesIn(['lib/editing'], ['.ts']);
const verbs = files.filter((path) => !(path in notVerbs) && exportsAsyncFunction(syntaxOf(path)));

describe('verbs of lib/editing', () => {
  it('each authorize before they do anything', () => {
    const without = verbs.filter((path) => callsOf(syntaxOf(path), 'authorize').length === 0);
    expect(
      without,
      "call authorize(actor, '<noun>.<verb>') first, or list the file in notVerbs with its reason",
    ).toEqual([]);
  });

  it('each leave a change', () => {
    const without = verbs.filter((path) => callsOf(syntaxOf(path), 'recordChange').length === 0);
    expect(without, 'call recordChange(tx, actor, …) in the transaction, or list the file in notVerbs').toEqual([]);
  });

  it('are exempt only while their file is there', () => {
    expect(Object.keys(notVerbs).filter((path) => !files.includes(path))).toEqual([]);
  });

  it('are told from mere helpers by what they export', () => {
    expect(exportsAsyncFunction(parseSource('export async function a() {}', 'ts'))).toBe(true);
    expect(exportsAsyncFunction(parseSource('export const a = async () => {};', 'ts'))).toBe(true);
    expect(exportsAsyncFunction(parseSource('async function a() {} export function b() {}', 'ts'))).toBe(false);
  });
});

function exportsAsyncFunction(tree: SyntaxNode): boolean {
  return nodesOf(tree, 'ExportNamedDeclaration').some(({ declaration }) => {
    if (!isNode(declaration)) return false;
    if (declaration.type === 'FunctionDeclaration') return declaration.async === true;
    if (declaration.type !== 'VariableDeclaration') return false;
    return (declaration.declarations as SyntaxNode[]).some(({ init }) => isNode(init) && init.async === true);
  });
}
