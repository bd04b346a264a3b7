import type { Metadata } from 'next';
import { SiteDocument, siteMetadata, siteParams, siteViewport } from '@/app/[locale]/site-document';
import { readLocale } from '@/lib/i18n/read-locale';

type Props = LayoutProps<'/[locale]'>;

export const viewport = siteViewport;
export const generateStaticParams = siteParams;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readLocale(params);
  return siteMetadata();
}

export default async function PublicLayout({ params, children }: Props) {
  return (
    <SiteDocument
      locale={await readLocale(params)}
      // It must run before the first paint, so that no date moves; it is a kilobyte, and ends at once where nothing was chosen.
      head={<script src="/dates.js" />}
    >
      {children}
      {/* Not async: it would run while the head waits for the script above, before there is a page. */}
      <script type="module" src="/reader.js" />
    </SiteDocument>
  );
}
