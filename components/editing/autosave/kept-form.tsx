import { useTranslations } from 'next-intl';
import { KeptFormLine } from './kept-form-line';

/** Keeps in the browser what is typed in a form that has no draft yet. `place` is the form's name, good for every page. */
export function KeptForm({ place, person }: { place: string; person: string }) {
  const t = useTranslations('desk.autosave');
  const words = { left: t('formLeft'), back: t('formBack'), undo: t('formUndo'), forget: t('formForget') };
  return <KeptFormLine place={place} person={person} words={words} />;
}
