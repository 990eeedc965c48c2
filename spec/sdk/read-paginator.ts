import { readHistoricPaginator } from './historic-paginator.js';
import { type PaginatorCall, readPaginatorCall } from './paginator-call.js';
import type { SourceText } from './sdk-folder.js';

/**
 * Reads a pagination module in whichever form its version has.
 *
 * @throws Error when it has neither.
 */
export function readPaginator({ fileName, text }: SourceText): PaginatorCall {
  return text.includes('createPaginator') ? readPaginatorCall(fileName, text) : readHistoricPaginator(fileName, text);
}
