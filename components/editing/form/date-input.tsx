import { TextInput } from './text-input';

type Props = Omit<React.ComponentProps<typeof TextInput>, 'type' | 'lang' | 'script' | 'below'> & {
  /** How the portal reads what was typed, in both calendars; null while it reads nothing. */
  reading: React.ReactNode;
};

/** A date as somebody writes it, in either language, either digits or EDTF, with its reading beneath. */
export function DateInput({ reading, ...rest }: Props) {
  return <TextInput {...rest} script="auto" autoComplete="off" spellCheck={false} below={reading} />;
}
