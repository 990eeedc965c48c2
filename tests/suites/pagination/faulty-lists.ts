import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import { startReference } from '../../../reference/server.js';
import { listening } from '../../harness/scripted-server.js';

/** A JSON object that tests reach into. */
export type Body = Record<string, unknown>;

/** An answer of CloudTrail. */
export interface ListAnswer {
  status: number;
  body: Body;
}

/** A request to a list on its way to the reference. */
export interface ListRequest {
  input: Body;
  /** The member that holds the entries, and the one that holds the page size. */
  entries: string;
  pageSize: string;
  /** Asks the reference for this list, with another input. */
  ask(input: Body): Promise<ListAnswer>;
}

/** What a server makes of a request to a list. */
export type ListFault = (request: ListRequest) => Promise<ListAnswer>;

/** A list by its operation, entries and page size. */
export interface FaultyList {
  operation: string;
  entries: string;
  pageSize?: string;
}

/**
 * Starts the reference for the running test, with a fault in one of its lists; or with faults in all, where the list is
 * left out. Resolves to its URL.
 */
export async function referenceWith(list: FaultyList, makeFault: () => ListFault): Promise<string> {
  const reference = await startReference({ pageSize: 2 });
  onTestFinished(() => reference.close());
  const fault = makeFault();
  return listening(
    createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const operation = String(request.headers['x-amz-target'] ?? '').replace('CloudTrail_20131101.', '');
      const { method = 'GET', headers, url = '/' } = request;
      const { host: _, connection: __, 'content-length': ___, 'transfer-encoding': ____, ...kept } = headers;
      const forward = (body: Buffer | string) =>
        fetch(`${reference.url}${url}`, {
          method,
          headers: kept as Record<string, string>,
          ...(body.length > 0 ? { body } : {}),
        });
      if (operation === list.operation) {
        const ask = async (input: Body): Promise<ListAnswer> => {
          const answer = await forward(JSON.stringify(input));
          return { status: answer.status, body: (await answer.json()) as Body };
        };
        const input = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
        const answer = await fault({ input, entries: list.entries, pageSize: list.pageSize ?? 'MaxResults', ask });
        response.writeHead(answer.status, {
          'content-type': 'application/x-amz-json-1.1',
          'x-amzn-requestid': crypto.randomUUID(),
        });
        response.end(JSON.stringify(answer.body));
        return;
      }
      const answer = await forward(Buffer.concat(chunks));
      const passed: OutgoingHttpHeaders = {};
      for (const [name, value] of answer.headers)
        if (!['content-length', 'connection', 'keep-alive'].includes(name)) passed[name] = value;
      response.writeHead(answer.status, passed);
      response.end(Buffer.from(await answer.arrayBuffer()));
    }),
  );
}

/** All entries that a request asks for, whatever its page and size, and the answer less its token. */
export async function everything({ input, entries, pageSize, ask }: ListRequest) {
  const { NextToken: _, [pageSize]: __, ...plain } = input;
  const all: unknown[] = [];
  let answer: ListAnswer;
  let NextToken: unknown;
  do {
    answer = await ask(NextToken === undefined ? plain : { ...plain, NextToken });
    if (answer.status !== 200) return { all, answer };
    all.push(...(answer.body[entries] as unknown[]));
    NextToken = answer.body.NextToken;
  } while (NextToken !== undefined);
  return { all, answer };
}
