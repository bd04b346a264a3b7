import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/editing/form/notice';
import type { SignOutSettings } from '@/components/editing/scripts/kept/sign-out';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Address } from '@/lib/i18n/paths';
import { paths } from '@/lib/i18n/paths';
import { KeptForms } from './kept-forms';
import { type DeskRole, RoleName } from './role-name';
import { UnsentLine } from './unsent-line';

/** Somebody who is signed in, as the frame names them. */
export type FramePerson = {
  /** The public id: what a browser keeps is one person's. */
  id: string;
  name: string | null;
  email: string;
  role: DeskRole;
  translates?: 'ar' | 'en' | null | undefined;
};

type Props = {
  /** Of the page, with its query, for the other language and for the mark in the navigation. */
  address: Address;
  /** The heading of the page. */
  title: ReactNode;
  /** Under the heading, in quiet ink. */
  lead?: ReactNode;
  /** Beside the heading. */
  actions?: ReactNode;
  /** Null before the whole of signing in: no navigation then. */
  person: FramePerson | null;
  /** What was just done, in words. */
  notice?: ReactNode;
  /** It was confirmed in a step of its own, so the focus goes to what came of it. */
  isConfirmed?: boolean;
  /** `narrow` is one sheet for one form, `wide` the whole window. */
  width?: 'narrow' | 'page' | 'wide';
  /** The page cannot be asked for again, such as one with new codes: no link leads to it in the other language. */
  isShownOnce?: boolean;
  /** The id of what one comes to the page for, where the skip link leads; else the heading comes first. */
  work?: string | undefined;
  children: ReactNode;
};

const widths = {
  narrow: 'max-w-xl',
  page: 'max-w-6xl',
  wide: 'max-w-[110rem]',
};

/** The frame of every page of the desk: skip link, where one is, language, person, navigation, heading and notice. */
export function DeskFrame(props: Props) {
  const { address, title, lead, actions, person, notice, width = 'page', isShownOnce = false } = props;
  const { isConfirmed = false, work = 'content', children } = props;
  const t = useTranslations('desk.frame');
  const isNarrow = width === 'narrow';
  return (
    <div className="flex min-h-dvh flex-col text-desk">
      <a
        href={`#${work}`}
        className="absolute start-2 top-2 z-10 bg-sheet px-3 py-1 not-focus:sr-only focus:border focus:border-focus print:hidden"
      >
        {t('skip')}
      </a>
      <DeskHeader address={address} person={person} width={isNarrow ? 'page' : width} isShownOnce={isShownOnce} />
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 pt-5 pb-16 outline-none sm:px-6 ${widths[width]}`}
      >
        <div
          className={
            isNarrow
              ? 'grid min-w-0 gap-5 sm:mt-6 sm:rounded-sm sm:border sm:border-rule sm:bg-sheet sm:p-8'
              : 'grid min-w-0 gap-5'
          }
        >
          <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
            <div className="min-w-0">
              <h1 className="text-2xl">{title}</h1>
              {lead && <div className="mt-1 max-w-prose text-pretty text-quiet">{lead}</div>}
            </div>
            {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
          </div>
          {notice && <Notice takesFocus={isConfirmed}>{notice}</Notice>}
          {children}
        </div>
      </main>
      {person && <UnsentLine />}
      {person && <KeptForms person={person.id} />}
    </div>
  );
}

type HeaderProps = Pick<Props, 'address' | 'person'> & { width: 'page' | 'wide'; isShownOnce: boolean };

function DeskHeader({ address, person, width, isShownOnce }: HeaderProps) {
  const locale = useLocale();
  const t = useTranslations('desk.frame');
  return (
    <header className="border-b-2 border-ink bg-sheet print:border-b">
      <div className={`mx-auto grid gap-y-1 px-4 pt-2.5 sm:px-6 ${widths[width]} ${person ? '' : 'pb-2.5'}`}>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2.5 text-base font-semibold">
            <a href={paths.home(locale)} className="hidden text-ink no-underline hover:underline lg:inline">
              {t('product')}
            </a>
            <span className="whitespace-nowrap text-quiet lg:border-s lg:border-quiet lg:ps-2.5">{t('desk')}</span>
          </p>
          {person && <SignedIn person={person} />}
          {!isShownOnce && <LanguageSwitch address={address} />}
        </div>
        {person && <DeskNavigation address={address} person={person} />}
      </div>
    </header>
  );
}

function SignedIn({ person }: { person: FramePerson }) {
  const locale = useLocale();
  const t = useTranslations('desk.frame');
  const words = { left: t('signOutLeft'), drop: t('signOutDrop'), keep: t('signOutKeep'), stay: t('signOutStay') };
  const settings: SignOutSettings = { person: person.id, drafts: deskPaths.draft(locale, ''), words };
  return (
    <div className="order-last flex w-full flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm sm:order-none sm:w-auto">
      <p>
        <span className="sr-only">{t('signedInAs')} </span>
        <bdi className="font-semibold">{person.name ?? person.email}</bdi>
        <span className="mx-1.5 text-quiet" aria-hidden="true">
          ·
        </span>
        <span className="text-quiet">
          <RoleName role={person.role} translates={person.translates} />
        </span>
      </p>
      <form
        method="post"
        action={deskPaths.account(locale)}
        className="print:hidden"
        data-sign-out=""
        data-settings={JSON.stringify(settings)}
      >
        <button
          type="submit"
          name="action"
          value="sign-out"
          className="min-h-7 cursor-pointer text-link underline underline-offset-[0.3em] hover:decoration-2 pointer-coarse:min-h-11"
        >
          {t('signOut')}
        </button>
      </form>
    </div>
  );
}

const parts = [
  'home',
  'records',
  'newDraft',
  'texts',
  'translations',
  'reports',
  'people',
  'rules',
  'account',
] as const;

const ofAdministrators: readonly string[] = ['people', 'rules'];

/** Administrators see no words of the record, translators no reports, and nobody else sees people and rules. */
function DeskNavigation({ address, person }: { address: Address; person: FramePerson }) {
  const locale = useLocale();
  const t = useTranslations('desk.frame');
  const isTranslator = person.role === 'translator';
  const ofWriters = parts.filter((part) => !ofAdministrators.includes(part) && !(isTranslator && part === 'reports'));
  const shown = person.role === 'administrator' ? (['people', 'rules', 'account'] as const) : ofWriters;
  const current = partOf(address(locale));
  const links = shown.map((part) => (
    <li key={part} className="shrink-0">
      <a
        href={deskPaths[part](locale)}
        aria-current={current === part ? 'page' : undefined}
        className="inline-flex min-h-9 items-center border-b-3 border-transparent text-ink no-underline hover:underline aria-[current]:border-official aria-[current]:font-semibold pointer-coarse:min-h-11"
      >
        {t(`part.${part}`)}
      </a>
    </li>
  ));
  return (
    <nav aria-label={t('navigation')} className="min-w-0 print:hidden">
      <details className="sm:hidden">
        <summary className="min-h-9 content-center font-semibold pointer-coarse:min-h-11">
          {t('menu')} · {t(`part.${current}`)}
        </summary>
        <ul className="grid grid-cols-2 gap-x-4 pb-2">{links}</ul>
      </details>
      <ul className="hidden flex-wrap gap-x-4 sm:flex lg:gap-x-6">{links}</ul>
    </nav>
  );
}

/** The part of the desk that an address belongs to; drafts are reached from what waits, the second factor from one's account. */
function partOf(path: string): (typeof parts)[number] {
  const part = path.split(/[/?#]/)[3] ?? '';
  if (part === 'new') return 'newDraft';
  if (part === 'second-factor') return 'account';
  return parts.find((each) => each === part) ?? 'home';
}
