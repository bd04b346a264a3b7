const width = 30;

/** Draws a bar on one line of standard error, for a person who waits at a terminal; elsewhere it is silent. */
export function progressLine(words: string, out: NodeJS.WriteStream = process.stderr) {
  return {
    show(done: number, total: number): void {
      if (!out.isTTY) return;
      const filled = total === 0 ? width : Math.round((width * done) / total);
      out.write(`\r${words} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`);
    },
    clear(): void {
      if (out.isTTY) out.write('\r\u001b[2K');
    },
  };
}
