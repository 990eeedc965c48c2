import ts from 'typescript';
import type { PaginatorCall } from './paginator-call.js';
import { parseSource } from './parse-source.js';

/**
 * Reads a pagination module that spells the loop out, as all did before `createPaginator`: it assigns the token and the
 * limit to `input` (`input.NextToken = token`, `input["MaxResults"] = config.pageSize`) and takes the next token from
 * `page`. The form is the same in the generators of ES2018 and in the state machines that were compiled for ES5.
 *
 * @throws Error when the loop passes no token on.
 */
export function readHistoricPaginator(fileName: string, text: string): PaginatorCall {
  let inputToken: string | null = null;
  let outputToken: string | null = null;
  let limitKey: string | null = null;
  let operation: string | null = null;
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const { left, right } = node;
      const sent = memberOf('input', left);
      if (sent !== null && right.getText() === 'token') inputToken = sent;
      if (sent !== null && right.getText() === 'config.pageSize') limitKey = sent;
      if (left.getText() === 'token') outputToken = memberOf('page', right) ?? outputToken;
    }
    if (ts.isNewExpression(node)) {
      const name = node.expression.getText();
      if (name.endsWith('Command')) operation = name.slice(0, -'Command'.length);
    }
    ts.forEachChild(node, visit);
  };
  visit(parseSource(fileName, text));
  if (operation === null || inputToken === null || outputToken === null) {
    throw new Error(`${fileName}: neither a call of createPaginator nor a loop that passes a token on`);
  }
  return { operation, inputToken, outputToken, limitKey };
}

/** `NextToken` of `page.NextToken` and `page["NextToken"]`. */
function memberOf(object: string, node: ts.Expression): string | null {
  if (ts.isPropertyAccessExpression(node) && node.expression.getText() === object) return node.name.text;
  const indexed = ts.isElementAccessExpression(node) && node.expression.getText() === object;
  return indexed && ts.isStringLiteral(node.argumentExpression) ? node.argumentExpression.text : null;
}
