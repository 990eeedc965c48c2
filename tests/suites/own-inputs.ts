import ts from 'typescript';
import { namedKinds } from '../../harness/targets/resource-kinds.js';
import { loadSpec } from '../../spec/load.js';
import { isValid, stated } from './stated-request.js';
import {
  bare,
  type Callable,
  calledName,
  declarationOf,
  isFunction,
  lastOf,
  membersOf,
  nameOf,
  resultsOf,
  visit,
} from './syntax.js';

/** An object literal that is sent as it stands in a file, and that no documented rule says to reject. */
export interface OwnInput {
  file: string;
  line: number;
  /** An operation whose valid request it is. */
  operation: string;
}

/** The calls that send something, with the position of the request among their arguments. */
const senders = { call: 1, accepted: 1, prepare: 1, rejected: 1, readBack: 1, callThroughSdk: 2 };

/**
 * Finds the valid requests that files hold of their own: literals that reach a call that sends, or a member called
 * `input`, through constants, functions and parameters of these files. A literal that adds members to what a call to
 * another file returned, as scenarios do, is a change of that; one that breaks a documented rule is wrong on purpose.
 */
export function ownInputs(files: ReadonlyMap<string, string>): OwnInput[] {
  return new Search(
    [...files].map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)),
  ).run();
}

type Operations = readonly string[] | undefined;

const spec = loadSpec();

class Search {
  readonly #found = new Map<string, OwnInput>();
  readonly #senders = new Map<string, Set<number>>(Object.entries(senders).map(([name, at]) => [name, new Set([at])]));
  readonly #functions = new Map<string, Callable>();
  /** Expressions that were followed, so that none is followed in a circle. */
  #followed = new Set<ts.Node>();

  constructor(private readonly files: readonly ts.SourceFile[]) {
    for (const file of files) visit(file, (node) => this.#noteFunction(node));
  }

  run(): OwnInput[] {
    // A function that passes a parameter on as a request sends it itself: its callers are looked at in the next round.
    for (let known = -1; known !== this.#size(); ) {
      known = this.#size();
      this.#followed = new Set();
      for (const file of this.files) visit(file, (node) => this.#look(node));
    }
    return [...this.#found.values()];
  }

  #size(): number {
    return [...this.#senders.values()].reduce((sum, places) => sum + places.size, 0);
  }

  #noteFunction(node: ts.Node): void {
    if (ts.isFunctionDeclaration(node) && node.name) this.#functions.set(node.name.text, node);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const value = bare(node.initializer);
      if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) this.#functions.set(node.name.text, value);
    }
  }

  #look(node: ts.Node): void {
    if (ts.isCallExpression(node)) {
      for (const at of this.#senders.get(calledName(node)) ?? []) {
        const last = at === lastOf(this.#functions.get(calledName(node))) ? node.arguments.length : at + 1;
        for (const argument of node.arguments.slice(at, last))
          this.#follow(argument, operationsIn(node.arguments[at - 1]) ?? operationsAround(node));
      }
    } else if (ts.isPropertyAssignment(node) && node.name.getText() === 'input') {
      this.#follow(node.initializer, operationsBeside(node) ?? operationsAround(node));
    } else if (ts.isShorthandPropertyAssignment(node) && node.name.text === 'input') {
      this.#follow(node.name, operationsBeside(node) ?? operationsAround(node));
    }
  }

  /** Follows an expression that is sent to what it may be. */
  #follow(expression: ts.Expression, operations: Operations): void {
    const value = bare(expression);
    if (this.#followed.has(value)) return;
    this.#followed.add(value);
    if (ts.isObjectLiteralExpression(value)) this.#judge(value, operations);
    else if (ts.isConditionalExpression(value))
      for (const way of [value.whenTrue, value.whenFalse]) this.#follow(way, operations);
    else if (ts.isBinaryExpression(value)) for (const way of [value.left, value.right]) this.#follow(way, operations);
    else if (ts.isArrayLiteralExpression(value)) for (const item of value.elements) this.#follow(item, operations);
    else if (ts.isCallExpression(value)) this.#followCall(value, operations);
    else if (ts.isIdentifier(value)) this.#followName(value, operations);
    else if (ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value))
      for (const member of membersOf(declarationOf(value.expression)))
        this.#follow(member.value, [member.name, ...(operations ?? [])]);
  }

  #followCall(call: ts.CallExpression, operations: Operations): void {
    const { expression } = call;
    if (ts.isElementAccessExpression(expression) || ts.isPropertyAccessExpression(expression)) {
      for (const { name, value } of membersOf(declarationOf(expression.expression)))
        if (isFunction(value)) for (const result of resultsOf(value)) this.#follow(result, [name]);
      return;
    }
    const own = this.#functions.get(calledName(call));
    if (own) for (const result of resultsOf(own)) this.#follow(result, operations);
    else
      for (const argument of call.arguments)
        if (ts.isObjectLiteralExpression(bare(argument))) this.#follow(argument, operations);
  }

  #followName(name: ts.Identifier, operations: Operations): void {
    const declaration = declarationOf(name);
    if (!declaration) return;
    if (ts.isParameter(declaration)) this.#noteSender(declaration);
    else if (ts.isVariableDeclaration(declaration)) {
      const loop = declaration.parent.parent;
      if (ts.isForOfStatement(loop)) this.#follow(loop.expression, operations);
      else if (declaration.initializer && ts.isIdentifier(declaration.name))
        this.#follow(declaration.initializer, operations);
    }
  }

  #noteSender(parameter: ts.ParameterDeclaration): void {
    const owner = [...this.#functions].find(([, callable]) => callable === parameter.parent);
    if (!owner) return;
    const [name, callable] = owner;
    const places = this.#senders.get(name) ?? new Set();
    this.#senders.set(name, places.add(callable.parameters.indexOf(parameter)));
  }

  #judge(literal: ts.ObjectLiteralExpression, operations: Operations): void {
    const request = this.#valueOf(literal);
    // It changes a request of a scenario.
    if (request === undefined) return;
    const valid = (operations?.filter((name) => spec.operationNames.includes(name)) ?? spec.operationNames).find(
      (operation) => isValid(operation, request),
    );
    if (valid === undefined) return;
    const file = literal.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(literal.getStart()).line + 1;
    this.#found.set(`${file.fileName}:${line}`, { file: file.fileName, line, operation: valid });
  }

  /** What a literal states; undefined where it has the members of something that another file returned. */
  #valueOf(literal: ts.ObjectLiteralExpression): Map<string, unknown> | undefined {
    const request = new Map<string, unknown>();
    for (const property of literal.properties) {
      if (ts.isSpreadAssignment(property)) {
        for (const spread of this.#spreads(property.expression)) {
          if (spread === undefined) return undefined;
          for (const [name, value] of spread) request.set(name, value);
        }
      } else if (ts.isPropertyAssignment(property)) request.set(nameOf(property), stated(property.initializer));
      else if (ts.isShorthandPropertyAssignment(property)) request.set(property.name.text, stated(property.name));
    }
    return request;
  }

  /** What a spread expression may add; undefined for what another file returned. */
  #spreads(expression: ts.Expression): (Map<string, unknown> | undefined)[] {
    const value = bare(expression);
    if (ts.isObjectLiteralExpression(value)) return [this.#valueOf(value)];
    if (ts.isConditionalExpression(value)) return [...this.#spreads(value.whenTrue), ...this.#spreads(value.whenFalse)];
    if (ts.isBinaryExpression(value)) return [...this.#spreads(value.left), ...this.#spreads(value.right)];
    if (ts.isCallExpression(value)) {
      const own = this.#functions.get(calledName(value));
      return own ? resultsOf(own).flatMap((result) => this.#spreads(result)) : [undefined];
    }
    if (!ts.isIdentifier(value)) return [];
    const declaration = declarationOf(value);
    return declaration &&
      ts.isVariableDeclaration(declaration) &&
      declaration.initializer &&
      ts.isIdentifier(declaration.name)
      ? this.#spreads(declaration.initializer)
      : [];
  }
}

/** The operation that an argument states. */
function operationsIn(argument: ts.Expression | undefined): Operations {
  return argument && ts.isStringLiteralLike(bare(argument)) ? [(bare(argument) as ts.StringLiteral).text] : undefined;
}

/** The operation that stands beside a member `input`, or that creates the kind that does. */
function operationsBeside({ parent }: ts.Node): Operations {
  if (!ts.isObjectLiteralExpression(parent)) return undefined;
  const texts = new Map(
    parent.properties.flatMap((property) => {
      const text = ts.isPropertyAssignment(property) ? operationsIn(property.initializer) : undefined;
      return text ? [[nameOf(property as ts.PropertyAssignment), text[0]!] as const] : [];
    }),
  );
  const kind = texts.get('kind');
  if (kind !== undefined && kind in namedKinds) return [namedKinds[kind as keyof typeof namedKinds].create.operation];
  const operation = texts.get('operation');
  return operation === undefined ? undefined : [operation];
}

/** The operations that the type of a surrounding constant names, as conditions do. */
function operationsAround(node: ts.Node): Operations {
  for (let scope: ts.Node | undefined = node; scope; scope = scope.parent) {
    const type = ts.isVariableDeclaration(scope) || ts.isFunctionLike(scope) ? scope.type : undefined;
    const named = type ? [...type.getText().matchAll(/'([A-Z]\w+)'/g)].map(([, name]) => name!) : [];
    const operations = named.filter((name) => spec.operationNames.includes(name));
    if (operations.length > 0) return operations;
  }
  return undefined;
}
