import { z } from 'zod';
import { RecordStep } from '@/lib/editing/record-step';
import { readMembershipId } from '@/lib/i18n/membership-id';

/** The id of a membership is the body, the party and the role. */
export const MembershipStep = RecordStep.extend({
  id: z
    .string()
    .max(200, 'validation.id')
    .refine((id) => readMembershipId(id) !== null, 'validation.id'),
});
