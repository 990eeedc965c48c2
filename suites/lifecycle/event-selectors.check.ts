import { check } from '../../harness/engine/check.js';
import { memberAt } from '../../harness/engine/member-at.js';

const defaultSelector = {
  ReadWriteType: 'All',
  IncludeManagementEvents: true,
  DataResources: [],
  ExcludeManagementEventSources: [],
};

/** A fresh trail has one selector. */
export const fresh = check({
  id: 'GetEventSelectors/lifecycle/default',
  title: 'a fresh trail has the default selector',
  requirements: ['selectors.default'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.readBack('GetEventSelectors', { TrailName: name }, (read) => {
      t.expectMember(read, 'EventSelectors', [defaultSelector], 'selectors.default');
    });
  },
});

/** What was put is what is there. */
export const replaced = check({
  id: 'PutEventSelectors/lifecycle/replaces',
  title: 'put selectors read back, with defaults for what was left out',
  requirements: ['selectors.put.replaces', 'selectors.put.custom'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.prepare('PutEventSelectors', { TrailName: name, EventSelectors: [{ ReadWriteType: 'ReadOnly' }] });
    const put = await t.accepted('PutEventSelectors', {
      TrailName: name,
      EventSelectors: [{ ReadWriteType: 'WriteOnly' }],
    });
    const expected = [{ ...defaultSelector, ReadWriteType: 'WriteOnly' }];
    const type = 'EventSelectors[0].ReadWriteType';
    t.expectMember(put, type, 'WriteOnly', 'selectors.put.replaces', 'echo');
    // Whatever became of what was sent, told above: the rest gets its defaults.
    const withDefaults = [{ ...defaultSelector, ReadWriteType: memberAt(put.body, type) ?? 'WriteOnly' }];
    t.expectMember(put, 'EventSelectors', withDefaults, 'selectors.put.replaces');
    await t.readBack('GetEventSelectors', { TrailName: name }, (read) =>
      t.expectMember(read, 'EventSelectors', expected, 'selectors.put.replaces'),
    );
    await t.readBack('GetTrail', { Name: name }, (read) =>
      t.expectMember(read, 'Trail.HasCustomEventSelectors', true, 'selectors.put.custom'),
    );
  },
});

/** One kind of selectors takes the place of the other. */
export const advanced = check({
  id: 'PutEventSelectors/lifecycle/advanced-overwrite-basic',
  title: 'advanced selectors take the place of basic ones',
  requirements: ['selectors.put.advanced'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.prepare('PutEventSelectors', { TrailName: name, EventSelectors: [{ ReadWriteType: 'WriteOnly' }] });
    const selectors = [{ Name: 'management', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }];
    await t.accepted('PutEventSelectors', { TrailName: name, AdvancedEventSelectors: selectors });
    await t.readBack('GetEventSelectors', { TrailName: name }, (read) => {
      t.expectMember(read, 'EventSelectors', undefined, 'selectors.put.advanced');
      t.expectMember(read, 'AdvancedEventSelectors[0].Name', 'management', 'selectors.put.advanced');
      t.expectMember(
        read,
        'AdvancedEventSelectors[0].FieldSelectors[0].Field',
        'eventCategory',
        'selectors.put.advanced',
      );
      t.expectMember(
        read,
        'AdvancedEventSelectors[0].FieldSelectors[0].Equals',
        ['Management'],
        'selectors.put.advanced',
      );
    });
  },
});
