import { describe, expect, it } from 'vitest';
import { type Actor, actorName, authorize, loader, type Permission } from '@/lib/auth/permissions';
import { DomainError } from '@/lib/errors/domain-error';

const actors: Record<string, Actor> = {
  loader,
  operator: { kind: 'operator' },
  person: { kind: 'person', id: 'someone' },
};

/** Who may do what. A permission without a row does not compile. */
const rights: Record<Permission, (keyof typeof actors)[]> = {
  'records.load': ['loader', 'operator'],
  'text.publish': ['operator'],
  'text.withdraw': ['operator'],
  'text.revise': ['operator'],
  'run.undo': ['operator'],
};

const cases = Object.entries(rights).flatMap(([permission, holders]) =>
  Object.keys(actors).map((name) => [permission as Permission, name, holders.includes(name)] as const),
);

describe('authorize', () => {
  it.each(cases)('%s by the %s: %s', (permission, name, isAllowed) => {
    const actor = actors[name] ?? loader;
    if (isAllowed) expect(() => authorize(actor, permission)).not.toThrow();
    else expect(() => authorize(actor, permission)).toThrow(DomainError);
  });

  it('refuses with who and what', () => {
    const refused = () => authorize({ kind: 'person', id: 'someone' }, 'records.load');
    expect(refused).toThrow(/someone.*records\.load/);
    expect(refused).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });
});

describe('actorName', () => {
  it('is the name that the history keeps', () => {
    expect(actorName({ kind: 'system', id: 'loader' })).toBe('system:loader');
    expect(actorName({ kind: 'operator' })).toBe('operator');
    expect(actorName({ kind: 'person', id: 'p1' })).toBe('p1');
  });
});
