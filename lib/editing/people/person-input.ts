import { z } from 'zod';
import { parseEmail } from '@/lib/auth/email';
import { Role } from '@/lib/db/generated/enums';
import { locales } from '@/lib/i18n/locales';
import { publicIdPattern } from '@/lib/i18n/public-id';
import { cleanText, inspectText, isRefused } from '@/lib/text/characters/inspect';

/** Exactly as the schema spells it: nothing is trimmed or put into small letters. */
export const RoleInput = z.enum(Role, { error: 'validation.role' });

export const LanguageInput = z.enum(locales, { error: 'validation.lang' });

export const EmailInput = z.string().transform((typed, context) => {
  const email = parseEmail(typed);
  if (typed.trim() === '') context.addIssue({ code: 'custom', message: 'validation.required' });
  else if (email === null) context.addIssue({ code: 'custom', message: 'validation.email' });
  return email ?? '';
});

export const NameInput = z
  .string()
  .max(200, 'validation.tooLong')
  .refine((name) => !isRefused(inspectText(name, 'short')), 'validation.characters')
  .transform((name) => cleanText(name, 'short') || null);

/** Which person, and the version that was seen. */
export const PersonVersion = {
  id: z.string().max(40, 'validation.id').regex(publicIdPattern, 'validation.id'),
  version: z.number().int().positive(),
};

/** True of a translator with a language, and of anybody else without one. */
export function hasItsLanguage({ role, translates }: { role: Role; translates: string | null }): boolean {
  return (role === Role.translator) === (translates !== null);
}

export const ofTranslates = { path: ['translates'], error: 'validation.translates' };
