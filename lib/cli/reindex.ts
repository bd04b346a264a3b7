import { defineCommand } from 'citty';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { db } from '@/lib/db/client';
import { tellTags } from '@/lib/db/tell-tags';
import { tags } from '@/lib/records/tags';
import { reindex } from '@/lib/search/indexing/reindex';

export const reindexVerb = defineCommand({
  meta: { name: 'reindex', description: 'Writes every search document anew, while the portal serves.' },
  args: { json: { type: 'boolean', description: 'prints the report as JSON' } },
  run: async ({ args }) => {
    const start = performance.now();
    const { documents } = await withRecords(async () => {
      const bar = progressLine('Indexing');
      try {
        const report = await reindex(db, (done, total) => bar.show(done, total));
        await tellTags(db, [tags.search]);
        return report;
      } finally {
        bar.clear();
      }
    });
    const milliseconds = Math.round(performance.now() - start);
    const words = `indexed ${documents} documents in ${(milliseconds / 1000).toFixed(1)} s`;
    process.stdout.write(args.json ? `${JSON.stringify({ documents, milliseconds })}\n` : `${words}\n`);
  },
});
