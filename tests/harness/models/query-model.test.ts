import { describe, expect, test } from 'vitest';
import * as model from '../../../harness/models/query-model.js';
import { concluding, type State } from '../../../harness/models/state.js';

const holds = (state: State, member: string, value: unknown) => state.members.get(member)?.expected.holds(value);
const statuses = ['QUEUED', 'RUNNING', 'FINISHED', 'CANCELLED', 'FAILED'];
const legal = (state: State) => statuses.filter((status) => holds(state, 'QueryStatus', status));

/** What may be concluded once reads showed these statuses. */
function read(state: State, ...shown: readonly unknown[]): State {
  const conclusion = state.members.get('QueryStatus')!;
  return concluding(state, { QueryStatus: { ...conclusion, expected: conclusion.expected.learns!(shown) } });
}

describe('the model of a query', () => {
  const started = model.created('SELECT eventID FROM a', 'id');

  test('knows its id and its statement, and nothing of its status', () => {
    expect([holds(started, 'QueryId', 'id'), holds(started, 'QueryString', 'SELECT eventID FROM a')]).toEqual([
      true,
      true,
    ]);
    expect(holds(started, 'QueryString', 'select eventid from a')).toBe(false);
    expect(legal(started)).toEqual(statuses);
    expect(model.created('SELECT', undefined).members.has('QueryId')).toBe(false);
  });

  test('goes forward with what reads show', () => {
    expect(legal(read(started, 'RUNNING'))).toEqual(['RUNNING', 'FINISHED', 'CANCELLED', 'FAILED']);
    const ended = read(read(started, 'RUNNING'), 'FINISHED', 'FINISHED');
    expect(legal(ended)).toEqual(['FINISHED']);
    expect([model.isOver(started), model.isOver(read(started, 'RUNNING')), model.isOver(ended)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('believes the middle of what readers show one after the other', () => {
    expect(legal(read(started, 'RUNNING', 'FINISHED', 'FINISHED'))).toEqual(['FINISHED']);
    expect(legal(read(started, 'FINISHED', 'RUNNING', 'RUNNING'))).toContain('RUNNING');
    expect(legal(read(started, 'FINISHED', 'CANCELLED', 'FINISHED'))).toEqual(['FINISHED']);
    expect(legal(read(started, 'ASLEEP', undefined))).toEqual(statuses);
  });

  test('is CANCELLED once a cancel was accepted, and over once one was refused', () => {
    expect(legal(model.cancelled(read(started, 'RUNNING')))).toEqual(['CANCELLED']);
    expect(legal(model.ended(started))).toEqual(['FINISHED', 'CANCELLED', 'FAILED']);
    expect(legal(read(model.ended(started), 'FAILED'))).toEqual(['FAILED']);
    expect(legal(read(model.cancelled(started), 'ASLEEP'))).toEqual(['CANCELLED']);
  });
});
