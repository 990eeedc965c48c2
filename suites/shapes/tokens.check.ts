import { onLake } from '../support/resources/on-lake.js';
import { nobodysToken, unknownToken } from '../support/test-data/nobodys.js';
import { rejects } from './rejects.js';

const withToken = { ...unknownToken, wrong: { NextToken: nobodysToken }, access: 'read-only' } as const;

/** Lists, asked for with a token that no answer gave. */
export const unknownTokens = [
  rejects('ListChannels', {
    ...withToken,
    requirement: 'channels.list.token',
    codes: ['InvalidNextTokenException'],
  }),
  rejects('ListDashboards', { ...withToken, requirement: 'dashboards.list.token' }),
  rejects('ListEventDataStores', {
    ...withToken,
    requirement: 'lake.list.token',
    codes: ['InvalidNextTokenException'],
  }),
  rejects('ListImports', {
    ...withToken,
    requirement: 'imports.list.token',
    codes: ['InvalidNextTokenException', 'InvalidParameterException'],
  }),
  // Which error an unknown import has here is not documented, so that the token is what must be refused.
  rejects('ListImportFailures', {
    ...withToken,
    requirement: 'imports.failures.token',
    gap: { rule: 'unknown-token', path: 'InvalidNextTokenException' },
  }),
].map(onLake);
