import { describe, expect, it } from 'vitest';
import { actorName, authorize } from '@/lib/auth/permissions';
import { DomainError } from '@/lib/errors/domain-error';

describe('authorize', () => {
  it('lets the loader and the operator load the bundled records', () => {
    expect(() => authorize({ kind: 'system', id: 'loader' }, 'records.load')).not.toThrow();
    expect(() => authorize({ kind: 'operator' }, 'records.load')).not.toThrow();
  });

  it('refuses a person, and says who and what', () => {
    const refused = () => authorize({ kind: 'person', id: 'someone' }, 'records.load');
    expect(refused).toThrow(DomainError);
    expect(refused).toThrow(/someone.*records\.load/);
  });
});

describe('actorName', () => {
  it('is the name that the history keeps', () => {
    expect(actorName({ kind: 'system', id: 'loader' })).toBe('system:loader');
    expect(actorName({ kind: 'operator' })).toBe('operator');
    expect(actorName({ kind: 'person', id: 'p1' })).toBe('p1');
  });
});
