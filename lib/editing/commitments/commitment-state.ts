import { namesOf, type RecordState } from '@/lib/editing/record-state';
import { findCommitment } from './commitment-record';

/** Nothing names a commitment; it names a topic and the statements that make and repeat it. */
export const commitmentState: RecordState<'commitment'> = {
  type: 'commitment',
  find: findCommitment,
  set: (tx, id, data) => tx.commitment.update({ where: { id }, data }),
  index: async () => undefined,
  async listGone(tx, id) {
    const own = { some: { id } };
    const [topics, statements] = [
      await tx.topic.findMany({ where: { commitments: own, withdrawnAt: { not: null } } }),
      await tx.statement.findMany({
        where: { OR: [{ commitments: own }, { repeated: own }], withdrawnAt: { not: null } },
      }),
    ];
    return namesOf([...topics, ...statements]);
  },
};
