import { type ScriptedServer, scriptedServer } from './scripted-server.js';

/** What an operation answers: a body, or the code of an error. */
export type Scripted = object | string;

/** How operations answer their inputs. */
export type OperationScript = Record<string, (input: Record<string, unknown>) => Scripted>;

/** A server for the running test that has the operations of a script, and what each was asked. */
export async function operationServer(
  script: OperationScript,
): Promise<ScriptedServer & { asked: (operation: string) => unknown[] }> {
  const server = await scriptedServer(({ operation, body }) => {
    const answer = script[operation]?.(JSON.parse(body || '{}')) ?? 'UnknownOperationException';
    return typeof answer === 'string'
      ? { status: 400, body: { __type: answer, Message: 'refused' } }
      : { body: answer };
  });
  const asked = (operation: string) =>
    server.seen.filter((request) => request.operation === operation).map(({ body }) => JSON.parse(body));
  return { ...server, asked };
}
