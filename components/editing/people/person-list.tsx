import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/editing/frame/list-table';
import { Moment } from '@/components/editing/frame/moment';
import { RoleName } from '@/components/editing/frame/role-name';
import { PersonActions } from './person-actions';
import type { PersonItem } from './person-item';

/** Whose new role was refused, and why. */
type Refused = { person: string; faults: Record<string, string> } | null;

/** Everyone with an account: role, language, state, last seen, second factor, and what can be done. */
export function PersonList({ people, refused }: { people: readonly PersonItem[]; refused: Refused }) {
  const t = useTranslations('desk.people');
  const columns = ['person', 'role', 'lang', 'state', 'lastSeen', 'factor'] as const;
  return (
    <ListTable caption={t('list')} columns={columns.map((name) => ({ label: t(`column.${name}`) }))}>
      {people.map((person) => (
        <PersonRows key={person.id} person={person} faults={refused?.person === person.id ? refused.faults : null} />
      ))}
    </ListTable>
  );
}

const cell = 'px-3 pt-2.5 pb-0.5 text-start align-top first:ps-0 last:pe-0 stacked:block stacked:p-0 stacked:py-0.5';

/** Two rows, so that a step that opens has the width of the table. */
function PersonRows({ person, faults }: { person: PersonItem; faults: Record<string, string> | null }) {
  const t = useTranslations('desk.people');
  return (
    <>
      <tr id={person.id} className="stacked:block stacked:pt-3">
        <th scope="row" className={`${cell} font-normal`}>
          {person.name && <bdi className="text-as-page block font-semibold">{person.name}</bdi>}
          <bdi dir="ltr" className={`text-as-page block break-all ${person.name ? 'text-quiet' : 'font-semibold'}`}>
            {person.email}
          </bdi>
          {person.isSelf && <span className="block text-quiet">{t('self')}</span>}
        </th>
        <Value name={t('column.role')}>
          <RoleName role={person.role} translates={person.translates} />
        </Value>
        <Value name={t('column.lang')}>{t(`language.${person.lang}`)}</Value>
        <Value name={t('column.state')}>
          <PersonState person={person} />
        </Value>
        <Value name={t('column.lastSeen')}>{person.lastSeen ? <Moment at={person.lastSeen} /> : t('never')}</Value>
        <Value name={t('column.factor')}>{t(person.hasSecondFactor ? 'factorInUse' : 'factorNone')}</Value>
      </tr>
      <tr className="border-b border-rule last:border-b-0 stacked:block stacked:pb-3">
        <td colSpan={6} className="pt-1 pb-2.5 stacked:block stacked:p-0">
          <PersonActions person={person} faults={faults} />
        </td>
      </tr>
    </>
  );
}

function Value({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <td className={cell}>
      <span className="me-2 hidden text-quiet stacked:inline">{name}:</span>
      {children}
    </td>
  );
}

function PersonState({ person: { state, invitedUntil } }: { person: PersonItem }) {
  const t = useTranslations('desk.people');
  const looks = { active: 'text-done', invited: 'text-courtesy', expired: 'text-danger', disabled: 'text-quiet' };
  return (
    <>
      <span className={`font-semibold ${looks[state]}`}>{t(`state.${state}`)}</span>
      {state === 'invited' && invitedUntil && (
        <span className="block text-quiet">
          {t('until')} <Moment at={invitedUntil} />
        </span>
      )}
    </>
  );
}
