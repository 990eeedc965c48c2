import { isDeepStrictEqual } from 'node:util';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { Judged } from '../../../harness/engine/check/judged.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { historyPatience } from '../../../harness/targets/patience.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { isAnswered } from '../../../harness/wire/exchange.js';
import { memberAt } from '../../../harness/wire/member-at.js';

/** Calls at the same time, each round. */
const callers = 4;
/** A target that gets it wrong may get it right most of the time. */
const rounds = 3;
/** What may be said of a call that comes while another one is under way. */
const underWay = 'ConflictException';
/** Where a Region has five trails already. */
const noRoom = 'MaximumNumberOfTrailsExceededException';

/** One name goes to one trail, however many ask for it at once. */
export const oneWinner = check({
  id: 'CreateTrail/lifecycle/parallel-creates',
  title: 'of concurrent creates with the same name, exactly one succeeds and its settings stay',
  requirements: ['trail.create.duplicate', 'trail.create.echo'],
  body: (t) =>
    inRounds(t, async () => {
      const [S3BucketName, Name] = [await t.fixtures.bucket(), await t.trails.takeName()];
      const prefixes = Array.from({ length: callers }, (_, index) => `caller-${index}`);
      const answers = await Promise.all(
        prefixes.map((S3KeyPrefix) => t.call('CreateTrail', { Name, S3BucketName, S3KeyPrefix })),
      );
      if (answers.some((answer) => t.recordIfUnanswered(answer))) return;
      const won = prefixes.filter((_, index) => codeOf(answers[index]!) === undefined);
      // What is refused by itself as well is no matter of time.
      if (won.length === 0) await t.prepare('CreateTrail', { Name, S3BucketName });
      // One after the other, too: then it is no matter of time.
      if (won.length > 1 && codeOf(await t.call('CreateTrail', { Name, S3BucketName })) === undefined)
        t.block(
          'CreateTrail/duplicate-name/TrailAlreadyExistsException',
          'sequential creates with the same name both succeed',
        );
      const others = answers.map(codeOf).filter((code) => code !== undefined);
      if (won.length === 0 && others.every((code) => code === noRoom))
        throw new Skipped('other callers used the trail quota of the Region at that time');
      const strange = others.find((code) => code !== 'TrailAlreadyExistsException' && code !== underWay);
      tell(t, 'CreateTrail', {
        holds: won.length === 1 || (won.length === 0 && others.every((code) => code === underWay)),
        path: 'winners',
        expected: 'exactly one create succeeds',
        actual: `${won.length} of ${callers} succeed, the others are rejected with ${[...new Set(others)].join(', ') || 'nothing'}`,
        requirement: 'trail.create.duplicate',
        judged: answers.at(-1)!,
      });
      tell(t, 'CreateTrail', {
        holds: strange === undefined || won.length !== 1,
        path: 'losers',
        expected: 'TrailAlreadyExistsException for the others',
        actual: String(strange),
        requirement: 'trail.create.duplicate',
        judged: answers.find((answer) => codeOf(answer) === strange) ?? answers[0]!,
      });
      if (won.length !== 1) return;
      await expectPrefixes(t, Name, { S3KeyPrefix: won }, 'CreateTrail', 'trail.create.echo');
    }),
});

/** Two updates of the same members end as one of them, never as a mixture. */
export const mixed = check({
  id: 'UpdateTrail/lifecycle/parallel-updates',
  title: 'concurrent updates of one member end as one of them, of different members as both',
  requirements: ['trail.update.merge'],
  body: (t) =>
    inRounds(t, async () => {
      const { name: Name } = await t.trails.create();
      await t.apart(() => expectPlainUpdates(t, Name));
      await t.apart(async () => {
        const same = await together(t, [
          { Name, S3KeyPrefix: 'one', EnableLogFileValidation: true },
          { Name, S3KeyPrefix: 'two', EnableLogFileValidation: false },
        ]);
        const legal = [
          { S3KeyPrefix: 'one', LogFileValidationEnabled: true },
          { S3KeyPrefix: 'two', LogFileValidationEnabled: false },
        ];
        if (same) await expectOneOf(t, Name, legal, 'mixture');
      });
      const apart = await together(t, [
        { Name, S3KeyPrefix: 'three' },
        { Name, IncludeGlobalServiceEvents: false },
      ]);
      if (apart) await expectOneOf(t, Name, [{ S3KeyPrefix: 'three', IncludeGlobalServiceEvents: false }], 'lost');
    }),
});

/** What is deleted while it is updated is gone. */
export const deleteWins = check({
  id: 'DeleteTrail/lifecycle/against-update',
  title: 'a trail that is deleted during an update does not exist afterwards',
  requirements: ['trail.delete.gone'],
  body: (t) =>
    inRounds(t, async () => {
      const { name: Name } = await t.trails.create();
      const calls = await Promise.all([
        t.call('UpdateTrail', { Name, S3KeyPrefix: 'late' }),
        t.call('DeleteTrail', { Name }),
        t.call('UpdateTrail', { Name, EnableLogFileValidation: true }),
      ]);
      if (calls.some((call) => t.recordIfUnanswered(call)) || codeOf(calls[1]) !== undefined) return;
      const patience = historyPatience(t.session.target.settings.kind);
      let read = await t.call('GetTrail', { Name });
      while (codeOf(read) === undefined && (await patience.more())) read = await t.call('GetTrail', { Name });
      tell(t, 'UpdateTrail', {
        holds: t.recordIfUnanswered(read) !== undefined || codeOf(read) !== undefined,
        path: 'revived',
        expected: 'the deleted trail does not exist',
        actual: 'it exists',
        requirement: 'trail.delete.gone',
        judged: read,
      });
    }),
});

/** Where updates one after the other do not add up, nothing is to be learnt of several at once. */
async function expectPlainUpdates(t: CheckContext, Name: string): Promise<void> {
  for (const given of [
    { S3KeyPrefix: 'plain' },
    { IncludeGlobalServiceEvents: false },
    { EnableLogFileValidation: true },
  ])
    await t.prepare('UpdateTrail', { Name, ...given });
  const wanted = { S3KeyPrefix: 'plain', IncludeGlobalServiceEvents: false, LogFileValidationEnabled: true };
  const { body } = await t.prepare('GetTrail', { Name });
  for (const [member, value] of Object.entries(wanted)) {
    const shown = memberAt(body, `Trail.${member}`);
    if (shown !== value) t.block(`UpdateTrail/keeps/${member}`, `it shows ${shown} after an update to ${value}`);
  }
  await t.prepare('UpdateTrail', { Name, IncludeGlobalServiceEvents: true });
}

async function inRounds(t: CheckContext, round: () => Promise<void>): Promise<void> {
  for (let count = 0; count < rounds && t.findings.every(({ check }) => check !== t.check.id); count++) {
    await t.apart(async () => {
      await round();
      await t.resources.cleanUp();
    });
  }
}

/** Updates at the same time; whether all of them were accepted, so that something is known of the end. */
async function together(t: CheckContext, inputs: readonly object[]): Promise<boolean> {
  const answers = await Promise.all(inputs.map((input) => t.call('UpdateTrail', input)));
  return answers.every((answer) => !t.recordIfUnanswered(answer) && codeOf(answer) === undefined);
}

async function expectOneOf(
  t: CheckContext,
  name: string,
  legal: readonly Record<string, string | boolean>[],
  path: string,
): Promise<void> {
  await t.readBack('GetTrail', { Name: name }, (read) => {
    const members = Object.keys(legal[0]!);
    const shown = Object.fromEntries(members.map((member) => [member, memberAt(read.body, `Trail.${member}`)]));
    tell(t, 'UpdateTrail', {
      holds: legal.some((state) => isDeepStrictEqual(state, shown)),
      path,
      expected: legal.map((state) => JSON.stringify(state)).join(' or '),
      actual: JSON.stringify(shown),
      requirement: 'trail.update.merge',
      judged: read.judged,
    });
  });
}

async function expectPrefixes(
  t: CheckContext,
  name: string,
  { S3KeyPrefix }: { S3KeyPrefix: readonly string[] },
  operation: string,
  requirement: string,
): Promise<void> {
  await t.readBack('GetTrail', { Name: name }, (read) => {
    const shown = memberAt(read.body, 'Trail.S3KeyPrefix');
    tell(t, operation, {
      holds: S3KeyPrefix.some((one) => one === shown),
      path: 'settings',
      expected: `the settings of the request that succeeded: ${S3KeyPrefix.join(' or ')}`,
      actual: String(shown),
      requirement,
      judged: read.judged,
    });
  });
}

function tell(
  t: CheckContext,
  operation: string,
  what: { holds: boolean; path: string; expected: string; actual: string; requirement: string; judged: Judged },
): void {
  const { holds, judged, ...rest } = what;
  if (!holds) t.missed({ operation, rule: 'parallel' }, rest, judged);
}

/** The code of a refusal; undefined for a success. */
function codeOf({ exchange }: Judged): string | undefined {
  if (!isAnswered(exchange) || exchange.result.isSuccess) return undefined;
  return exchange.result.errorCode ?? describeAnswer(exchange.result);
}
