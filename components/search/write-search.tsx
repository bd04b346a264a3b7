import { inLanguage, type Language } from './kept-translations';
import { htmlOf } from './markup-runtime';
import { SearchArticle, type SearchArticleProps } from './search-article';

/**
 * Writes the article of a search page as HTML. The build bundles this for the front, which has no page of its own, with
 * `markup-runtime` in place of React and `kept-translations` in place of next-intl.
 */
export function writeSearch(language: Language, props: SearchArticleProps): string {
  return inLanguage(language, () => htmlOf(<SearchArticle {...props} />));
}
