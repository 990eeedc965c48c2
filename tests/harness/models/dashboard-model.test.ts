import { describe, expect, test } from 'vitest';
import * as model from '../../../harness/models/dashboard-model.js';
import type { State } from '../../../harness/models/state.js';

const subject = { name: 'one', region: 'us-east-1' };
const widget = { QueryStatement: 'SELECT eventID FROM a', ViewProperties: { Height: '2' } };
const holds = (state: State, member: string, value: unknown) => state.members.get(member)?.expected.holds(value);

describe('the model of a dashboard', () => {
  test('keeps what an update does not name', () => {
    const made = model.created(subject, { Widgets: [widget], TerminationProtectionEnabled: true });
    const updated = model.updated(made, { TerminationProtectionEnabled: false });
    expect(holds(updated, 'TerminationProtectionEnabled', false)).toBe(true);
    expect(holds(updated, 'Widgets', [{ ...widget, QueryAlias: 'widget-1' }])).toBe(true);
    expect(holds(updated, 'Widgets', [])).toBe(false);
  });

  test('concludes nothing of what was not given', () => {
    const made = model.created(subject, {});
    expect(
      ['Widgets', 'TerminationProtectionEnabled', 'RefreshSchedule.Status'].filter((one) => made.members.has(one)),
    ).toEqual([]);
  });
});
