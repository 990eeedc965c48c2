import { expect, test } from 'vitest';
import { defaultAccess } from '../../../../harness/engine/run/default-access.js';

test.each([
  ['reference', 'http://127.0.0.1:5000/', 'full'],
  ['endpoint', 'http://127.0.0.1:5000/', 'standard'],
  ['endpoint', 'http://emulator.example/', 'read-only'],
  ['aws', 'https://cloudtrail.eu-central-1.amazonaws.com/', 'read-only'],
] as const)('on %s at %s: %s', (kind, endpointUrl, access) => {
  expect(defaultAccess({ kind, endpointUrl })).toBe(access);
});
