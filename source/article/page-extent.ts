/** Of a web page its article, or all of its text. */
export type PageExtent = 'article' | 'page';
