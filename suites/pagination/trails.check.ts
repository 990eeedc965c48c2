import { lawsOf } from './laws-of.js';
import { allows, byMember, entriesToMake, type PagedList } from './paged-list.js';

/** ListTrails: of a Region's five trails as many as there is room for; without the access to make some, those that are there. */
const listTrails: PagedList = {
  operation: 'ListTrails',
  entries: 'Trails',
  identity: byMember('TrailARN'),
  access: 'read-only',
  changes: 'standard',
  takesAllTrails: true,
  onLake: false,
  bareInput: {},
  listing: { check: 'ListTrails/lifecycle/lists-created', gap: 'ListTrails/finds/trail' },
  async arrange(t) {
    if (!allows(t, 'standard')) return { input: {} };
    const nameOf = new Map<string, string>();
    for (const trail of await t.trails.createSeveral(entriesToMake(t)))
      nameOf.set(await t.trails.arnOf(trail), trail.name);
    return {
      input: {},
      own: [...nameOf.keys()],
      change: {
        async remove(read) {
          const arn = [...read].find((entry) => nameOf.has(entry));
          if (arn !== undefined) await t.prepare('DeleteTrail', { Name: nameOf.get(arn) });
          return arn;
        },
        make: async () => void (await t.trails.createInFreePlace()),
      },
    };
  },
};

/** The laws of its pages. */
export const trails = lawsOf(listTrails);
