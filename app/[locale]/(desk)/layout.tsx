import type { Metadata } from 'next';
import { SiteDocument, siteMetadata, siteParams, siteViewport } from '@/app/[locale]/site-document';
import { readLocale } from '@/lib/i18n/read-locale';
import { readVisit } from './desk/visit';

type Props = LayoutProps<'/[locale]'>;

export const instant = false;
export const viewport = siteViewport;
export const generateStaticParams = siteParams;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readLocale(params);
  return { ...(await siteMetadata()), robots: { index: false, follow: false } };
}

export default async function DeskLayout({ params, children }: Props) {
  const { nonce, script } = await readVisit();
  return (
    // Nothing that takes the focus ends up behind the buttons at the end of the window.
    <SiteDocument locale={await readLocale(params)} className="scroll-pb-28 max-sm:scroll-pb-[22dvh]">
      <script type="module" src={script} nonce={nonce} />
      {children}
    </SiteDocument>
  );
}
