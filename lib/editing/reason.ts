import { z } from 'zod';

/** Why something is changed, as the one who changes it says. */
export const Reason = z.string().trim().min(1, 'validation.required').max(2_000, 'validation.tooLong');
