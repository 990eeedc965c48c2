import { lawsOf } from './laws-of.js';
import { byMember, type PagedList } from './paged-list.js';
import { entriesOf, wholeWalk } from './walk.js';

const daySeconds = 24 * 3600;

/**
 * ListPublicKeys: the keys of half a year, which nobody makes. What a single day of each month shows has to stand in the
 * list of all.
 */
const listPublicKeys: PagedList = {
  operation: 'ListPublicKeys',
  entries: 'PublicKeyList',
  identity: byMember('Fingerprint'),
  access: 'read-only',
  onLake: false,
  tokenRefusal: 'keys.token',
  isTokenReserved: true,
  otherParameters: 'paging.token-parameters-undocumented',
  bareInput: {},
  async arrange(t) {
    const EndTime = Math.floor(Date.now() / 1000);
    const since = (days: number, until = 0) => ({
      StartTime: EndTime - days * daySeconds,
      EndTime: EndTime - until * daySeconds,
    });
    const own = new Set<string>();
    for (let days = 150; days > 0; days -= 30)
      for (const key of entriesOf(await wholeWalk(t, listPublicKeys, since(days, days - 1)))) own.add(key);
    return { input: since(160), own: [...own], otherInput: async () => since(100) };
  },
};

/** The laws of its pages. */
export const publicKeys = lawsOf(listPublicKeys);
