import { embeddedAccount, embeddedFixtures } from './embedded-account.js';
import type { Reference } from './reference-options.js';
import { startReference } from './server.js';

/** Five trails make three pages of this size: a check that reads one page only is found out. */
const PAGE_SIZE = 2;

/** The reference that a run starts for itself, with the fixtures that a user would have to name elsewhere. */
export type EmbeddedReference = Pick<Reference, 'url' | 'capabilities' | 'close'> & {
  readonly fixtures: Readonly<Record<string, string>>;
};

/** Starts the reference as a run needs it when no other target was named, on a free port of 127.0.0.1. */
export async function startEmbeddedReference(region: string): Promise<EmbeddedReference> {
  const reference = await startReference({ region, ...embeddedAccount, pageSize: PAGE_SIZE });
  const { url, capabilities } = reference;
  return { url, capabilities, fixtures: embeddedFixtures, close: () => reference.close() };
}
