import { embeddedAccount } from '../../reference/embedded-account.js';
import { startReference } from '../../reference/server.js';

// The reference as a run starts it for itself, but in a process of its own.
const reference = await startReference(embeddedAccount);
console.log(`listening on ${reference.url}`);
process.once('SIGTERM', () => void reference.close());
