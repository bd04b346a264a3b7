import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { publicOrigin } from '@/lib/env';

export default async function robots(): Promise<MetadataRoute.Robots> {
  // The origin is that of the machine that serves, not of the one that built.
  await connection();
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${publicOrigin()}/sitemap.xml` };
}
