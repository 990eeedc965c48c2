import { onLake } from '../support/resources/on-lake.js';
import { ownImport } from '../support/resources/own-import.js';
import { nobodysId, nobodysToken, unknownToken } from '../support/test-data/nobodys.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

/** Imports, called as documented. */
export const valid = [
  validRequest('StartImport', ownImport, 'full'),
  validRequest(
    'GetImport',
    async (t) => {
      const ImportId = await ownImport(t);
      await t.accepted('GetImport', { ImportId });
    },
    'full',
  ),
  validRequest(
    'ListImportFailures',
    async (t) => {
      const ImportId = await ownImport(t);
      await t.accepted('ListImportFailures', { ImportId });
    },
    'full',
  ),
  validRequest(
    'StopImport',
    async (t) => {
      const ImportId = await ownImport(t);
      await t.accepted('StopImport', { ImportId });
    },
    'full',
  ),
  validRequest('ListImports', (t) => t.accepted('ListImports', {}), 'read-only'),
].map(onLake);

const unknownImport = {
  slug: 'unknown-import',
  title: 'the id of an import that does not exist',
  input: { ImportId: nobodysId },
  requirement: 'imports.unknown',
  codes: ['ImportNotFoundException'],
};

/** Imports, called in a way that the service refuses. */
export const refused = [
  rejects('StartImport', unknownImport),
  rejects('GetImport', { ...unknownImport, access: 'read-only' }),
  rejects('StopImport', unknownImport),
  rejects('ListImports', {
    ...unknownToken,
    input: { NextToken: nobodysToken },
    requirement: 'imports.list.token',
    codes: ['InvalidNextTokenException', 'InvalidParameterException'],
    access: 'read-only',
  }),
  // Which error an unknown import has here is not documented, so that the token is what must be refused.
  rejects('ListImportFailures', {
    ...unknownToken,
    input: { ImportId: nobodysId, NextToken: nobodysToken },
    requirement: 'imports.failures.token',
    gap: { rule: 'unknown-token', path: 'InvalidNextTokenException' },
    access: 'read-only',
  }),
].map(onLake);
