import { getTranslations } from 'next-intl/server';
import type { ComponentProps } from 'react';
import { KeptPostNotice } from '@/components/editing/autosave/kept-post-notice';
import { faultWords } from '@/components/editing/form/fault-words';
import { DeskFrame } from '@/components/editing/frame/desk-frame';
import { passwordLength } from '@/lib/auth/password';
import { type DeskNotice, findDeskNotice, noticeKey } from '@/lib/i18n/keys/desk-notices';
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

/** What somebody does in two steps, the second of which says in words what will happen. */
const confirmed: ReadonlySet<string> = new Set<DeskNotice>([
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
  const t = await getTranslations();
  const known = findDeskNotice(notice);
  return known === null ? null : t(noticeKey(known), { left: session?.person.recoveryCodesLeft ?? 0 });
}
