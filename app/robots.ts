import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { publicOrigin } from '@/lib/env';

export default async function robots(): Promise<MetadataRoute.Robots> {
  // Waits for a request: the origin belongs to the machine that serves, not to the one that built.
  await connection();
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${publicOrigin()}/sitemap.xml` };
}
