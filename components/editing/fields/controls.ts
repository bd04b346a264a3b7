import type { Locale } from '@/lib/i18n/locales';
import type { ChoiceList } from './choice-lists';
import type { Choices, Control } from './field-design';

export const line = (lang: Locale | null = null): Control => ({ kind: 'line', lang });
export const words = (lang: Locale | 'text'): Control => ({ kind: 'words', lang });
export const choice = (list: ChoiceList, isOptional = false): Control => ({ kind: 'choice', list, isOptional });
export const record = (list: keyof Choices, isOptional = false): Control => ({ kind: 'record', list, isOptional });
