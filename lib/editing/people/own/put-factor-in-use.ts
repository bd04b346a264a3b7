import { z } from 'zod';
import { endSessions, promoteSession } from '@/lib/auth/session';
import { SessionStage } from '@/lib/db/generated/enums';
import { accountEntry } from '@/lib/editing/people/account';
import { writeRecoveryCodes } from '@/lib/editing/people/hand-out-factor';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { takeOwn } from './take-own';

const Input = z.strictObject({
  session: z.string(),
  stage: z.enum(SessionStage),
  /** The second factor that the session offers, and the step whose code proved it. */
  secret: z.string(),
  step: z.number().int(),
});

type PutInUse = { person: string; token: string; expiresAt: Date; recoveryCodes: string[] };

/** Puts one's own second factor in use. The session goes on under a new token, and every other one ends. */
export const putFactorInUse = write(
  'account.own',
  Input,
  async (tx, input, { actor }): Promise<WrittenWork<PutInUse>> => {
    const { session, stage, secret, step } = input;
    const before = await takeOwn(tx, actor);
    if (stage === 'password' && before.totpSecret !== null) {
      throw new DomainError('forbidden', `${before.publicId} has a second factor, and has not shown it`);
    }
    const now = new Date();
    const offers = await tx.session.count({ where: { id: session, personId: before.id, pendingSecret: secret } });
    const opened = offers === 1 ? await promoteSession(session, stage, now, tx) : null;
    if (opened === null) throw new DomainError('conflict', 'the session has ended, or offers another second factor.');
    const data = { totpSecret: secret, totpLastStep: step, totpProvedAt: now, version: { increment: 1 } };
    const after = await tx.person.update({ where: { id: before.id }, data });
    await endSessions(before.publicId, session, tx);
    const recoveryCodes = await writeRecoveryCodes(tx, before.id);
    return {
      changes: [accountEntry('person.factor', before, after)],
      result: () => ({ person: before.id, ...opened, recoveryCodes }),
    };
  },
);
