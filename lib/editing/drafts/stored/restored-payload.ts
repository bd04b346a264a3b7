import { z } from 'zod';
import type { PartType } from '@/lib/db/generated/enums';
import * as format from '@/lib/editing/bundled/records-format';
import { toBodyPayload } from '@/lib/editing/drafts/parts/body/body-payload';
import { toCommitmentPayload } from '@/lib/editing/drafts/parts/commitment/commitment-payload';
import { toConceptPayload } from '@/lib/editing/drafts/parts/concept/concept-payload';
import { toDesignationPayload } from '@/lib/editing/drafts/parts/designation/designation-payload';
import { toGapPayload } from '@/lib/editing/drafts/parts/gap/gap-payload';
import { toMeetingPayload } from '@/lib/editing/drafts/parts/meeting/meeting-payload';
import { toMembershipPayload } from '@/lib/editing/drafts/parts/membership/membership-payload';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { toPartyPayload } from '@/lib/editing/drafts/parts/party/party-payload';
import { toPlacePayload } from '@/lib/editing/drafts/parts/place/place-payload';
import { toPlanPayload } from '@/lib/editing/drafts/parts/plan/plan-payload';
import { toSourcePayload } from '@/lib/editing/drafts/parts/source/source-payload';
import { toStatementPayload } from '@/lib/editing/drafts/parts/statement/statement-payload';
import { toTextPayload } from '@/lib/editing/drafts/parts/text/text-payload';
import { toTopicPayload } from '@/lib/editing/drafts/parts/topic/topic-payload';
import type { TextRecord } from '@/lib/editing/texts/rows/text-record';

const Meeting = format.BundledMeeting.extend({ body: z.string() });
const position = z.number();
const Topic = format.BundledTopic.extend({ position });
const Body = format.BundledBody.extend({ position });
const Statement = format.BundledStatement.omit({ texts: true });

/** A text that was loaded with the bundled records is told without its words, for it had none. */
const noWords = { fetchedAt: null, original: null, removed: [], warnings: [], paragraphs: [], withdrawnReason: null };
const Text = z
  .custom<Omit<TextRecord, keyof typeof noWords> & Partial<TextRecord>>((record) => TextId.safeParse(record).success)
  .transform((record): TextRecord => ({ ...noWords, ...record }));
const TextId = z.object({ statement: z.string(), slug: z.string() });

/** How a record of each noun is read as the history has it, and the fields that it is. */
const readers: Record<PartType, (record: unknown) => Payload | null> = {
  source: reader(format.BundledSource, toSourcePayload),
  party: reader(format.BundledParty, toPartyPayload),
  place: reader(format.BundledPlace, toPlacePayload),
  topic: reader(Topic, toTopicPayload),
  body: reader(Body, toBodyPayload),
  membership: reader(format.BundledMembership, toMembershipPayload),
  meeting: reader(Meeting, toMeetingPayload),
  statement: reader(Statement, toStatementPayload),
  text: reader(Text, toTextPayload),
  plan: reader(format.BundledPlan, toPlanPayload),
  gap: reader(format.BundledGap, toGapPayload),
  designation: reader(format.BundledDesignation, toDesignationPayload),
  concept: reader(format.BundledConcept, toConceptPayload),
  commitment: reader(format.BundledCommitment, toCommitmentPayload),
};

/** A record as the history has it, as the fields of its form. Null: an older release wrote it in another form. */
export function restoredPayload(type: PartType, record: unknown): Payload | null {
  return readers[type](record);
}

function reader<Shape extends z.ZodType>(shape: Shape, toPayload: (record: z.output<Shape>) => Payload) {
  return (record: unknown): Payload | null => {
    const { data } = shape.safeParse(record);
    return data === undefined ? null : toPayload(data);
  };
}
