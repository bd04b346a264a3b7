import { expect, it } from 'vitest';
import { Breadcrumbs } from '@/components/shell/breadcrumbs';
import { at, paths } from '@/lib/i18n/paths';
import { readAs, render } from '@/tests/support/render';

it.each([
  [at(paths.meeting, 'harbour-3'), 'Timeline/Meetings'],
  [at(paths.statement, 'harbour-3'), 'Timeline/Statements'],
  [at(paths.paragraph, 'harbour-3', 'p2'), 'Timeline/Statements/Statement'],
  [at(paths.statementVersion, 'harbour-3', 2), 'Timeline/Statements/Statement'],
  [at(paths.membersOnDay, '2019-11-20'), 'Timeline/Members'],
  [at(paths.body, 'harbour'), 'Timeline'],
  [paths.meetings, 'Timeline'],
  [at(paths.comparison, 'harbour-2...harbour-3', 'ar'), 'Timeline/Comparison of statements'],
  [at(paths.citeOn, '/statements/harbour-3/p2'), 'Timeline/Statements/Statement'],
  [at(paths.reportOn, '/meetings/harbour-3#claim-x'), 'Timeline/Meetings'],
  [at(paths.at, '285', '/themes'), 'Timeline'],
  [at(paths.at, '285', '/meetings/table'), 'Timeline/Meetings'],
  [paths.home, ''],
  [(locale) => paths.ownReport(locale, 'token'), 'Timeline'],
])('leads back from every page but the first', (address, words) => {
  expect(readAs('en', <Breadcrumbs address={address} />)).toBe(words.replaceAll('/', ' /'));
});

it('leads from a paragraph to its statement, in the language of the page', () => {
  const crumbs = render('ar', <Breadcrumbs address={at(paths.paragraph, 'harbour-3', 'p2')} />);
  expect(crumbs).toContain('href="/ar/statements/harbour-3"');
});
