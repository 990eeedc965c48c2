import { startFaultyReference } from '../faulty-reference.js';
import { type Questions, type RunResult, runSuite } from '../run-suite.js';
import type { ServerWithoutBehaviour } from './server-without-behaviour.js';

/** Runs the suite against a server without behaviour. Buckets, topics and roles are the reference's: they are not its matter. */
export async function runServer({ answer }: ServerWithoutBehaviour, questions: Questions): Promise<RunResult> {
  const server = await startFaultyReference(async ({ operation, input }) => answer(operation, input));
  try {
    return await runSuite(server, questions);
  } finally {
    await server.close();
  }
}
