/** The opening of the description; the rest follows from the routes. */
export const description = (version: string) => ({
  openapi: '3.1.0' as const,
  info: {
    title: 'Straatwijs',
    version,
    description:
      'How a street, a square or a neighbourhood is doing, what was told, and what became of it. Every error is a problem (RFC 9457) with a sentence for a person in the language of `Accept-Language`. Every answer carries `API-Version`. Figures rest on at least five different people, or are withheld.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
});
