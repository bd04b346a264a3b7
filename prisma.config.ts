import { defineConfig } from 'prisma/config';

// generate, validate and format look for a schema engine that they do not need; any existing file satisfies them.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
});
