import { describe, expect, it } from 'vitest';
import { projectFiles, read } from '@/tests/support/project-files';
import { callsOf, isNode, nodesOf, parseSource, type SyntaxNode, syntaxOf } from '@/tests/support/source-code';

/** Keys that are codes of the record or of the code itself, so that no source spells them. */
const codes =
  /^(date\.marks|claim\.(status|property)|chart\.panel|refusals|corrections\.(withdrawn|precision))\.|^coverage\.without/;

const sources = projectFiles.filter((path) => /^(app|components|lib)\/.*\.tsx?$/.test(path) && !/\.d\.ts$/.test(path));

/** Handlers of the API are handed their messages by the answer that they give. */
const handed = (path: string) => (/^app\/(api|id)\//.test(path) ? ['api.'] : []);

describe('messages', () => {
  it('are all said somewhere', { timeout: 30_000 }, () => {
    const isSaid = sayings(sources.map((path) => ({ file: syntaxOf(path), namespaces: handed(path) })));
    const keys = keysOf(JSON.parse(read('messages/en.json')) as Record<string, unknown>);
    expect(
      keys.filter((key) => !codes.test(key) && !isSaid(key)),
      'delete it in both languages',
    ).toEqual([]);
  });

  it('would be caught if nothing said them', () => {
    const code = "const t = useTranslations('plan'); t('held'); t(`kind.${kind}`); t(`${part}Text`);";
    const isSaid = sayings([{ file: parseSource(code, 'ts'), namespaces: [] }]);
    expect(['plan.held', 'plan.kind.any', 'plan.rightsText'].filter(isSaid)).toHaveLength(3);
    expect(['gap.held', 'plan.kind', 'plan.kind.any.other', 'plan.rights'].filter(isSaid)).toEqual([]);
  });
});

/** Whether any file may say a key: each of its strings and templates counts under each of its namespaces. */
function sayings(files: { file: SyntaxNode; namespaces: string[] }[]): (key: string) => boolean {
  const whole = new Set<string>();
  const patterns = new Set<string>();
  for (const { file, namespaces } of files) {
    const calls = [...callsOf(file, 'useTranslations'), ...callsOf(file, 'getTranslations')];
    // A file without a namespace of its own may spell a whole key.
    for (const namespace of new Set(['', ...namespaces, ...calls.map(namespaceOf), ...namespacesInTypes(file)])) {
      for (const { value } of nodesOf(file, 'Literal')) whole.add(`${namespace}${value}`);
      for (const template of templatesOf(file)) patterns.add(`^${literally(namespace)}${template}$`);
    }
  }
  const templates = [...patterns].map((pattern) => new RegExp(pattern));
  return (key) => whole.has(key) || templates.some((template) => template.test(key));
}

function templatesOf(file: SyntaxNode): string[] {
  return nodesOf(file, 'TemplateLiteral').flatMap(({ quasis }) => {
    const parts = (quasis as { value: { raw: string } }[]).map(({ value }) => value.raw);
    return /^[\w.]{3,}$/.test(parts.join('')) ? [parts.map(literally).join('[^.]+')] : [];
  });
}

function namespaceOf(call: SyntaxNode): string {
  const [argument] = call.arguments as unknown[];
  if (!isNode(argument)) return '';
  if (typeof argument.value === 'string') return `${argument.value}.`;
  const named = nodesOf(argument, 'Property').find(({ key }) => isNode(key) && key.name === 'namespace');
  return named && isNode(named.value) ? `${named.value.value}.` : '';
}

/** Of `ReturnType<typeof useTranslations<'search'>>`, the type of a `t` that is handed on. */
function namespacesInTypes(file: SyntaxNode): string[] {
  return nodesOf(file, 'TSTypeQuery').flatMap((query) => nodesOf(query, 'Literal').map(({ value }) => `${value}.`));
}

function keysOf(tree: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [prefix + name] : keysOf(value as Record<string, unknown>, `${prefix}${name}.`),
  );
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
