import { describe, expect, it } from 'vitest';
import { projectFiles } from '@/tests/support/project-files';
import {
  callsOf,
  directivesOf,
  importsOf,
  isNode,
  nodesOf,
  parseSource,
  type SyntaxNode,
  syntaxOf,
} from '@/tests/support/source-code';

/** Next refuses an error page that is no client component; the front answers errors without its scripts. */
const boundary = /\/(global-)?error\.tsx$/;
const pageFiles = projectFiles.filter((path) => /^(app|components)\/.*\.tsx?$/.test(path) && !boundary.test(path));

const clientModules = ['next/link', 'next/image', 'next/script', 'next/dynamic', 'next/form', 'next/navigation'];
const serverNavigation = ['notFound', 'redirect', 'permanentRedirect', 'forbidden', 'unauthorized'];

/** A call that makes a page wait for its request, or mixes the languages of cached data. */
const requestReaders = [
  'getLocale',
  'getTranslations',
  'getFormatter',
  'getMessages',
  'getNow',
  'getTimeZone',
  'useLocale',
  'useTranslations',
];

const cached = projectFiles
  .filter((path) => /^(app|components|lib)\/.*\.tsx?$/.test(path))
  .flatMap((path) => cachedFunctions(syntaxOf(path)).map((node) => ({ path, node })));

describe('pages', () => {
  it('are server components through and through', () => {
    const clients = pageFiles.filter((path) => directivesOf(syntaxOf(path).body).includes('use client'));
    expect(clients, 'no page hydrates: use the platform, or the script of the desk').toEqual([]);
  });

  it('import nothing that brings a script of its own', () => {
    const found = pageFiles.flatMap((path) => scriptImports(syntaxOf(path)).map((name) => `${path} imports ${name}`));
    expect(found, 'write <a>, <img> and <form>; from next/navigation take only what throws on the server').toEqual([]);
  });

  it('cache nothing whose language comes from anywhere but an argument', () => {
    const found = cached.flatMap(({ path, node }) =>
      requestReaders
        .filter((name) => callsOf(node, name).length > 0)
        .map((name) => `${path}: ${name}() inside 'use cache'`),
    );
    expect(found, 'pass the locale as an argument, and read words outside the cached function').toEqual([]);
  });

  it('leave cached functions to Next, which alone has a cache', () => {
    const names = new Set(cached.map(({ node }) => nameOf(node)));
    const found = projectFiles
      .filter((path) => /^(lib\/(cli|desk|editing|run|serve|process)|prisma)\/.*\.ts$/.test(path))
      .flatMap((path) =>
        nodesOf(syntaxOf(path), 'ImportSpecifier').flatMap(({ imported }) =>
          isNode(imported) && names.has(String(imported.name)) ? [`${path} imports ${imported.name}`] : [],
        ),
      );
    expect(found, 'call the function that the cached one wraps').toEqual([]);
  });

  it('never read root params in a module that caches', () => {
    const found = cached
      .filter(({ path }) => importsOf(syntaxOf(path)).includes('next/root-params'))
      .map(({ path }) => path);
    expect(
      found,
      'pass the locale as an argument: cached functions with root params have mixed languages before',
    ).toEqual([]);
  });

  it('cache both languages at once in lib, and take the locale as an argument elsewhere', () => {
    const found = cached
      .filter(({ path, node }) => !path.startsWith('lib/') && !parameterNames(node).includes('locale'))
      .map(({ path, node }) => `${path}: ${nameOf(node)}`);
    expect(found, 'add a parameter named locale').toEqual([]);
    const spoken = cached
      .filter(({ path }) => importsOf(syntaxOf(path)).some((name) => /^next-intl/.test(name)))
      .map(({ path }) => path);
    expect(
      spoken.filter((path) => path.startsWith('lib/')),
      'lib returns records; words belong to the page',
    ).toEqual([]);
  });

  it('tag a cached answer before they ask, so that an absence is tagged too', () => {
    const late = cached
      .filter(({ node }) => !tagsBeforeAsking(node))
      .map(({ path, node }) => `${path}: ${nameOf(node)}`);
    expect(late, 'call cacheTag before the first await').toEqual([]);
  });

  it('never show drafts through Draft Mode', () => {
    const found = projectFiles
      .filter((path) => /^(app|components|lib)\/.*\.tsx?$/.test(path))
      .filter((path) => callsOf(syntaxOf(path), 'draftMode').length > 0);
    expect(found, 'a preview is an uncached page of the desk').toEqual([]);
  });

  it('would be caught otherwise', () => {
    expect(directivesOf(parseSource("'use client';\nexport const a = 1;", 'tsx').body)).toContain('use client');
    expect(
      scriptImports(
        parseSource("import Link from 'next/link'; import { useRouter, notFound } from 'next/navigation';", 'ts'),
      ),
    ).toEqual(['next/link', 'next/navigation (useRouter)']);
    const bad = parseSource(
      "export async function words(id: string) { 'use cache'; return getLocale(); } const f = async ({ locale }) => { 'use cache'; };",
      'ts',
    );
    expect(cachedFunctions(bad).map(parameterNames)).toEqual([['id'], ['locale']]);
    const early = parseSource("async function f() { 'use cache'; cacheTag('a'); await g(); }", 'ts');
    const late = parseSource("async function f() { 'use cache'; await g(); cacheTag('a'); }", 'ts');
    expect([early, late, bad].map((tree) => cachedFunctions(tree).every(tagsBeforeAsking))).toEqual([
      true,
      false,
      false,
    ]);
    expect(callsOf(cachedFunctions(bad)[0] as SyntaxNode, 'getLocale')).toHaveLength(1);
  });
});

function tagsBeforeAsking(node: SyntaxNode): boolean {
  const [firstTag] = callsOf(node, 'cacheTag');
  const [firstWait] = nodesOf(node, 'AwaitExpression');
  return firstTag !== undefined && (firstWait === undefined || Number(firstTag.start) < Number(firstWait.start));
}

function scriptImports(tree: SyntaxNode): string[] {
  return nodesOf(tree, 'ImportDeclaration').flatMap((node) => {
    const source = String((node.source as SyntaxNode).value);
    if (!clientModules.includes(source) || node.importKind === 'type') return [];
    if (source !== 'next/navigation') return [source];
    const names = (node.specifiers as SyntaxNode[]).map((one) =>
      String((one.imported as SyntaxNode | undefined)?.name),
    );
    const client = names.filter((name) => !serverNavigation.includes(name));
    return client.length > 0 ? [`${source} (${client.join(', ')})`] : [];
  });
}

function cachedFunctions(tree: SyntaxNode): SyntaxNode[] {
  const whole = directivesOf(tree.body).some(isCacheDirective);
  return nodesOf(tree, 'FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression').filter(
    (node) => whole || directivesOf((node.body as SyntaxNode | null)?.body).some(isCacheDirective),
  );
}

function isCacheDirective(directive: string): boolean {
  return directive.startsWith('use cache');
}

function parameterNames(node: SyntaxNode): string[] {
  const parameters = Array.isArray(node.params) ? (node.params as SyntaxNode[]) : [];
  return [
    ...new Set(parameters.flatMap((parameter) => nodesOf(parameter, 'Identifier').map((one) => String(one.name)))),
  ];
}

function nameOf(node: SyntaxNode): string {
  return String((node.id as SyntaxNode | null)?.name ?? 'a function without a name');
}
