'use client';

import { useEffect } from 'react';

/** The browser asks, in its own words, before somebody leaves what was typed and not sent. */
export function LeaveWarning({ form }: { form: HTMLFormElement }) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const rest = () => window.removeEventListener('beforeunload', warn);
    window.addEventListener('beforeunload', warn);
    form.addEventListener('submit', rest);
    return () => {
      rest();
      form.removeEventListener('submit', rest);
    };
  }, [form]);
  return null;
}
