'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';

const LeaveWarning = dynamic(() => import('./leave-warning').then((island) => island.LeaveWarning), { ssr: false });

/** Waits for the first word in a form marked `data-unsaved`, and only then loads what warns of leaving it unsaved. */
export function UnsavedWarning() {
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  useEffect(() => {
    const look = ({ target }: Event) => {
      const typedIn = target instanceof Element && target.closest<HTMLFormElement>('form[data-unsaved]');
      if (typedIn) setForm(typedIn);
    };
    document.addEventListener('input', look);
    return () => document.removeEventListener('input', look);
  }, []);
  return form && <LeaveWarning form={form} />;
}
