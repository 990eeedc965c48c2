import { describe, expect, test } from 'vitest';
import { blame, type Deed, type Sighting } from '../../../harness/models/blame.js';
import { absent, exactly } from '../../../harness/models/expected.js';
import { clears, concluding, defaults, nowhere, type State, sets } from '../../../harness/models/state.js';

const deed: Deed = { operation: 'Change', noun: 'thing', visible: 'thing.visible', gone: 'thing.gone' };
const before: State = {
  there: true,
  members: new Map([
    ['Kept', sets(exactly('k'), 'thing.echo')],
    ['Given', defaults(absent, 'thing.default')],
  ]),
};
const after = concluding(before, { Given: sets(exactly('g'), 'thing.change') });

/** What an operation shows; `Given` and `Kept` are right unless said otherwise. */
function sighting(operation: string, shown: Record<string, unknown>, isAnswer = false): Sighting {
  const right: Record<string, unknown> = { Given: 'g', Kept: 'k' };
  const entries = Object.entries(shown).map(
    ([member, value]) => [member, { path: `at.${member}`, value, right: value === right[member] }] as const,
  );
  return { operation, isAnswer, ...(isAnswer ? {} : { there: true }), shown: new Map(entries) };
}

const told = (sightings: Sighting[], state = after) =>
  blame(deed, before, state, sightings).map(({ operation, rule, path }) => `${operation}/${rule}/${path}`);

describe('blame', () => {
  test('says nothing where everything shows', () => {
    expect(told([sighting('Change', { Given: 'g' }, true), sighting('Get', { Given: 'g', Kept: 'k' })])).toEqual([]);
  });

  test('names the step where all reads agree', () => {
    expect(told([sighting('Get', { Given: 'old', Kept: 'lost' }), sighting('List', { Kept: 'lost' })])).toEqual([
      'Change/keeps/Kept',
      'Change/sets/Given',
    ]);
  });

  test('names the read where others show it', () => {
    expect(told([sighting('Get', { Kept: 'lost' }), sighting('List', { Kept: 'k' })])).toEqual(['Get/shows/at.Kept']);
  });

  test('names the answer that does not repeat what was given, whatever the reads show', () => {
    for (const Given of ['g', 'old'])
      expect(told([sighting('Change', { Given: 'old' }, true), sighting('Get', { Given })])).toEqual([
        'Change/echo/at.Given',
      ]);
  });

  test('names the answer that shows another state than there is', () => {
    expect(told([sighting('Change', { Kept: 'lost' }, true), sighting('Get', { Kept: 'k' })])).toEqual([
      'Change/answers/at.Kept',
    ]);
  });

  test('names what clears and what is still found', () => {
    const cleared = concluding(before, { Given: clears(absent, 'thing.clear') });
    const seen = { ...sighting('Get', {}), shown: new Map([['Given', { path: 'Given', value: 'g', right: false }]]) };
    expect(told([seen], cleared)).toEqual(['Change/clears/Given']);
    expect(told([sighting('Get', {}), sighting('List', {})], nowhere)).toEqual(['Change/deletes/thing']);
    expect(told([sighting('Get', {}), { ...sighting('List', {}), there: false }], nowhere)).toEqual([
      'Get/still-finds/thing',
    ]);
  });

  test('names who removed the one before for what is left of it', () => {
    const fresh: State = { there: true, members: new Map([['Tags', defaults(absent, 'thing.default')]]) };
    const left = { ...sighting('Get', {}), shown: new Map([['Tags', { path: 'Tags', value: ['t'], right: false }]]) };
    const causes = blame({ ...deed, after: 'Remove' }, nowhere, fresh, [left]);
    expect(causes.map(({ operation, rule, path }) => `${operation}/${rule}/${path}`)).toEqual(['Remove/leaves/Tags']);
  });
});
