import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Check as EngineCheck } from '../harness/engine/context/check.js';
import type { CheckContext } from '../harness/engine/context/check-context.js';
import {
  type Check,
  type CheckApi,
  type CheckDefinition,
  check,
  type Expectation,
  type JsonObject,
  type JudgedCall,
  type Rejection,
  type Reply,
  Skipped,
} from '../index.js';
import { packagePath } from '../spec/package-root.js';

const entry = packagePath('dist', 'index.d.ts');
const outline = { id: 'GetTrail/lifecycle/own', title: 'a question', requirements: [] };

/** The declarations that importing the package loads. */
function declarations(): ts.Program {
  return ts.createProgram([entry], { module: ts.ModuleKind.NodeNext, types: [], lib: ['lib.es2023.d.ts'] });
}

const isMember = (at: ts.Node) => ts.isPropertySignature(at) || ts.isMethodSignature(at);
const isOurs = (file: ts.SourceFile) => file.fileName.startsWith(packagePath('dist'));

describe.skipIf(!existsSync(entry))('the declarations of the entry (needs dist/: npm run build)', () => {
  const program = declarations();

  test('are ten small files, with nothing of session, ledger or limiters', () => {
    const files = program.getSourceFiles().filter(isOurs);
    expect(files.map(({ fileName }) => relative(packagePath('dist'), fileName)).sort()).toEqual([
      'common/json.d.ts',
      'harness/engine/check/access.d.ts',
      'harness/engine/check/check-answers.d.ts',
      'harness/engine/check/check-api.d.ts',
      'harness/engine/check/check-outline.d.ts',
      'harness/engine/check/define-check.d.ts',
      'harness/engine/check/skipped.d.ts',
      'harness/engine/check/suite.d.ts',
      'harness/validators/finding.d.ts',
      'index.d.ts',
    ]);
  });

  test('compile without the types of Node', () => {
    const messages = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    expect(messages).toEqual([]);
  });

  test('say of each symbol, and of each member of it, what it is', () => {
    const checker = program.getTypeChecker();
    const undocumented: string[] = [];
    const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!);
    for (const one of exported) {
      const symbol = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
      const members = checker
        .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
        .filter((member) => member.declarations?.some((at) => isOurs(at.getSourceFile()) && isMember(at)));
      for (const told of [symbol, ...members])
        if (told.getDocumentationComment(checker).length === 0) undocumented.push(`${one.name}: ${told.name}`);
    }
    expect(exported.map(({ name }) => name)).toContain('CheckApi');
    expect(undocumented).toEqual([]);
  });
});

/** How another copy of the package has the class. */
async function otherCopy(): Promise<typeof Skipped> {
  const path = packagePath('dist', 'harness', 'engine', 'check', 'skipped.js');
  return ((await import(/* @vite-ignore */ path)) as { Skipped: typeof Skipped }).Skipped;
}

describe('Skipped', () => {
  test('is an error, and no other error is one', () => {
    const skipped = new Skipped('no organization');
    expect(skipped).toBeInstanceOf(Error);
    expect(skipped).toMatchObject({ name: 'Skipped', message: 'no organization' });
    expect(skipped instanceof Skipped).toBe(true);
    for (const other of [new Error('no organization'), { name: 'Skipped' }, 'Skipped', null, undefined])
      expect(other instanceof Skipped).toBe(false);
  });

  test.skipIf(!existsSync(entry))('of another copy of the package is recognised (needs dist/)', async () => {
    const Other = await otherCopy();
    expect(Other).not.toBe(Skipped);
    expect(new Other('x') instanceof Skipped).toBe(true);
    expect(new Skipped('x') instanceof Other).toBe(true);
  });
});

// The compiler asserts these: `npm run typecheck`.
describe('types', () => {
  test('a check of an author is one that a run takes', () => {
    const own = check({ ...outline, body: async (t) => void (await t.accepted('ListTrails', {})) });
    expectTypeOf(own).toEqualTypeOf<Check>();
    expectTypeOf<Check>().toExtend<EngineCheck>();
    expectTypeOf<CheckContext>().toExtend<CheckApi>();
  });

  test('a check that needs more than the API has is none of an author', () => {
    expectTypeOf<EngineCheck>().not.toExtend<Check>();
    for (const member of ['session', 'wire', 'findings', 'report', 'noted', 'dependencies'] as const)
      expectTypeOf<CheckContext>().toHaveProperty(member);
    type Internal = 'session' | 'wire' | 'findings' | 'report' | 'noted' | 'dependencies';
    expectTypeOf<Extract<keyof CheckApi, Internal>>().toBeNever();
  });

  test('a definition has an id, a title, requirements, and a body that returns a promise', () => {
    const body = async () => undefined;
    // @ts-expect-error no title
    check({ id: outline.id, requirements: [], body });
    // @ts-expect-error no requirements
    check({ id: outline.id, title: 'a question', body });
    // @ts-expect-error no body
    check(outline);
    // @ts-expect-error an access that does not exist
    check({ ...outline, access: 'everything', body });
    // @ts-expect-error a member that does not exist
    check({ ...outline, acces: 'full', body });
    // @ts-expect-error a body that is not asynchronous
    check({ ...outline, body: (t) => t.freshName() });
    expectTypeOf<() => void>().not.toExtend<CheckDefinition['body']>();
    expectTypeOf<() => Promise<void>>().toExtend<CheckDefinition['body']>();
  });

  test('a body gets what calls return', () => {
    type Body = (t: CheckApi) => Promise<void>;
    const body = (async (t) => {
      const reply = await t.accepted('GetTrail', { Name: 'x' });
      expectTypeOf(reply).toEqualTypeOf<Reply>();
      expectTypeOf(reply.body).toEqualTypeOf<JsonObject>();
      const { exchange } = await t.call('GetTrail', { Name: 7 });
      if (exchange.result.kind === 'answer')
        expectTypeOf(exchange.result.errorCode).toEqualTypeOf<string | undefined>();
      else expectTypeOf(exchange.result.message).toEqualTypeOf<string>();
      expectTypeOf(t.block('GetTrail/a/b', 'because')).toBeNever();
    }) satisfies Body;
    expectTypeOf(body).toExtend<CheckDefinition['body']>();
  });

  test('misuse of the API does not compile', () => {
    const body = async (t: CheckApi, reply: Reply): Promise<void> => {
      // @ts-expect-error the session is internal
      void t.session;
      // @ts-expect-error no such method
      await t.succeeds('GetTrail', {});
      // @ts-expect-error a rejection names its requirement
      await t.rejected('GetTrail', {}, { codes: ['TrailNotFoundException'] });
      // @ts-expect-error one code is a list, too
      await t.rejected('GetTrail', {}, { requirement: 'x', codes: 'TrailNotFoundException' });
      // @ts-expect-error an expectation names its requirement
      t.expect(true, { path: 'a', expected: 'b', actual: 'c' }, reply);
      // @ts-expect-error a reply comes from a call
      t.expectMember({ operation: 'GetTrail', body: {} }, 'Trail.Name', 'x', 'y');
      // @ts-expect-error what is expected of a member is JSON
      t.expectMember(reply, 'Trail.Name', () => 'x', 'y');
      // @ts-expect-error a member may have any type
      const name: string = reply.body.Name;
      // @ts-expect-error a resource has a name
      await t.resources.create({ kind: 'channel', operation: 'CreateChannel', input: {}, idMember: 'ChannelArn' });
      // @ts-expect-error a run cannot remove such a thing
      t.resources.keep({ kind: 'account', id: name });
    };
    expectTypeOf(body).parameter(0).toEqualTypeOf<CheckApi>();
  });

  test('helpers of a suite can name what they take', () => {
    expectTypeOf<Reply['judged']>().toEqualTypeOf<JudgedCall>();
    expectTypeOf<{ requirement: string }>().toExtend<Rejection>();
    expectTypeOf<{ path: string; expected: string; actual: string; requirement: string }>().toExtend<Expectation>();
  });
});
