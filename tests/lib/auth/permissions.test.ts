import { describe, expect, it } from 'vitest';
import {
  type Actor,
  actorName,
  authorize,
  doorkeeper,
  type Holder,
  loader,
  mayDo,
  type Permission,
  permissions,
  reportsDesk,
  scheduleKeeper,
} from '@/lib/auth/permissions';
import { Role } from '@/lib/db/generated/enums';
import { DomainError } from '@/lib/errors/domain-error';

const everyone: Holder[] = ['loader', 'sign-in', 'reports', 'schedule', 'operator', ...Object.values(Role)];
const writers: Holder[] = ['contributor', 'translator', 'reviewer', 'publisher'];
const reviewers: Holder[] = ['reviewer', 'publisher'];

/** Who may do what. A permission without a row does not compile. */
const rights: Record<Permission, Holder[]> = {
  'records.load': ['loader', 'operator'],
  'text.publish': ['operator'],
  'text.withdraw': ['operator', 'publisher'],
  'text.revise': ['operator'],
  'run.undo': ['operator', 'contributor', ...reviewers],
  'desk.enter': [...writers, 'administrator'],
  'account.own': [...writers, 'administrator'],
  'people.manage': ['administrator', 'operator'],
  'account.limit': ['sign-in'],
  'draft.read': writers,
  'draft.start': [...writers, 'operator'],
  'draft.save': writers,
  'draft.submit': writers,
  'draft.discard': writers,
  'draft.return': reviewers,
  'draft.approve': reviewers,
  'draft.publish': ['publisher'],
  'text.task': writers,
  'text.stand': ['translator', ...reviewers],
  'draft.comment': writers,
  'schedule.end': ['schedule'],
  'record.read': writers,
  'record.restore': ['contributor', ...reviewers],
  'record.withdraw': ['publisher'],
  'record.reinstate': ['publisher'],
  'import.texts': ['contributor', ...reviewers],
  'proposal.take': ['contributor', ...reviewers],
  'proposal.set-aside': reviewers,
  'practice.begin': ['contributor', ...reviewers],
  'rules.read': ['administrator'],
  'report.receive': ['reports'],
  'report.read': ['contributor', ...reviewers],
  'report.take': ['contributor', ...reviewers],
  'report.answer': reviewers,
};

const cases = permissions.flatMap((permission) =>
  everyone.map((holder) => [permission, holder, rights[permission].includes(holder)] as const),
);

const actorOf = (holder: Holder): Actor => {
  if (holder === 'loader') return loader;
  if (holder === 'sign-in') return doorkeeper;
  if (holder === 'reports') return reportsDesk;
  if (holder === 'schedule') return scheduleKeeper;
  if (holder === 'operator') return { kind: 'operator' };
  return { kind: 'person', id: 'someone', role: holder, translates: holder === 'translator' ? 'ar' : null };
};

describe('authorize', () => {
  it.each(cases)('%s by the %s: %s', (permission, holder, isAllowed) => {
    expect(mayDo(holder, permission)).toBe(isAllowed);
    if (isAllowed) expect(() => authorize(actorOf(holder), permission)).not.toThrow();
    else expect(() => authorize(actorOf(holder), permission)).toThrow(DomainError);
  });

  it('refuses with who and what', () => {
    const refused = () => authorize(actorOf('reviewer'), 'records.load');
    expect(refused).toThrow(/reviewer:someone.*records\.load/);
    expect(refused).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['an empty object', {}],
    ['a person without a role', { kind: 'person', id: 'x' }],
    ['a person without a name', { kind: 'person', id: '', role: 'publisher' }],
    ['a padded role', { kind: 'person', id: 'x', role: ' publisher' }],
    ['a role in other letters', { kind: 'person', id: 'x', role: 'Publisher' }],
    ['a role of every object', { kind: 'person', id: 'x', role: 'toString' }],
    ['another part of the portal', { kind: 'system', id: 'other' }],
  ])('lets %s do nothing', (_, actor) => {
    for (const permission of permissions) expect(() => authorize(actor as Actor, permission)).toThrow(DomainError);
  });
});

describe('actorName', () => {
  it('is the name that the history keeps, a person with the role of that moment', () => {
    expect(actorName(loader)).toBe('system:loader');
    expect(actorName(doorkeeper)).toBe('system:sign-in');
    expect(actorName({ kind: 'operator' })).toBe('operator');
    expect(actorName(actorOf('reviewer'))).toBe('reviewer:someone');
  });
});
