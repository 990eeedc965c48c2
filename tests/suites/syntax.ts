import ts from 'typescript';

/** Whatever has parameters and returns something. */
export type Callable = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;

/** The name of a member, as it is written. */
export function nameOf({ name }: ts.PropertyAssignment): string {
  return ts.isStringLiteralLike(name) ? name.text : name.getText();
}

/** An expression without what changes nothing about its value. */
export function bare(expression: ts.Expression): ts.Expression {
  if (
    ts.isParenthesizedExpression(expression) ||
    ts.isAwaitExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isNonNullExpression(expression)
  )
    return bare(expression.expression);
  return expression;
}

/** Looks at a node and at all below it. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** The name of what is called. */
export function calledName({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** Whether a node is a function that is no declaration of its own. */
export function isFunction(node: ts.Node): node is Callable {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node);
}

/** The position of the parameter that takes all further arguments. */
export function lastOf(callable: Callable | undefined): number {
  return callable?.parameters.findIndex(({ dotDotDotToken }) => dotDotDotToken) ?? -1;
}

/** What a function returns. */
export function resultsOf({ body }: Callable): ts.Expression[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  const results: ts.Expression[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) results.push(node.expression);
    else if (!isFunction(node) && !ts.isFunctionDeclaration(node)) ts.forEachChild(node, collect);
  };
  collect(body);
  return results;
}

/** The named members of an object that a constant holds. */
export function membersOf(declaration: ts.Node | undefined): { name: string; value: ts.Expression }[] {
  const value =
    declaration && ts.isVariableDeclaration(declaration) && declaration.initializer && bare(declaration.initializer);
  if (!value || !ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) ? [{ name: nameOf(property), value: bare(property.initializer) }] : [],
  );
}

/** Where a name comes from, of what is declared around it. */
export function declarationOf(name: ts.Expression): ts.VariableDeclaration | ts.ParameterDeclaration | undefined {
  if (!ts.isIdentifier(name)) return undefined;
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) {
    const declared = declaredIn(scope).find((declaration) => names(declaration.name).includes(name.text));
    if (declared) return declared;
  }
  return undefined;
}

function declaredIn(scope: ts.Node): readonly (ts.VariableDeclaration | ts.ParameterDeclaration)[] {
  if (ts.isFunctionLike(scope)) return scope.parameters as ts.NodeArray<ts.ParameterDeclaration>;
  if (ts.isForOfStatement(scope) && ts.isVariableDeclarationList(scope.initializer))
    return scope.initializer.declarations;
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return [];
  return scope.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [],
  );
}

function names(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : names(element.name)));
}
