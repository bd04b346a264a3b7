import type { PartType } from '@/lib/db/generated/enums';
import type { PartKind } from './part-kind';

export const partKinds = {} as Record<PartType, PartKind>;
