import { posix } from 'node:path';
import { parseAst } from 'vitest/node';
import { projectFiles, read } from './project-files';

/** A node of the syntax tree (ESTree with TypeScript and JSX). */
export type SyntaxNode = { type: string; [key: string]: unknown };

const parsed = new Map<string, SyntaxNode>();

export function syntaxOf(path: string): SyntaxNode {
  const known = parsed.get(path);
  if (known) return known;
  const tree = parseSource(read(path), path.endsWith('x') ? 'tsx' : path.endsWith('.mjs') ? 'js' : 'ts');
  parsed.set(path, tree);
  return tree;
}

export function parseSource(code: string, lang: 'js' | 'ts' | 'tsx'): SyntaxNode {
  return parseAst(code, { lang }) as unknown as SyntaxNode;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** Visits a node and all nodes in it, outermost first. Returning false skips the nodes inside. */
function walk(node: SyntaxNode, visit: (node: SyntaxNode) => boolean | undefined): void {
  if (visit(node) === false) return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

export function nodesOf(root: SyntaxNode, ...types: string[]): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walk(root, (node) => {
    if (types.includes(node.type)) found.push(node);
    return undefined;
  });
  return found;
}

/** Lists the modules that a file names in import, export … from, import type, import() and require(), as written. */
export function importsOf(root: SyntaxNode): string[] {
  const sources = nodesOf(
    root,
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ).map((node) => node.source ?? node.argument);
  const required = callsOf(root, 'require').map((call) => (call.arguments as unknown[])[0]);
  return [...sources, ...required].filter(isNode).flatMap((source) => {
    const literal = source.type === 'TSLiteralType' ? (source.literal as SyntaxNode) : source;
    return typeof literal.value === 'string' ? [literal.value] : [];
  });
}

export function callsOf(root: SyntaxNode, name: string): SyntaxNode[] {
  return nodesOf(root, 'CallExpression').filter((call) => (call.callee as SyntaxNode).name === name);
}

/** Lists the directives ('use client', 'use cache', …) that open a module or a function body. */
export function directivesOf(body: unknown): string[] {
  if (!Array.isArray(body)) return [];
  return body.filter(isNode).flatMap((node) => (typeof node.directive === 'string' ? [node.directive] : []));
}

/** Resolves `@/lib/x` and `./x` to the path of a file of the project; null for packages and missing files. */
export function resolveImport(from: string, name: string): string | null {
  if (!name.startsWith('@/') && !name.startsWith('.')) return null;
  const path = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(from), name);
  const candidates = ['', '.ts', '.tsx', '.mjs', '.json', '/index.ts', '/index.tsx'].map((end) => path + end);
  return candidates.find((candidate) => files.has(candidate)) ?? null;
}

const files = new Set(projectFiles);
