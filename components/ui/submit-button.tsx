import type { ReactNode } from 'react';

/** Sends a form of readers. `className`: where it stands among the other controls. */
export function SubmitButton({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <button
      type="submit"
      className={`cursor-pointer rounded-sm border border-ink bg-ink px-4 py-1.5 text-paper hover:underline ${className}`}
    >
      {children}
    </button>
  );
}
