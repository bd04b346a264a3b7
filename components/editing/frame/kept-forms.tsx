import { useKeptFormWords } from '@/components/editing/autosave/kept-form';
import type { KeptFormsSettings } from '@/components/editing/scripts/kept/place-kept-forms';

/** Gives the desk's script what it needs to keep in the browser what is typed on this page. Nothing without a script. */
export function KeptForms({ person }: { person: string }) {
  const settings: KeptFormsSettings = { person, words: useKeptFormWords() };
  return <div hidden data-kept-forms="" data-settings={JSON.stringify(settings)} />;
}
