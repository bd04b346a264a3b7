import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { type Commitment, findCommitments } from '@/lib/records/commitments/commitments';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import type { Moment } from '@/lib/records/statements/held/moment';
import { tags } from '@/lib/records/tags';
import { answerAt, type MomentRefused } from './at-moment';
import { type CommitmentSteps, readSteps } from './commitments/commitment-steps';
import { findChangedWithin } from './phrase/find-uses';

export type CommitmentList = {
  moment: Moment;
  commitments: Commitment[];
  /** What later statements say of each, by its id. */
  steps: Map<string, CommitmentSteps>;
  changed: ChangedSince;
  /** Whether the bodies have more statements than were looked into. */
  isCut: boolean;
};

/** The commitments at a moment, null for the present; or why there are none. */
export function answerCommitments(seq: string | null): Promise<CommitmentList | MomentRefused> {
  return answerAt(seq, async (moment) => {
    const changed = await findChangedWithin(moment);
    const commitments = await findCommitments(db, moment);
    return { moment, commitments, ...(await readSteps(commitments, moment, changed)), changed };
  });
}

/** The same of today, kept until the record changes. */
export async function getCommitments(): Promise<CommitmentList | MomentRefused> {
  'use cache';
  cacheTag(tags.history, tags.commitments, tags.statements, tags.meetings, tags.topics);
  cacheLife('max');

  return answerCommitments(null);
}
