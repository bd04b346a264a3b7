const takesArticle =
  /^(?:United|Netherlands|Philippines|European|Republic of|Democratic Republic|Central African Republic|League of|Community of|World Bank|International Monetary|Gulf|Financial Action|Middle East)/;

/** An English name as a sentence has it: "the United States" beside "Italy". */
export function withArticle(name: string): string {
  return takesArticle.test(name) ? `the ${name}` : name;
}
