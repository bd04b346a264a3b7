import { isEvident, isLapsed } from '@/lib/editing/drafts/parts/claims/claim-rule';
import { topicsField } from '@/lib/editing/drafts/parts/claims/claim-values';
import { fault, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import { propertyOfTopic, topicOf } from '@/lib/i18n/keys/topic-property';
import type { ParsedMeeting } from './parse-meeting';

/**
 * A topic that comes to a meeting needs the words of a source, as any other value does, and one whose claim is taken out
 * needs another. Topics that were on record without words stay as they are.
 */
export function checkTopics(
  sheet: Sheet,
  { values: { topics }, claims }: Pick<ParsedMeeting, 'values' | 'claims'>,
  before: readonly string[],
): void {
  if (sheet.faults.some(({ field }) => field === topicsField)) return;
  const adopted = claims.filter(({ claim }) => claim.status === 'adopted' && topicOf(claim.property) !== null);
  for (const { row, claim } of adopted) {
    if (!topics.includes(topicOf(claim.property) ?? '')) fault(sheet, `claim.${row}.status`, 'claimOfTopic');
  }
  const isSupported = (topic: string) =>
    adopted.some((each) => each.claim.property === propertyOfTopic(topic) && isEvident(each));
  const hasLapsed = (topic: string) => isLapsed(sheet, 'property', propertyOfTopic(topic), ['adopted']);
  const isUnsupported = (topic: string) => (before.includes(topic) ? hasLapsed(topic) : !isSupported(topic));
  if (topics.some(isUnsupported)) fault(sheet, topicsField, 'topicClaimNeeded');
}
