import { everything, type ListAnswer, type ListFault, type ListRequest } from './faulty-lists.js';

const tokenRefused: ListAnswer = {
  status: 400,
  body: { __type: 'InvalidNextTokenException', Message: 'none of ours' },
};

/** A fault that changes what the reference answered. */
function changing(change: (answer: ListAnswer, request: ListRequest) => void): () => ListFault {
  return () => async (request) => {
    const answer = await request.ask(request.input);
    if (answer.status === 200) change(answer, request);
    return answer;
  };
}

const entriesOf = ({ body }: ListAnswer, { entries }: ListRequest) => body[entries] as unknown[];

/**
 * A server of offsets: its tokens say where a page begins, so that what goes before it shifts the rest. `next` is where
 * the page after one from `offset` to `end` begins.
 */
function byOffset(next: (offset: number, end: number) => number): () => ListFault {
  return () => async (request) => {
    const { input, entries, pageSize } = request;
    const [from, parameters] = String(input.NextToken).split('.');
    if (input.NextToken !== undefined && parameters !== parametersOf(request)) return tokenRefused;
    const offset = input.NextToken === undefined ? 0 : Number(from);
    const { all, answer } = await everything(request);
    if (answer.status !== 200) return answer;
    const end = offset + Number(input[pageSize] ?? 2);
    const token = end < all.length ? { NextToken: `${next(offset, end)}.${parametersOf(request)}` } : {};
    return { status: 200, body: { ...answer.body, NextToken: undefined, [entries]: all.slice(offset, end), ...token } };
  };
}

/** The parameters that a token belongs to, as part of it. */
const parametersOf = ({ input, pageSize }: ListRequest) => {
  const { NextToken: _, [pageSize]: __, ...plain } = input;
  return Buffer.from(JSON.stringify(plain)).toString('base64url');
};

/** What may be wrong with the pages of a list, by what it is; each with fresh memory. */
export const listFaults = {
  'an entry is lost at a page border': changing((answer, request) => {
    if (request.input.NextToken !== undefined) entriesOf(answer, request).shift();
  }),
  'an entry is repeated at a page border': byOffset((offset, end) => (end - offset > 1 ? end - 1 : end)),
  'the second page is turned around': changing((answer, request) => {
    if (request.input.NextToken !== undefined) entriesOf(answer, request).reverse();
  }),
  'the page size is ignored':
    () =>
    async ({ input, pageSize, ask }) => {
      const { [pageSize]: _, ...rest } = input;
      return ask(rest);
    },
  'a page holds one too many':
    () =>
    async ({ input, pageSize, ask }) =>
      ask({
        ...input,
        ...(input[pageSize] === undefined ? {} : { [pageSize]: Math.min(Number(input[pageSize]) + 1, 50) }),
      }),
  'the last page has an empty token': changing(({ body }) => {
    body.NextToken ??= '';
  }),
  'the last page has a token that is refused': changing(({ body }) => {
    body.NextToken ??= 'there-is-nothing-behind-this';
  }),
  'the last page leads back to the second': () => {
    let second: unknown;
    return async ({ input, ask }) => {
      const answer = await ask(input);
      if (answer.status !== 200) return answer;
      if (input.NextToken === undefined) second = answer.body.NextToken;
      answer.body.NextToken ??= second;
      return answer;
    };
  },
  'empty pages follow the last one for ever': () => {
    let count = 0;
    return async ({ input, entries, ask }) => {
      const isBehind = String(input.NextToken).startsWith('behind-the-end-');
      const { NextToken: _, ...rest } = input;
      const answer = await ask(isBehind ? rest : input);
      if (answer.status !== 200) return answer;
      if (isBehind) answer.body = { ...answer.body, NextToken: undefined, [entries]: [] };
      answer.body.NextToken ??= `behind-the-end-${count++}`;
      return answer;
    };
  },
  'any token is taken for the first page':
    () =>
    async ({ input, ask }) => {
      const answer = await ask(input);
      const { NextToken, ...rest } = input;
      return answer.status === 200 || NextToken === undefined ? answer : ask(rest);
    },
  'a mangled token is read as far as it goes':
    () =>
    async ({ input, ask }) => {
      const [token] = String(input.NextToken).split('.');
      const answer = await ask(input.NextToken === undefined ? input : { ...input, NextToken: token });
      const suffix = 'the-rest-of-it-is-never-looked-at'.repeat(3);
      if (typeof answer.body.NextToken === 'string') answer.body.NextToken += `.${suffix}`;
      return answer;
    },
  'a token of another operation is taken':
    () =>
    async ({ input, ask }) => {
      const answer = await ask(input);
      const { NextToken, ...rest } = input;
      const isOurs = /^\d+\.[0-9a-f]{16}$/.test(Buffer.from(String(NextToken), 'base64url').toString('latin1'));
      return answer.status === 200 || !isOurs ? answer : ask(rest);
    },
  'a token is taken with other parameters': () => {
    const givenFor = new Map<unknown, Record<string, unknown>>();
    return async ({ input, ask }) => {
      const answer = await ask({ ...input, ...givenFor.get(input.NextToken) });
      const { NextToken: _, ...plain } = { ...input, ...givenFor.get(input.NextToken) };
      if (typeof answer.body.NextToken === 'string') givenFor.set(answer.body.NextToken, plain);
      return answer;
    };
  },
  'what goes shifts the next page': byOffset((_, end) => end),
  'a walk that was left off goes on in the next one': () => {
    let left: unknown;
    return async ({ input, ask }) => {
      const answer = await ask(
        input.NextToken === undefined && left !== undefined ? { ...input, NextToken: left } : input,
      );
      if (answer.status !== 200) return answer;
      left = input.NextToken === undefined && left === undefined ? undefined : answer.body.NextToken;
      return answer;
    };
  },
  'the list is always empty': changing((answer, request) => {
    answer.body = { ...answer.body, NextToken: undefined, [request.entries]: [] };
  }),
} satisfies Record<string, () => ListFault>;
