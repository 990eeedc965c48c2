import type { Questions } from './run-suite.js';
import { runServer } from './servers-without-behaviour/run-server.js';
import { serversWithoutBehaviour } from './servers-without-behaviour/server-without-behaviour.js';
import { whollyPassed } from './servers-without-behaviour/wholly-passed.js';

/** Runs the suite against each server without behaviour. Resolves to whether it takes none of them for CloudTrail. */
export async function verifyServers(
  questions: Omit<Questions, 'select'>,
  say: (line: string) => void,
): Promise<boolean> {
  const servers = serversWithoutBehaviour(questions.spec, questions.facts);
  // They wait for states that never come; all wait at the same time.
  const runs = servers.map(async (server) => ({
    server,
    result: await runServer(server, { ...questions, select: [] }),
  }));
  const verdicts = (await Promise.all(runs)).map(({ server, result: { record, broken } }) => {
    const passed = whollyPassed(record);
    const sound = passed.length + broken.length === 0;
    const { gap, unimplemented } = record.summary;
    const told = sound ? 'no operation passes' : [...passed.map((name) => `${name} passes`), ...broken].join(', ');
    say(
      `${sound ? 'ok' : 'FOOLED'}  server "${server.name}": ${told} (${gap} with gaps, ${unimplemented} not implemented)`,
    );
    return sound;
  });
  return verdicts.every(Boolean);
}
