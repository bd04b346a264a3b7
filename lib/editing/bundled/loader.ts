import type { Actor } from '@/lib/auth/permissions';

/** Under whose name the bundled records stand in the history. */
export const loader = { kind: 'system', id: 'loader' } as const satisfies Actor;
