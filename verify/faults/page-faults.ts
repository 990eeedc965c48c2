import { emptyPage } from '../transformers/lists/empty-page.js';
import { endWithToken } from '../transformers/lists/end-with-token.js';
import { goOn } from '../transformers/lists/go-on.js';
import { inLaterPages } from '../transformers/lists/in-later-pages.js';
import { keepParameters } from '../transformers/lists/keep-parameters.js';
import { lengthenTokens } from '../transformers/lists/lengthen-tokens.js';
import { loopTokens } from '../transformers/lists/loop-tokens.js';
import { neverEnd } from '../transformers/lists/never-end.js';
import { pageByOffset } from '../transformers/lists/page-by-offset.js';
import { takeToken } from '../transformers/lists/take-token.js';
import { rewrite } from '../transformers/requests/rewrite.js';
import { when } from '../transformers/requests/when.js';
import { ignore } from '../transformers/state/ignore.js';
import type { Fault } from './fault.js';
import type { Transform } from './transform.js';

/** Every operation with a token: the member of its entries, and that of its page size where a client can choose it. */
const lists: Readonly<Record<string, readonly [entries: string, size?: string]>> = {
  GetQueryResults: ['QueryResultRows', 'MaxQueryResults'],
  ListChannels: ['Channels', 'MaxResults'],
  ListDashboards: ['Dashboards', 'MaxResults'],
  ListEventDataStores: ['EventDataStores', 'MaxResults'],
  ListImportFailures: ['Failures', 'MaxResults'],
  ListImports: ['Imports', 'MaxResults'],
  ListInsightsData: ['Events', 'MaxResults'],
  // Points of time and their values go together.
  ListInsightsMetricData: ['Timestamps', 'MaxResults'],
  ListPublicKeys: ['PublicKeyList'],
  ListQueries: ['Queries', 'MaxResults'],
  ListTags: ['ResourceTagList'],
  ListTrails: ['Trails'],
  LookupEvents: ['Events', 'MaxResults'],
  SearchSampleQueries: ['SearchResults', 'MaxResults'],
};

/** How the reference writes its tokens. */
const isOwnToken = (token: string) => /^\d+\.[0-9a-f]{16}$/.test(Buffer.from(token, 'base64url').toString('latin1'));
/** What every list takes for a size. */
const isSize = (size: unknown) => Number.isInteger(size) && Number(size) >= 1 && Number(size) < 50;
/** Tokens of other lengths are refused for that. */
const isTokenLong = ({ length }: string) => length >= 4 && length <= 1000;

/** Not all of it is told by a law of pages. */
const categories: Readonly<Record<string, Fault['category']>> = {
  'token-refused': 'error',
  'unknown-token': 'error',
  'rejects-unknown-token': 'error',
  finds: 'semantics',
};

/** Faults in how a list comes in pages. */
export const pageFaults: readonly Fault[] = [
  ...Object.entries(lists).map(([operation, [entries]]) => {
    const fault = inPages(
      operation,
      'loses an entry at a page border',
      'adds-up/lost',
      inLaterPages(entries, (items) => items.slice(1)),
    );
    // What other checks call becomes events as well, and makes the list longer while one reads it.
    return operation === 'LookupEvents' ? alone(fault) : fault;
  }),
  ...choosing('ListDashboards', 'LookupEvents').flatMap(({ operation, entries, size }) => [
    inPages(
      operation,
      'turns later pages around',
      'adds-up/order',
      inLaterPages(entries, (items) => items.toReversed()),
    ),
    inPages(
      operation,
      'ignores the page size',
      `page-size/${size}`,
      when((input) => isSize(input[size]), ignore(size)),
    ),
  ]),
  alone(
    inPages(
      'ListDashboards',
      'repeats an entry at a page border',
      'adds-up/repeated',
      pageByOffset({ entries: 'Dashboards', size: 'MaxResults' }, (offset, end) => (end - offset > 1 ? end - 1 : end)),
    ),
  ),
  inPages(
    'ListDashboards',
    'puts one too many on a page',
    'page-size/MaxResults',
    rewrite((input) => (isSize(input.MaxResults) ? { ...input, MaxResults: Number(input.MaxResults) + 1 } : input)),
  ),
  ...['ListDashboards', 'ListTrails'].flatMap((operation) => {
    const [entries, size] = lists[operation]!;
    const list = { entries, ...(size ? { size } : {}) };
    return [
      inPages(operation, 'ends with an empty token', 'last-token/NextToken', endWithToken('')),
      inPages(operation, 'ends with a bad token', 'last-token/refused', endWithToken('there-is-nothing-behind-this')),
      inPages(operation, 'leads back to its second page', 'terminates/loop', loopTokens()),
      alone(inPages(operation, 'shifts when an entry goes', 'changes-between/lost', pageByOffset(list))),
    ];
  }),
  inPages('ListDashboards', 'is always empty', 'adds-up/lost', emptyPage('Dashboards')),
  inPages('ListTrails', 'is always empty', 'finds/trail', emptyPage('Trails')),
  inPages('ListDashboards', 'never ends', 'terminates/endless', neverEnd('Dashboards')),
  inPages('ListDashboards', 'goes on where a walk was left off', 'token-optional/beginning', goOn()),
  inPages('ListDashboards', 'takes any token', 'rejects-unknown-token/rejected', takeToken(isTokenLong)),
  inPages('ListDashboards', 'takes tokens of other lists', 'token-refused/rejected', takeToken(isOwnToken)),
  inPages('ListDashboards', 'reads tokens as far as it needs', 'token-refused/rejected', lengthenTokens()),
  inPages('LookupEvents', 'takes any token', 'unknown-token/InvalidNextTokenException', takeToken(isTokenLong)),
  inPages(
    'LookupEvents',
    'takes tokens of other parameters',
    'token-refused/InvalidNextTokenException',
    keepParameters(),
  ),
];

function inPages(operation: string, says: string, gap: string, transform: Transform): Fault {
  return {
    id: `${operation}/pages/${says.replaceAll(' ', '-')}`,
    category: categories[gap.split('/')[0]!] ?? 'pagination',
    operation,
    expects: [`${operation}/${gap}`],
    pageSize: 2,
    why: `a list ${says}`,
    transform,
  };
}

/** Its checks are run one after the other: what one of them makes or deletes changes the list that another one reads. */
function alone(fault: Fault): Fault {
  return { ...fault, oneByOne: true };
}

function choosing(...operations: string[]): { operation: string; entries: string; size: string }[] {
  return operations.map((operation) => {
    const [entries, size = 'MaxResults'] = lists[operation]!;
    return { operation, entries, size };
  });
}
