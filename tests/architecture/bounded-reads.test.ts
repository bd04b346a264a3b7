import { describe, expect, it } from 'vitest';
import { filesIn, read } from '@/tests/support/project-files';
import { isNode, nodesOf, parseSource, type SyntaxNode, syntaxOf } from '@/tests/support/source-code';
import allowed from './bounded-reads.json' with { type: 'json' };

/** Why a read needs no bound of its own, or that it should have one; with each the file and what it reads. */
const reasons: Record<string, string[]> = allowed;

describe('a read for readers', () => {
  const found = filesIn(['lib/records', 'lib/exchange', 'lib/findings'], ['.ts']).flatMap((path) =>
    unboundedIn(syntaxOf(path), read(path)).map((name) => `${path} ${name}`),
  );
  const listed = Object.values(reasons).flat();

  it('takes no more than so many rows, or is listed with the reason why it need not', () => {
    expect([...new Set(found)].filter((each) => !listed.includes(each))).toEqual([]);
  });

  it('is not listed if it is gone or has a bound by now', () => {
    expect(listed.filter((each) => !found.includes(each))).toEqual([]);
    expect(listed.length).toBe(new Set(listed).size);
  });
});

describe('a bound', () => {
  it.each([
    ['db.meeting.findMany({ where })', ['meeting']],
    ['db.meeting.findMany({ where, take: 5 })', []],
    ['tx.meeting.findMany({ select, ...page })', []],
    ['db.text.findMany({ select: { paragraphs: { take: 1 } } })', ['text']],
    ['db.place.findMany(own)', ['place']],
    ["db.meeting.groupBy({ by: ['bodyId'] })", ['meeting']],
    ['db.$queryRaw`SELECT id FROM meeting`', ['SQL']],
    ['db.$queryRaw`SELECT id FROM meeting ORDER BY id LIMIT 5`', []],
    ['db.$queryRaw<Row[]>`SELECT count(*)::int AS count FROM meeting`', []],
    ['db.$queryRaw`SELECT count(*) FROM meeting GROUP BY body_id`', ['SQL']],
    ['db.meeting.findFirst({ where })', []],
  ])('is seen, or missed, in %s', (code, unbounded) => {
    expect(unboundedIn(parseSource(code, 'ts'), code)).toEqual(unbounded);
  });
});

/** What is read without a bound: the models of `findMany` and `groupBy`, and SQL. */
function unboundedIn(tree: SyntaxNode, code: string): string[] {
  return nodesOf(tree, 'CallExpression', 'TaggedTemplateExpression').flatMap((node) => {
    if (node.type === 'TaggedTemplateExpression') {
      const words = code.slice(Number(node.start), Number(node.end));
      return memberOf(node.tag) === '$queryRaw' && !isBoundedSql(words) ? ['SQL'] : [];
    }
    if (!['findMany', 'groupBy'].includes(memberOf(node.callee) ?? '') || hasTake(node)) return [];
    return isNode(node.callee) ? (memberOf(node.callee.object) ?? []) : [];
  });
}

function memberOf(node: unknown): string | null {
  return isNode(node) && node.type === 'MemberExpression' && isNode(node.property) ? String(node.property.name) : null;
}

/** A limit, or one row that counts. */
function isBoundedSql(words: string): boolean {
  return /\bLIMIT\b/.test(words) || (!/GROUP BY/.test(words) && /SELECT\s+\(?(count|min|max)\(/.test(words));
}

/** `page` and `span` bring a bound of their caller. */
function hasTake(call: SyntaxNode): boolean {
  const [asked] = Array.isArray(call.arguments) ? call.arguments : [];
  const properties = isNode(asked) && Array.isArray(asked.properties) ? asked.properties.filter(isNode) : [];
  return properties.some(({ type, key, argument }) => {
    if (type === 'SpreadElement') return isNode(argument) && ['page', 'span'].includes(String(argument.name));
    return isNode(key) && key.name === 'take';
  });
}
