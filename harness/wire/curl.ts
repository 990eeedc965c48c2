import { onceFor } from '../../common/once-for.js';
import type { SentRequest } from './exchange.js';
import { shellWriting } from './shell-bytes.js';
import { shellWord } from './shell-word.js';

/** How the reader of a curl line is to sign it. */
export interface CurlSigning {
  /** `environment` refers to the AWS_* variables; `dummy` writes the throw-away credentials of a loopback target out. */
  credentials: 'environment' | 'environment-with-token' | 'dummy';
  /** A certificate bundle the target needs. */
  caBundle?: string;
}

/** What curl or the signature makes, and what differs each time that an SDK sends something. */
const notRepeated = new Set([
  'host',
  'authorization',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-content-sha256',
  'x-amz-user-agent',
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'content-length',
  'user-agent',
  'connection',
  'accept',
]);

/** A body that is longer is made by commands rather than written out: it would be hard to read, and a shell has limits. */
const longestWord = 4_096;

/**
 * One shell line that sends the request again, signed by curl itself (7.75 or newer). What prepares something stands before
 * each thing that it shows: it is written once.
 */
export function toCurl(request: SentRequest, signing: CurlSigning): string {
  return written('curl', request, signing);
}

const written = onceFor((command, request: SentRequest, signing: CurlSigning) => {
  const { writing, words } = curlWords(request, signing);
  return [...(writing ? [writing, '|'] : []), command, ...words].join(' ');
});

/**
 * One shell line that sends two requests on one connection, if the target keeps it. The second has to be one whose body
 * can be written out.
 */
export function toCurlOnOneConnection(first: SentRequest, second: SentRequest, signing: CurlSigning): string {
  return `${toCurl(first, signing)} --next ${curlWords(second, signing).words.join(' ')}`;
}

function curlWords(request: SentRequest, signing: CurlSigning): { writing?: string; words: string[] } {
  const { method, headers, body, bodyEncoding, scope, url } = request;
  const words = ['-sS', '-i'];
  if (method !== 'POST') words.push('-X', method);
  // What is odd about a path, curl would mend.
  if (/\/\.{1,2}(\/|$)/.test(url)) words.push('--path-as-is');
  if (signing.caBundle) words.push('--cacert', shellWord(signing.caBundle));
  if (!request.unsigned) words.push(...signed(scope, signing));
  for (const [name, value] of headers) {
    if (notRepeated.has(name.toLowerCase())) continue;
    words.push('-H', shellWord(value === '' ? `${name};` : `${name}: ${value}`));
  }
  const sendsBody = method === 'POST' || body !== '';
  // Left to itself, curl says that a body is a form.
  if (sendsBody && !headers.some(([name]) => name.toLowerCase() === 'content-type')) words.push('-H', 'Content-Type:');
  if (!sendsBody) return { words: [...words, shellWord(url)] };
  if (bodyEncoding || body.length > longestWord || hasControls(body)) {
    const bytes = Buffer.from(body, bodyEncoding ?? 'utf8');
    return { writing: shellWriting(bytes), words: [...words, '--data-binary', '@-', shellWord(url)] };
  }
  return { words: [...words, '--data-raw', shellWord(body), shellWord(url)] };
}

function signed({ region, service, accessKeyId }: SentRequest['scope'], { credentials }: CurlSigning): string[] {
  const user =
    credentials === 'dummy'
      ? `${accessKeyId ?? 'test'}:test`
      : `"${accessKeyId ?? '$AWS_ACCESS_KEY_ID'}:$AWS_SECRET_ACCESS_KEY"`;
  return [
    '--aws-sigv4',
    shellWord(`aws:amz:${region}:${service}`),
    '--user',
    user,
    ...(credentials === 'environment-with-token' ? ['-H', '"X-Amz-Security-Token: $AWS_SESSION_TOKEN"'] : []),
  ];
}

function hasControls(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) < 0x20) return true;
  return false;
}
