import ts from 'typescript';
import { parseSource } from './parse-source.js';

/** What a pagination module says; the result list is not in it. */
export interface PaginatorCall {
  operation: string;
  inputToken: string;
  outputToken: string;
  limitKey: string | null;
}

/**
 * Reads `dist-es/pagination/<Operation>Paginator.js`: the arguments of its call of `createPaginator`.
 *
 * @throws Error when there is no such call with five arguments.
 */
export function readPaginatorCall(fileName: string, text: string): PaginatorCall {
  const calls = parseSource(fileName, text)
    .statements.filter(ts.isVariableStatement)
    .flatMap((statement) => statement.declarationList.declarations.map((item) => item.initializer))
    .filter((item): item is ts.CallExpression => item !== undefined && ts.isCallExpression(item))
    .filter((call) => call.expression.getText() === 'createPaginator');
  const [, command, ...names] = calls[0]?.arguments ?? [];
  const [inputToken, outputToken, limitKey] = names.map((name) => (ts.isStringLiteral(name) ? name.text : undefined));
  const commandName = command?.getText() ?? '';
  if (!commandName.endsWith('Command') || !inputToken || !outputToken || limitKey === undefined) {
    throw new Error(`${fileName}: no createPaginator(client, command, inputToken, outputToken, limit)`);
  }
  return { operation: commandName.slice(0, -'Command'.length), inputToken, outputToken, limitKey: limitKey || null };
}
