import type { getTranslations } from 'next-intl/server';

/** Gives the messages of one language by their whole keys. */
export type Translator = Awaited<ReturnType<typeof getTranslations<never>>>;
