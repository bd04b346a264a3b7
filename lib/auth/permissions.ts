import { DomainError } from '@/lib/errors/domain-error';

/** The actor: a part of the portal, the operator at the machine, or a person at the desk. */
export type Actor = { kind: 'system'; id: 'loader' } | { kind: 'operator' } | { kind: 'person'; id: string };

export type Permission = 'records.load' | 'text.publish' | 'text.withdraw' | 'text.revise' | 'run.undo';

const holders: Record<Permission, Actor['kind'][]> = {
  'records.load': ['system', 'operator'],
  'text.publish': ['operator'],
  'text.withdraw': ['operator'],
  'text.revise': ['operator'],
  'run.undo': ['operator'],
};

/** Returns if the actor may do this, else throws `forbidden`. */
export function authorize(actor: Actor, permission: Permission): void {
  if (holders[permission].includes(actor.kind)) return;
  throw new DomainError('forbidden', `${actorName(actor)} may not ${permission}`);
}

/** Returns the name of an actor in the history. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'system') return `system:${actor.id}`;
  return actor.kind === 'operator' ? 'operator' : actor.id;
}

/** The actor of the bundled records in the history. */
export const loader = { kind: 'system', id: 'loader' } as const satisfies Actor;
