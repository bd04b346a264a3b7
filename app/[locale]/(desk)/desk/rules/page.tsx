import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { RuleTable } from '@/components/editing/rules/rule-table';
import { actorOf } from '@/lib/auth/session';
import { listRulesInPractice } from '@/lib/desk/readings/rules';

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.rules');
  return { title: t('title') };
}

export default async function RulesPage() {
  const visit = await requireVisit('rules.read');
  const [t, rules] = await Promise.all([getTranslations('desk.rules'), listRulesInPractice(actorOf(visit.session))]);
  return (
    <DeskPage visit={visit} title={t('title')} lead={t('lead')}>
      <RuleTable rules={rules} />
    </DeskPage>
  );
}
