import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useChoiceWords } from '@/components/editing/fields/choice-words';
import { useCodedChoices } from '@/components/editing/fields/coded-choices';
import { Button, Buttons } from '@/components/editing/form/button';
import { PostForm } from '@/components/editing/form/post-form';
import { SelectInput } from '@/components/editing/form/select-input';
import { DeskSection } from '@/components/editing/frame/desk-section';
import { AwaitedTexts } from '@/components/editing/texts/awaited-texts';
import type { Choice } from '@/lib/desk/choices';
import type { TextTask } from '@/lib/desk/texts/text-tasks';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Locale } from '@/lib/i18n/locales';

type Props = {
  choices: Record<'meetings' | 'statements', Choice[]>;
  translates: Locale | null;
  chosen: { meeting: string; statement: string };
  /** The texts of the statement that is chosen which are still to be entered. */
  awaited: TextTask[];
  /** Of a form for a new text that was refused: what was chosen, and what is wrong, by the names of its fields. */
  typed: Record<string, string>;
  faults: Record<string, string>;
};

/** Records that are begun by hand, each with the button that makes its draft. */
export function BeginForms({ choices, translates, chosen, awaited, typed, faults }: Props) {
  const t = useTranslations('desk.new');
  const draft = useTranslations('desk.draft');
  const coded = useCodedChoices();
  const words = useChoiceWords();
  const of = (action: string): Record<string, string> => (typed.action === action ? typed : {});
  const named = (kind: 'meetings' | 'statements') =>
    choices[kind].map((choice) => ({ value: choice.id, label: words(kind, choice) }));
  return (
    <DeskSection id="begin" title={t('begin')}>
      <div className="grid gap-x-8 gap-y-8 md:grid-cols-2">
        <Begin
          typedIn={of}
          id="begin-text"
          title={t('ownText')}
          lead={t('ownTextLead')}
          action="own-text"
          button={t('startOwnText')}
        >
          <SelectInput
            name="statement"
            label={t('ofStatement')}
            error={faults.statement}
            takesFocus={faults.statement !== undefined}
            value={of('own-text').statement ?? chosen.statement}
            options={named('statements')}
            empty={draft('choose')}
          />
          <SelectInput
            name="lang"
            id="own-lang"
            label={t('lang')}
            error={faults.lang}
            takesFocus={faults.lang !== undefined && faults.statement === undefined}
            value={of('own-text').lang ?? translates ?? ''}
            options={coded('language')}
            empty={draft('choose')}
          />
          <AwaitedTexts texts={awaited} typed={of('own-text').text} fault={faults.text} />
          {translates === null && <WithSource name="text" isOn={of('own-text').source === 'new'} />}
        </Begin>
        {translates === null && (
          <>
            <Begin
              typedIn={of}
              id="begin-statement"
              title={t('statement')}
              lead={t('statementLead')}
              action="statement"
              button={t('startStatement')}
            >
              <SelectInput
                name="meeting"
                label={t('ofMeeting')}
                value={of('statement').meeting ?? chosen.meeting}
                options={named('meetings')}
                empty={t('alone')}
              />
              <SelectInput
                name="lang"
                id="statement-lang"
                label={t('firstLang')}
                value={of('statement').lang ?? ''}
                options={coded('language')}
                empty={draft('choose')}
              />
              <WithSource name="statement" isOn={of('statement').source === 'new'} />
            </Begin>
            <Begin
              typedIn={of}
              id="begin-meeting"
              title={t('meeting')}
              lead={t('meetingLead')}
              action="meeting"
              button={t('startMeeting')}
            >
              <WithSource name="meeting" isOn={of('meeting').source === 'new'} />
            </Begin>
            <Begin
              typedIn={of}
              id="begin-source"
              title={t('source')}
              lead={t('sourceLead')}
              action="source"
              button={t('startSource')}
            />
          </>
        )}
      </div>
      {translates === null && <OtherKinds />}
    </DeskSection>
  );
}

const others = [
  'designation',
  'membership',
  'party',
  'body',
  'place',
  'topic',
  'concept',
  'plan',
  'gap',
  'commitment',
] as const;

/** Where every other kind of entry begins. */
function OtherKinds() {
  const locale = useLocale();
  const t = useTranslations('desk');
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      {t('new.others')}
      {others.map((type) => (
        <a key={type} href={`${deskPaths.records(locale)}?type=${type}`}>
          {t(`records.type.${type}`)}
        </a>
      ))}
      <a href={deskPaths.commitments(locale)}>{t('commitments.title')}</a>
    </p>
  );
}

type BeginProps = {
  id: string;
  title: string;
  lead: string;
  action: string;
  button: string;
  /** What was typed in the form with this button. */
  typedIn(action: string): Record<string, string>;
  children?: ReactNode;
};

function Begin({ id, title, lead, action, button, typedIn, children }: BeginProps) {
  const locale = useLocale();
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid content-start gap-3 border-s-4 border-rule ps-4">
      <div>
        <h3 id={`${id}-title`} className="text-base">
          {title}
        </h3>
        <p className="text-sm text-quiet">{lead}</p>
      </div>
      <PostForm to={deskPaths.newDraft(locale)} hidden={{ kept: typedIn(action).kept ?? '' }}>
        {children}
        <Buttons>
          <Button name="action" value={action}>
            {button}
          </Button>
        </Buttons>
      </PostForm>
    </section>
  );
}

/** Whether the draft also brings a source that is not on record. */
function WithSource({ name, isOn = false }: { name: string; isOn?: boolean }) {
  const t = useTranslations('desk.new');
  return (
    <label htmlFor={`${name}-source`} className="flex items-start gap-2.5 pointer-coarse:min-h-11">
      <input
        id={`${name}-source`}
        type="checkbox"
        name="source"
        value="new"
        defaultChecked={isOn}
        className="mt-1 size-5 shrink-0"
      />
      {t('withSource')}
    </label>
  );
}
