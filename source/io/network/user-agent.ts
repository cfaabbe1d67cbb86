import manifest from '../../../package.json' with {type: 'json'};

/** What we say that we are. */
export const userAgent = `Broadsheet/${manifest.version} (terminal reader; fetches what its user asks for)`;
