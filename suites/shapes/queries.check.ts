import { onLake } from '../support/resources/on-lake.js';
import { rejects } from './rejects.js';

/** Queries, called in a way that the service refuses. */
export const refused = [
  rejects('StartQuery', {
    slug: 'no-sql',
    title: 'a statement that is not SQL',
    wrong: { QueryStatement: 'this is no query' },
    codes: ['InvalidQueryStatementException'],
    requirement: 'queries.start.statement',
  }),
  rejects('SearchSampleQueries', {
    slug: 'max-results-too-large',
    title: 'MaxResults above 50',
    wrong: { MaxResults: 51 },
    requirement: 'queries.search.max-results',
    access: 'read-only',
  }),
].map(onLake);
