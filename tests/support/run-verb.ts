import { vi } from 'vitest';
import { portal } from '@/lib/cli/main';

/** Runs the portal command in this process, and returns its exit code and what it wrote. */
export async function runVerb(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const onOut = vi.spyOn(process.stdout, 'write').mockImplementation((words) => out.push(String(words)) > 0);
  const onErr = vi.spyOn(process.stderr, 'write').mockImplementation((words) => err.push(String(words)) > 0);
  try {
    const code = await portal(args);
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    onOut.mockRestore();
    onErr.mockRestore();
  }
}
