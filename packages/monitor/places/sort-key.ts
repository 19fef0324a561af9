import { withoutMarks } from './place-id.ts';

/** What names are sorted and paged on: stored, so that the database's collation never matters. */
export const sortKeyOf = (name: string): string =>
  withoutMarks(name)
    .toLowerCase()
    .replace(/^'?s[- ]/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
