'use client';

import { useEffect } from 'react';

const kept = 'desk-place';

/** Presses the Save button at Ctrl or Command with the key of S, whatever letter is on it, and keeps the place on the page. */
export function SaveShortcut({ form: id }: { form: string }) {
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    const keepPlace = () => sessionStorage.setItem(kept, `${location.pathname} ${Math.round(scrollY)}`);
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyS' || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form.requestSubmit(form.querySelector<HTMLButtonElement>('button[name="action"][value="save"]'));
    };
    const [path, place] = (sessionStorage.getItem(kept) ?? '').split(' ');
    sessionStorage.removeItem(kept);
    if (path === location.pathname && location.hash === '') scrollTo(0, Number(place));
    form.addEventListener('submit', keepPlace);
    document.addEventListener('keydown', press);
    return () => {
      form.removeEventListener('submit', keepPlace);
      document.removeEventListener('keydown', press);
    };
  }, [id]);
  return null;
}
