import { useTranslations } from 'next-intl';
import { useBodyName } from '@/components/records/bodies/body-name';
import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { Section } from '@/components/ui/section';
import type { Authority, DesignationSummary } from '@/lib/records/designations/designations';
import { DesignationDate, RoundText, TargetCounts } from './designation-label';
import { DesignationLink } from './designation-link';

/** Designations by authority, and within it by year. Expects them in that order. */
export function DesignationList({ designations }: { designations: DesignationSummary[] }) {
  const nameOf = useBodyName();
  return authoritiesOf(designations).map((authority) => (
    <Section key={authority.id} id={authority.id} title={nameOf(authority)}>
      <Years designations={designations.filter((each) => each.authority.id === authority.id)} />
    </Section>
  ));
}

/** Links to the part of each authority. */
export function AuthorityNavigation({ designations }: { designations: DesignationSummary[] }) {
  const t = useTranslations('designations');
  const nameOf = useAuthorityName();
  return (
    <nav aria-label={t('authorities')} className="mt-6 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {authoritiesOf(designations).map((authority) => (
          <li key={authority.id}>
            <a
              href={`#${authority.id}`}
              className="inline-block rounded-full border border-rule px-3 py-0.5 text-base text-ink no-underline hover:border-link hover:underline"
            >
              <bdi>{nameOf(authority)}</bdi>{' '}
              <span className="tabular-nums">
                ({designations.filter((each) => each.authority.id === authority.id).length})
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The short name of a body that the messages know, else its acronym or its name. */
function useAuthorityName(): (authority: Authority) => string {
  const t = useTranslations('bodies.shortName');
  const nameOf = useBodyName();
  return (authority) => {
    const id = authority.id as 'tftc';
    return t.has(id) ? t(id) : (authority.acronym ?? nameOf(authority));
  };
}

export function authoritiesOf(designations: DesignationSummary[]): Authority[] {
  return [...new Map(designations.map(({ authority }) => [authority.id, authority])).values()];
}

function Years({ designations }: { designations: DesignationSummary[] }) {
  const t = useTranslations('designations');
  const years = [...new Set(designations.map(yearOf))];
  return years.map((year) => (
    <div key={year} className="grid gap-x-6 border-b border-rule py-3 sm:grid-cols-[6rem_minmax(0,1fr)]">
      <h3 className="text-lg">{year ?? t('undated')}</h3>
      <ul className="grid gap-4">
        {designations
          .filter((each) => yearOf(each) === year)
          .map((each) => (
            <DesignationRow key={each.id} designation={each} />
          ))}
      </ul>
    </div>
  ));
}

function yearOf({ earliest }: DesignationSummary): string | null {
  return earliest?.slice(0, 4) ?? null;
}

function DesignationRow({ designation }: { designation: DesignationSummary }) {
  const t = useTranslations();
  return (
    <li>
      <p className="font-semibold">
        <DesignationLink designation={designation} />
      </p>
      <p className="text-base text-quiet">
        <DesignationDate designation={designation} />
        {designation.round !== null && (
          <>
            {' · '}
            <RoundText designation={designation} />
          </>
        )}
        {' · '}
        <TargetCounts designation={designation} />
      </p>
      {designation.tie && (
        <p className="text-base">
          {t(`tie.${designation.tie.strength}`)}
          {designation.tie.meeting && (
            <>
              {': '}
              <MeetingLink meeting={designation.tie.meeting} />
            </>
          )}
        </p>
      )}
    </li>
  );
}
