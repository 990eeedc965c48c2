import { describe, expect, test } from 'vitest';
import { readPageToken, writePageToken } from '../../../reference/wire/page-token.js';

describe('page tokens', () => {
  test('give the position back for the same parameters only', () => {
    const token = writePageToken(42, { key: 'a' });
    expect(readPageToken(token, { key: 'a' })).toBe(42);
    expect(readPageToken(token, { key: 'b' })).toBeUndefined();
  });

  test.each(['', 'x', '.', Buffer.from('1.2.3').toString('base64url'), Buffer.from('-1.aa').toString('base64url')])(
    '%j is no token',
    (token) => {
      expect(readPageToken(token, { key: 'a' })).toBeUndefined();
    },
  );

  test('stays within the 4 to 1000 characters that the API allows', () => {
    const token = writePageToken(10 ** 14, { key: 'x'.repeat(2000) });
    expect(token).toMatch(/^[A-Za-z0-9_-]{4,1000}$/);
  });
});
