/** How many paragraphs a text may have. One that was published with more keeps them. */
export const mostParagraphs = 1_000;
