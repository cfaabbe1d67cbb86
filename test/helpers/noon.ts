/** Noon of a day, in milliseconds since 1970. */
export const noon = Date.UTC(2026, 10, 24, 12);
