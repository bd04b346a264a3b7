import { defineCommand } from 'citty';
import { parseEmail } from '@/lib/auth/email';
import { findPasswordFault, hashPassword, passwordLength } from '@/lib/auth/password';
import { findPerson, type ListedPerson, listPeople } from '@/lib/auth/people';
import { describeAccount, describePeople, toAccountJson, toPersonJson } from '@/lib/cli/terminal/describe-account';
import { readPassword } from '@/lib/cli/terminal/read-password';
import { usageError } from '@/lib/cli/terminal/usage-error';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { Role } from '@/lib/db/generated/enums';
import { addPerson } from '@/lib/editing/people/add-person';
import { changeRole } from '@/lib/editing/people/change-role';
import { disablePerson } from '@/lib/editing/people/disable-person';
import { enablePerson } from '@/lib/editing/people/enable-person';
import { resetPerson } from '@/lib/editing/people/reset-person';
import { DomainError } from '@/lib/errors/domain-error';
import { isLocale, type Locale } from '@/lib/i18n/locales';

/** The options and words that each action takes besides the address. */
const actions: Record<string, string[]> = {
  add: ['role', 'translates', 'lang', 'name'],
  list: [],
  role: ['word', 'translates'],
  disable: [],
  enable: [],
  reset: [],
};

type Given = {
  email: string;
  role?: string | undefined;
  translates?: string | undefined;
  lang?: string | undefined;
  name?: string | undefined;
};

const operator = { kind: 'operator' } as const;

export const user = defineCommand({
  meta: {
    name: 'user',
    description:
      'Accounts of editors. add and reset ask for a password, or take the first line of standard input; with none they ' +
      'print an invitation, an address at which one is set. A second factor and its recovery codes are shown this once.',
  },
  args: {
    action: { type: 'positional', required: true, description: Object.keys(actions).join(', ') },
    email: { type: 'positional', required: false, description: 'whose account; list takes none' },
    word: { type: 'positional', required: false, description: 'role: the new role' },
    role: { type: 'string', description: `add: ${Object.values(Role).join(', ')}` },
    translates: { type: 'string', description: 'add, role: the language of a translator, ar or en' },
    lang: { type: 'string', description: 'add: the language of the desk for this person, ar or en; otherwise ar' },
    name: { type: 'string', description: 'add: the name that colleagues see' },
    json: { type: 'boolean', description: 'prints JSON' },
  },
  run: async ({ args }) => {
    refuseMisplaced(args);
    const print = (json: object, words: string) =>
      process.stdout.write(args.json ? `${JSON.stringify(json)}\n` : words);
    if (args.action === 'list') {
      const people = await withRecords(() => listPeople());
      print(people.map(toPersonJson), describePeople(people));
      return;
    }
    const given = { ...args, email: args.email ?? '', role: args.action === 'role' ? args.word : args.role };
    const { done, secrets } = await perform(args.action, given);
    print(toAccountJson(done, secrets), describeAccount(args.action, done, secrets));
  },
});

function refuseMisplaced({
  action,
  ...args
}: { action: string; email?: string | undefined; word?: string | undefined } & Record<string, unknown>): void {
  const taken = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (taken === undefined) throw usageError(`There is no action ${JSON.stringify(action)}.`);
  const isList = action === 'list';
  if (isList && args.email !== undefined)
    throw usageError(`list has no place for the word ${JSON.stringify(args.email)}.`);
  if (!isList && args.email === undefined) throw usageError(`${action} needs the address of an account.`);
  if (args.word !== undefined && !taken.includes('word')) {
    throw usageError(`${action} has no place for the word ${JSON.stringify(args.word)}.`);
  }
  const wrong = ['role', 'translates', 'lang', 'name'].find(
    (name) => args[name] !== undefined && !taken.includes(name),
  );
  if (wrong !== undefined) throw usageError(`${action} has no option --${wrong}.`);
}

type Secrets = Parameters<typeof toAccountJson>[1];
type Performed = { done: ListedPerson; secrets: Secrets };

async function perform(action: string, given: Given): Promise<Performed> {
  if (parseEmail(given.email) === null) {
    throw new DomainError('invalid', `${JSON.stringify(given.email)} is not an address such as name@example.org.`);
  }
  if (action === 'add') return add(given);
  if (action === 'role') return giveRole(given);
  if (action === 'reset') return reset(given);
  return withRecords(async () => {
    const { id, version } = await find(given.email);
    await (action === 'disable' ? disablePerson : enablePerson)(operator, { id, version });
    return { done: await find(given.email), secrets: {} };
  });
}

async function add({ email, name, ...given }: Given): Promise<Performed> {
  const placed = parsePlace(given);
  const lang = parseLanguage('lang', given.lang) ?? 'ar';
  const passwordHash = await takePassword(email);
  return withRecords(async () => {
    const input = { email, name: name ?? null, ...placed, lang, passwordHash, withSecondFactor: true };
    const { invitation, secondFactor } = await addPerson(operator, input);
    return { done: await find(email), secrets: { invitation, secondFactor } };
  });
}

async function giveRole({ email, ...given }: Given): Promise<Performed> {
  const placed = parsePlace(given);
  return withRecords(async () => {
    const { id, version } = await find(email);
    const { secondFactor } = await changeRole(operator, { id, version, ...placed, withSecondFactor: true });
    return { done: await find(email), secrets: { secondFactor } };
  });
}

async function reset({ email }: Given): Promise<Performed> {
  const passwordHash = await takePassword(email);
  return withRecords(async () => {
    const { id, version } = await find(email);
    const secrets = await resetPerson(operator, { id, version, passwordHash });
    return { done: await find(email), secrets };
  });
}

async function find(email: string): Promise<ListedPerson> {
  const person = await findPerson({ email });
  if (person === null) throw new DomainError('not-found', `there is no account of ${email}.`);
  return person;
}

/** A role and, for a translator, a language; exactly as they are spelled. */
function parsePlace({ role, translates }: Pick<Given, 'role' | 'translates'>): {
  role: Role;
  translates: Locale | null;
} {
  const known = Object.values(Role).find((each) => each === role);
  if (known === undefined) {
    const roles = Object.values(Role).join(', ');
    throw usageError(
      role === undefined
        ? `A role is due: ${roles}.`
        : `There is no role ${JSON.stringify(role)}. The roles are ${roles}.`,
    );
  }
  const language = parseLanguage('translates', translates);
  if (known === 'translator' && language === null)
    throw usageError('A translator needs --translates ar or --translates en.');
  if (known !== 'translator' && language !== null) throw usageError('--translates is for translators alone.');
  return { role: known, translates: language };
}

function parseLanguage(option: string, value: string | undefined): Locale | null {
  if (value === undefined) return null;
  if (isLocale(value)) return value;
  throw usageError(`--${option} is ar or en.`);
}

async function takePassword(email: string): Promise<string | null> {
  const password = await readPassword();
  if (password === null) return null;
  const fault = findPasswordFault(password, parseEmail(email) ?? '');
  if (fault !== null) throw new DomainError('invalid', `the password ${faults[fault]}.`);
  return hashPassword(password);
}

const faults = {
  'too-short': `is shorter than ${passwordLength.least} characters`,
  'too-long': `is longer than ${passwordLength.most} characters`,
  email: 'is the address itself',
  simple: 'is one short piece over and over, or characters in their order',
};
