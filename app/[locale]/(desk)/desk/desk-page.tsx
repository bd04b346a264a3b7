import { getTranslations } from 'next-intl/server';
import type { ComponentProps } from 'react';
import { KeptPostNotice } from '@/components/editing/autosave/kept-post-notice';
import { faultWords } from '@/components/editing/form/fault-words';
import { DeskFrame } from '@/components/editing/frame/desk-frame';
import { passwordLength } from '@/lib/auth/password';
import type { Address } from '@/lib/i18n/paths';
import type { DeskVisit } from './visit';

type Props = Omit<ComponentProps<typeof DeskFrame>, 'address' | 'person' | 'notice' | 'isConfirmed'> & {
  visit: DeskVisit;
};

/** A page of the desk in its frame: the same page in the other language, the person, and what was just done. */
export async function DeskPage({ visit, children, ...frame }: Props) {
  const person = visit.session?.stage === 'full' ? visit.session.person : null;
  return (
    <DeskFrame
      {...frame}
      address={addressOf(visit)}
      person={person}
      notice={await noticeOf(visit)}
      isConfirmed={confirmed.has(visit.notice ?? '')}
    >
      {visit.kept && <KeptPostNotice path={visit.path} {...visit.kept} />}
      {children}
    </DeskFrame>
  );
}

/** What a form of this page was refused for, in words, by the names of its fields. */
export async function readFaults({ faults }: DeskVisit): Promise<Record<string, string>> {
  const t = await getTranslations();
  return Object.fromEntries(
    Object.entries(faults).map(([field, message]) => [field, faultWords(t, message, passwordLength)]),
  );
}

function addressOf({ path }: DeskVisit): Address {
  return (locale) => path.replace(/^\/[a-z]+/, `/${locale}`);
}

/** What a page may say was just done. Anybody can write an address, so nothing else is said. */
const notices = [
  'signed-out',
  'kept',
  'password-set',
  'password-changed',
  'language-changed',
  'session-ended',
  'others-ended',
  'recovery-code-used',
  'role-changed',
  'disabled',
  'enabled',
  'factor-removed',
  'saved',
  'submitted',
  'decided',
  'returned',
  'approved',
  'published',
  'discarded',
  'withdrawn',
  'reinstated',
  'draft-made',
  'text-in-draft',
  'restored-unclaimed',
  'set-aside',
  'file-not-text',
  'report-taken',
  'report-tied',
  'report-answered',
  'report-closed',
  'words-released',
  'words-withheld',
  'words-dropped',
  'text-taken',
  'text-given-back',
  'undone',
  'stands',
  'commented',
  'scheduled',
  'schedule-cancelled',
  'imported',
  'nothing-to-import',
  'import-undone',
  'upload-dropped',
] as const;

/** What somebody does in two steps, the second of which says in words what will happen. */
const confirmed: ReadonlySet<string> = new Set<(typeof notices)[number]>([
  'returned',
  'discarded',
  'withdrawn',
  'reinstated',
  'set-aside',
  'stands',
  'scheduled',
  'words-dropped',
  'words-released',
  'words-withheld',
  'report-closed',
  'import-undone',
]);

async function noticeOf({ notice, session }: DeskVisit): Promise<string | null> {
  const t = await getTranslations('desk.notice');
  const known = notices.find((each) => each === notice);
  return known === undefined ? null : t(known, { left: session?.person.recoveryCodesLeft ?? 0 });
}
