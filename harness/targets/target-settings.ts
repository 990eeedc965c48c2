/** Keys to sign with. Resolved once, in the parent process; never part of a report. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Bounds on one request, in milliseconds and bytes. */
export interface Limits {
  /** Until a connection stands. */
  connectMs: number;
  /** From the request's end to the answer's first line. */
  headersMs: number;
  /** Between two pieces of the answer's body. */
  bodyMs: number;
  /** For the whole answer, so that a trickle ends too. */
  answerMs: number;
  /** What an answer may hold; CloudTrail's largest pages stay below 2 MB. */
  answerBytes: number;
  /** After the first answer that says "throttled"; it doubles with each further one, up to 25 times this. */
  throttledMs: number;
}

/** Limits that the real service keeps with room to spare. */
export const defaultLimits: Limits = {
  connectMs: 5_000,
  headersMs: 15_000,
  bodyMs: 15_000,
  answerMs: 60_000,
  answerBytes: 16 * 1024 * 1024,
  throttledMs: 200,
};

/** Everything that reaching a target takes. Plain data: it travels to the worker. */
export interface TargetSettings {
  kind: 'reference' | 'aws' | 'endpoint';
  endpointUrl: string;
  region: string;
  credentials: Credentials;
  /** Where the credentials come from: `dummy` ones are no secret and are printed in reproductions. */
  credentialSource: 'dummy' | 'chain';
  /** A PEM file to trust besides the system's. */
  caBundle?: string;
  limits: Limits;
  /** Connections that may be open at a time. */
  connections: number;
  /** Requests are signed with an access key that is not the run's own. */
  otherKey?: true;
  /** Every answer stands as it comes: neither throttling nor anything else is waited out. */
  impatient?: true;
}

/** Whether a URL leads to this machine and nowhere else. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}
