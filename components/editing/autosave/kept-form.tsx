import { useTranslations } from 'next-intl';
import type { KeptFormSettings } from '@/components/editing/scripts/kept-form-line';

/** Keeps in the browser what is typed in a form that has no draft yet. `place` is the form's name, good for every page. */
export function KeptForm({ place, person }: { place: string; person: string }) {
  const t = useTranslations('desk.autosave');
  const words = { left: t('formLeft'), back: t('formBack'), undo: t('formUndo'), forget: t('formForget') };
  const settings: KeptFormSettings = { place, person, words };
  return <div data-kept-form="" data-settings={JSON.stringify(settings)} role="status" className="empty:hidden" />;
}
