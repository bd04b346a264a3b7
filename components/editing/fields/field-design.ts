import type { Choice, ChoiceKind } from '@/lib/desk/choices';
import type { Locale } from '@/lib/i18n/locales';
import type { ChoiceList } from './choice-lists';

/** What is on record, to be named in a field. */
export type Choices = Record<ChoiceKind, Choice[]>;

/** How a field is typed. `lang` is the language of its words, `text` that of the draft's text; codes and ids have none. */
export type Control =
  | { kind: 'line'; lang: Locale | null }
  | { kind: 'words'; lang: Locale | 'text' }
  | { kind: 'date' }
  | { kind: 'number' }
  | { kind: 'plain' }
  /** Names of other fields. */
  | { kind: 'fields' }
  | { kind: 'choice'; list: ChoiceList; isOptional?: boolean }
  | { kind: 'record'; list: keyof Choices; isOptional?: boolean }
  | { kind: 'name' | 'names'; list: 'places' | 'parties' | 'topics' | 'sources' }
  | { kind: 'check' };

export type FieldDesign = {
  /** The last part of its name: `date` of `meeting.date`. */
  name: string;
  control: Control;
  /** The property of the claims that support it; none for words that are ours. */
  property?: string;
  /** A record on file keeps what was given once. */
  isOnlyNew?: boolean;
  /** Nothing is published without it. */
  isRequired?: boolean;
};

/** The fields that are typed together; two that are a pair of languages follow each other. */
export type FieldGroup = { name: GroupName; fields: FieldDesign[] };

export type GroupName =
  | 'identity'
  | 'when'
  | 'where'
  | 'present'
  | 'counts'
  | 'topics'
  | 'ours'
  | 'evidence'
  | 'publication'
  | 'terms'
  | 'paragraphs'
  | 'document'
  | 'listing'
  | 'targets'
  | 'names'
  | 'labels'
  | 'cites'
  | 'announced'
  | 'made'
  | 'repeated';

export type PartName =
  | 'source'
  | 'meeting'
  | 'statement'
  | 'text'
  | 'designation'
  | 'membership'
  | 'party'
  | 'body'
  | 'topic'
  | 'concept'
  | 'plan'
  | 'gap'
  | 'place'
  | 'commitment';
