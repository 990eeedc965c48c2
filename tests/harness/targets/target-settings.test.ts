import { expect, test } from 'vitest';
import { isLoopback } from '../../../harness/targets/target-settings.js';

test.each([
  ['http://127.0.0.1:5000/', true],
  ['http://127.1.2.3/', true],
  ['http://127.1/', true],
  ['https://[::1]:4566/', true],
  ['http://localhost:4566', true],
  ['http://LOCALHOST/', true],
  ['http://cloudtrail.localhost:4566/', true],
  ['http://0x7f000001/', true],
  ['http://localhost.example.com/', false],
  ['http://notlocalhost/', false],
  ['http://127.0.0.1.example.com/', false],
  ['http://128.0.0.1/', false],
  ['http://[::2]/', false],
  ['http://localhost@example.com/', false],
  ['https://cloudtrail.us-east-1.amazonaws.com/', false],
  ['http://192.168.0.1/', false],
])('%s is loopback: %s', (url, expected) => {
  expect(isLoopback(url)).toBe(expected);
});
