import { lawsOf } from './laws-of.js';
import { byMember, entriesToMake, type PagedList } from './paged-list.js';

/** ListTags: an entry for each ARN that was asked for. */
const listTags: PagedList = {
  operation: 'ListTags',
  entries: 'ResourceTagList',
  identity: byMember('ResourceId'),
  access: 'standard',
  takesAllTrails: true,
  onLake: false,
  tokenRefusal: 'tags.list.token',
  isTokenReserved: true,
  otherParameters: 'paging.token-parameters-undocumented',
  async arrange(t) {
    const arns: string[] = [];
    for (const trail of await t.trails.createSeveral(entriesToMake(t))) arns.push(await t.trails.arnOf(trail));
    return {
      input: { ResourceIdList: arns },
      own: arns,
      otherInput: async () => ({ ResourceIdList: arns.slice(0, -1) }),
    };
  },
};

/** The laws of its pages. */
export const tags = lawsOf(listTags);
