/** An article that the library holds: the number by which the library knows it, and its title. */
export type HeldArticle = {readonly articleKey: number; readonly title: string};
