import { getTranslations } from 'next-intl/server';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { ButtonLink } from '@/components/editing/form/button';
import { NewArticle } from '@/components/editing/new/new-article';
import { EnteredAlready } from '@/components/editing/texts/entered-already';
import { mayDo } from '@/lib/auth/permissions';
import { actorOf } from '@/lib/auth/session';
import { getChoices } from '@/lib/desk/choices';
import { findDraftOfPasted, listAwaitedTexts } from '@/lib/desk/texts/text-tasks';
import { deskPaths } from '@/lib/i18n/desk-paths';

type Props = PageProps<'/[locale]/desk/new'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.new');
  return { title: t('title') };
}

export default async function NewPage({ searchParams }: Props) {
  const visit = await requireVisit('draft.start');
  const actor = actorOf(visit.session);
  const asked = await searchParams;
  const { meeting, statement } = asked;
  const named = [meeting, statement, visit.typed?.meeting, visit.typed?.statement].flat();
  const choices = await getChoices(
    actor,
    ['meetings', 'statements', 'sources'],
    named.filter((each) => each !== undefined),
  );
  const [t, faults] = [await getTranslations('desk.new'), await readFaults(visit)];
  const prefilled = prefilledBy(asked);
  const draft = await findDraftOfPasted(actor, prefilled);
  const typed = visit.typed ?? {};
  const ofStatement = typed.action === 'own-text' ? (typed.statement ?? '') : String(statement ?? '');
  const toImport = mayDo(actor.role, 'import.texts') && (
    <ButtonLink href={deskPaths.import(visit.locale)}>{t('import')}</ButtonLink>
  );
  return (
    <DeskPage visit={visit} title={t('title')} lead={t('lead')} actions={toImport}>
      {draft && <EnteredAlready draft={draft} />}
      <NewArticle
        person={actor.id}
        choices={choices}
        publishers={[...new Set(choices.sources.flatMap((source) => source[visit.locale] ?? []))]}
        translates={actor.role === 'translator' ? actor.translates : null}
        chosen={{ meeting: String(meeting ?? ''), statement: String(statement ?? '') }}
        awaited={await listAwaitedTexts(actor, ofStatement)}
        prefilled={prefilled}
        typed={typed}
        faults={faults}
      />
    </DeskPage>
  );
}

/** The fields of a pasted text that an address may fill in, each under a name of small letters. Of two addresses `url` is taken. */
function prefilledBy(asked: Record<string, string | string[] | undefined>): Record<string, string> {
  const names = {
    source: 'url',
    address: 'url',
    url: 'url',
    published: 'published',
    statement: 'statement',
    lang: 'lang',
    publisher: 'publisher',
    standing: 'standing',
    rights: 'rights',
  };
  const given = Object.entries(names).flatMap(([name, field]) => {
    const value = asked[name];
    return typeof value === 'string' && value !== '' ? [[field, value] as const] : [];
  });
  return Object.fromEntries(given);
}
