/** An article that the library holds: the number by which the library knows it, its title and its file. */
export type HeldArticle = {readonly articleKey: number; readonly title: string; readonly path: string};
