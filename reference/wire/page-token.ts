import { createHash } from 'node:crypto';

/**
 * A token says where the next page begins, and carries a digest of the parameters that it was given for, because it is
 * good only with the same ones (facts: behaviour.md section 6).
 */
export function writePageToken(position: number, parameters: unknown): string {
  return Buffer.from(`${position}.${digest(parameters)}`).toString('base64url');
}

/** The position in a token, or undefined when the token is none of ours or was given for other parameters. */
export function readPageToken(token: string, parameters: unknown): number | undefined {
  const [position, parametersDigest, ...rest] = Buffer.from(token, 'base64url').toString('latin1').split('.');
  if (position === undefined || !/^\d{1,15}$/.test(position)) return undefined;
  if (rest.length > 0 || parametersDigest !== digest(parameters)) return undefined;
  return Number(position);
}

function digest(parameters: unknown): string {
  return createHash('sha256').update(JSON.stringify(parameters)).digest('hex').slice(0, 16);
}
