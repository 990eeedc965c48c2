/** A path as SigV4 signs it for all services but S3: without empty steps and dots, and escaped once more. */
export function canonicalPath(path: string): string {
  if (path === '/') return path;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(escaped(step));
  }
  const start = path.startsWith('/') ? '/' : '';
  const end = steps.length > 0 && path.endsWith('/') ? '/' : '';
  return `${start}${steps.join('/')}${end}`;
}

/** A query as SigV4 signs it: escaped and in order. */
export function canonicalQuery(query: string): string {
  if (query === '') return '';
  const parameters = [...new URLSearchParams(query)].map(([name, value]) => [escaped(name), escaped(value)] as const);
  return parameters
    .sort(([a, one], [b, other]) => (a === b ? (one < other ? -1 : 1) : a < b ? -1 : 1))
    .map((parameter) => parameter.join('='))
    .join('&');
}

/** As RFC 3986 has it: encodeURIComponent leaves some reserved characters as they are. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
