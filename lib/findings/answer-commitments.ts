import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { type Commitment, findCommitments } from '@/lib/records/commitments/commitments';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import { findMoment, type Moment } from '@/lib/records/statements/held/moment';
import { tags } from '@/lib/records/tags';
import { type CommitmentSteps, readSteps } from './commitments/commitment-steps';
import { findChangedWithin, TooFarBack } from './phrase/find-uses';
import type { MomentRefused } from './themes/answer-themes';

export type CommitmentList = {
  moment: Moment;
  commitments: Commitment[];
  /** What later statements say of each, by its id. */
  steps: Map<string, CommitmentSteps>;
  changed: ChangedSince;
};

/** The commitments at a moment, null for the present; or why there are none. */
export async function answerCommitments(seq: string | null): Promise<CommitmentList | MomentRefused> {
  const moment = await findMoment(db, seq);
  if ('fault' in moment) return { kind: 'moment', ...moment };
  try {
    const changed = await findChangedWithin(moment);
    const commitments = await findCommitments(db, moment);
    return { moment, commitments, steps: await readSteps(commitments, moment, changed), changed };
  } catch (error) {
    if (error instanceof TooFarBack) return { kind: 'moment', fault: 'distant', newest: moment.seq };
    throw error;
  }
}

/** The same of today, kept until the record changes. */
export async function getCommitments(): Promise<CommitmentList | MomentRefused> {
  'use cache';
  cacheTag(tags.history, tags.commitments, tags.statements, tags.meetings, tags.topics);
  cacheLife('max');

  return answerCommitments(null);
}
