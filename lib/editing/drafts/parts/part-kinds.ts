import type { PartType } from '@/lib/db/generated/enums';
import { meetingKind } from './meeting/meeting-kind';
import type { PartKind } from './part-kind';
import { sourceKind } from './source/source-kind';
import { statementKind } from './statement/statement-kind';
import { textKind } from './text/text-kind';

export const partKinds: Record<PartType, PartKind> = {
  source: sourceKind,
  meeting: meetingKind,
  statement: statementKind,
  text: textKind,
};

export function isPartType(type: string): type is PartType {
  return Object.hasOwn(partKinds, type);
}
