import type { ApiDocument, DocumentedOperation, DocumentedShape } from '../documents/api-document.js';
import { type HistoricCommandPage, readHistoricCommandPage } from './command-page.js';
import type { DocumentedNode } from './documented-node.js';
import type { SdkFolder } from './sdk-folder.js';
import { shapeOfNode } from './shape-of-node.js';

/**
 * Reads the command pages of an SDK alone, without its declarations: what the pages of a version do not print is
 * unknown. It is the second witness where pages and declarations contradict each other.
 *
 * @throws Error for a form that it does not know.
 */
export function readPages(sdk: SdkFolder): ApiDocument {
  const pages = sdk.commands.map(({ fileName, text }) => readHistoricCommandPage(fileName, text));
  const listsErrors = pages.some((page) => page.errors.length > 0);
  const thrown = new Set(pages.flatMap((page) => page.errors));
  const operation = (page: HistoricCommandPage): DocumentedOperation => {
    const printed = [page.input, page.output].filter((node) => node !== null);
    const shape = (node: DocumentedNode | null): DocumentedShape =>
      node ? shapeOfNode(node, printed) : { kind: 'unknown' };
    return {
      input: shape(page.input),
      output: shape(page.output),
      errors: listsErrors ? new Set(page.errors) : 'unknown',
      paginator: 'unknown',
    };
  };
  return {
    name: `SDK ${sdk.version}`,
    // An error that is declared and listed on no page is no contradiction.
    extent: 'part',
    operations: new Map(pages.map((page) => [page.operation, operation(page)])),
    errors: new Map([...thrown].map((name) => [name, { fault: 'unknown', shape: { kind: 'unknown' } }])),
    silence: {},
  };
}
