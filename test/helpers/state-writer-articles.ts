/** The articles that a writer always changes together. */
export const articlesOf = (name: string): readonly string[] => [`${name}-1`, `${name}-2`, `${name}-3`];
