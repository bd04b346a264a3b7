/** Says on standard error what is being done and how long it took: standard output is for results. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  say(`• ${name} …`);
  const result = await work();
  say(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
