import { Role } from '@/lib/db/generated/enums';
import { DomainError } from '@/lib/errors/domain-error';
import type { Locale } from '@/lib/i18n/locales';

/** Somebody at the desk, as the portal knows them at this moment. `translates` is a translator's language. */
export type PersonActor = { kind: 'person'; id: string; role: Role; translates: Locale | null };

/** The actor: a part of the portal, the operator at the machine, or a person at the desk. */
export type Actor = { kind: 'system'; id: SystemPart } | { kind: 'operator' } | PersonActor;

const systemParts = ['loader', 'sign-in', 'reports', 'schedule'] as const;

type SystemPart = (typeof systemParts)[number];

export type Holder = Role | SystemPart | 'operator';

const writers = ['contributor', 'translator', 'reviewer', 'publisher'] as const;
const reviewers = ['reviewer', 'publisher'] as const;

/** Role × action: the one table. What else an action depends on is in lib/auth/draft-permissions.ts. */
const holders = {
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
  'draft.comment': writers,
  'schedule.end': ['schedule'],

  'text.task': writers,
  'text.stand': ['translator', ...reviewers],

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
} as const satisfies Record<string, readonly Holder[]>;

export type Permission = keyof typeof holders;

export const permissions = Object.keys(holders) as Permission[];

/** Whether somebody with this role may do this at all. */
export function mayDo(holder: Holder, permission: Permission): boolean {
  return (holders[permission] as readonly Holder[]).includes(holder);
}

/** Returns if the actor may do this, else throws `forbidden`. A null or malformed actor may do nothing. */
export function authorize(actor: Actor, permission: Permission): void {
  const holder = holderOf(actor);
  if (holder !== null && mayDo(holder, permission)) return;
  throw new DomainError('forbidden', `${holder === null ? 'nobody' : actorName(actor)} may not ${permission}`);
}

/** Roles that need a second factor. */
export function needsSecondFactor(role: Role): boolean {
  return role === 'reviewer' || role === 'publisher' || role === 'administrator';
}

/** Returns the name of an actor in the history: a person with the role of that moment, `publisher:k3x9…`. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'system') return `system:${actor.id}`;
  return actor.kind === 'operator' ? 'operator' : `${actor.role}:${actor.id}`;
}

/** The actor of the bundled records in the history. */
export const loader = { kind: 'system', id: 'loader' } as const satisfies Actor;

/** The actor of what happens at the door, where nobody is known yet. */
export const doorkeeper = { kind: 'system', id: 'sign-in' } as const satisfies Actor;

/** The actor of what a reader sends, who stays unknown. */
export const reportsDesk = { kind: 'system', id: 'reports' } as const satisfies Actor;

/** The actor of what the portal does at a minute that somebody set. */
export const scheduleKeeper = { kind: 'system', id: 'schedule' } as const satisfies Actor;

function holderOf(actor: Actor | null | undefined): Holder | null {
  switch (actor?.kind) {
    case 'system':
      return systemParts.includes(actor.id) ? actor.id : null;
    case 'operator':
      return 'operator';
    case 'person':
      return typeof actor.id === 'string' && actor.id !== '' && Object.hasOwn(Role, actor.role) ? actor.role : null;
    default:
      return null;
  }
}
