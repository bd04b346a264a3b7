import { posix } from 'node:path';
import { projectFiles } from '@/tests/support/project-files';
import { importsOf, isNode, nodesOf, resolveImport, type SyntaxNode, syntaxOf } from '@/tests/support/source-code';

const pages = 'app/[locale]/(desk)';
const handlers = 'app/internal/[locale]';

/** The address of every page of the desk, without its language: `/desk/drafts/[id]`. */
export function listDeskPages(): string[] {
  return addressesIn(pages, 'page.tsx');
}

/** The address of every handler of a form of the desk, with what its `action` may say. An empty action: any other. */
export function listDeskActions(): { path: string; action: string }[] {
  return addressesIn(handlers, 'route.ts').flatMap((path) => {
    const trees = sourcesOf(`${handlers}${path}/route.ts`).map(syntaxOf);
    return ['', ...new Set(trees.flatMap(actionsIn))].map((action) => ({ path, action }));
  });
}

function addressesIn(folder: string, file: string): string[] {
  return projectFiles
    .filter((path) => path.startsWith(`${folder}/desk/`) && posix.basename(path) === file)
    .map((path) => posix.dirname(path).slice(folder.length));
}

/** A handler and what it imports from the handlers' own rooms. */
function sourcesOf(path: string, known: string[] = []): string[] {
  if (known.includes(path)) return known;
  const found = [...known, path];
  const own = importsOf(syntaxOf(path)).map((name) => resolveImport(path, name));
  return own.reduce((all, next) => (next?.startsWith(`${handlers}/`) ? sourcesOf(next, all) : all), found);
}

/** What the action of a form is compared with: in a switch, by an operator, as a key of a table. */
function actionsIn(tree: SyntaxNode): string[] {
  const isAction = actionOf(tree);
  const cases = nodesOf(tree, 'SwitchStatement')
    .filter(({ discriminant }) => isAction(discriminant))
    .flatMap(({ cases: all }) => (all as SyntaxNode[]).map(({ test }) => test));
  const compared = nodesOf(tree, 'BinaryExpression')
    .filter(({ left }) => isAction(left))
    .map(({ right }) => right);
  const tables = nodesOf(tree, 'MemberExpression')
    .filter(({ property }) => isAction(property))
    .map(({ object }) => object);
  const maps = nodesOf(tree, 'CallExpression')
    .filter((call) => isAction((call.arguments as unknown[])[0]))
    .map(({ callee }) => (callee as SyntaxNode).object);
  const keys = [...tables, ...maps].filter(isNode).flatMap(({ name }) => keysOf(tree, String(name)));
  const literals = [...cases, ...compared].filter(isNode).map(({ value }) => String(value));
  return [...literals, ...keys].filter((action) => action !== '');
}

/** Whether a node is `form.get('action')`, or a name that was given to that. */
function actionOf(tree: SyntaxNode): (node: unknown) => boolean {
  const isRead = (node: unknown) => {
    if (!isNode(node) || node.type !== 'CallExpression' || !isNode(node.callee)) return false;
    const [name] = node.arguments as SyntaxNode[];
    return name?.value === 'action' && (node.callee.property as SyntaxNode | undefined)?.name === 'get';
  };
  const names = nodesOf(tree, 'VariableDeclarator')
    .filter(({ init }) => isRead(init))
    .map(({ id }) => (id as SyntaxNode).name);
  return (node) => isRead(node) || (isNode(node) && node.type === 'Identifier' && names.includes(node.name));
}

/** The names in the first object that a constant is made of: of a table, or of a map of its entries. */
function keysOf(tree: SyntaxNode, table: string): string[] {
  const declared = nodesOf(tree, 'VariableDeclarator').find(({ id }) => (id as SyntaxNode).name === table);
  const [object] = isNode(declared?.init) ? nodesOf(declared.init, 'ObjectExpression') : [];
  const properties = (object?.properties ?? []) as SyntaxNode[];
  return properties.map(({ key }) => String((key as SyntaxNode).name ?? (key as SyntaxNode).value));
}
