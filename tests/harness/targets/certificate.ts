import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { listening } from '../scripted-server.js';

/** Whether this machine can make a certificate. */
export const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Starts an HTTPS server with a self-signed certificate for `host`. Resolves to its URL and the certificate's file. */
export async function selfSignedServer(host: string, body: string): Promise<{ url: string; certificate: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'ctc-test-tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=${host === '127.0.0.1' ? 'IP' : 'DNS'}:${host}`];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate, ...subject], { stdio: 'ignore' });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (_, response) => {
    response.end(body);
  });
  return { url: await listening(server as unknown as Server & import('node:http').Server, 'https'), certificate };
}
