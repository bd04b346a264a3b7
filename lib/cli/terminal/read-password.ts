import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { refusal } from '@/lib/errors/refusal';
import { say } from '@/lib/process/step';

/** In milliseconds. Some callers leave standard input open and never write to it. */
const patience = 5_000;
const most = 4_096;

/**
 * Asks for a password without showing it, or takes the first line of standard input, where that is no terminal. Null: there
 * is none. Nothing but the end of the line is cut off.
 */
export function readPassword(): Promise<string | null> {
  return process.stdin.isTTY ? askTwice() : readLine(process.stdin);
}

async function askTwice(): Promise<string | null> {
  const password = await ask('Password (Enter alone: an invitation instead): ');
  if (password === '') return null;
  if ((await ask('The same once more: ')) === password) return password;
  throw refusal('The two passwords differ. Nothing was changed.');
}

async function ask(words: string): Promise<string> {
  process.stderr.write(words);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const stopped = new AbortController();
  lines.on('SIGINT', () => stopped.abort());
  lines.on('close', () => stopped.abort());
  try {
    return await lines.question('', { signal: stopped.signal });
  } catch {
    throw refusal('Stopped. Nothing was changed.');
  } finally {
    lines.close();
    say('');
  }
}

async function readLine(input: NodeJS.ReadableStream): Promise<string | null> {
  let text = '';
  input.setEncoding('utf8');
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, patience);
    input.on('data', (chunk: string) => {
      clearTimeout(timer);
      text += chunk;
      if (text.includes('\n') || text.length > most) resolve();
    });
    input.on('end', resolve).on('error', reject);
  });
  input.pause();
  const [line = ''] = text.split(/\r?\n/);
  return line === '' ? null : line;
}
