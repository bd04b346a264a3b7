import type { Prisma } from '@/lib/db/generated/client';

/** A source that no row names. */
export const isUncited = {
  texts: { none: {} },
  claims: { none: {} },
  counts: { none: {} },
  plans: { none: {} },
  bodies: { none: {} },
  memberships: { none: {} },
  meetings: { none: {} },
  designations: { none: {} },
  bodyNames: { none: {} },
  labels: { none: {} },
  targets: { none: {} },
  statuses: { none: {} },
  citations: { none: {} },
} satisfies Prisma.SourceWhereInput;
