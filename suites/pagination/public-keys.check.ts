import { lawsOf } from './laws-of.js';
import { byMember, type PagedList } from './paged-list.js';

const daySeconds = 24 * 3600;

/** ListPublicKeys: the keys of half a year, which nobody makes. */
const listPublicKeys: PagedList = {
  operation: 'ListPublicKeys',
  entries: 'PublicKeyList',
  identity: byMember('Fingerprint'),
  access: 'read-only',
  onLake: false,
  tokenRefusal: 'keys.token',
  isTokenReserved: true,
  otherParameters: 'paging.token-parameters-undocumented',
  async set() {
    const EndTime = Math.floor(Date.now() / 1000);
    const since = (days: number) => ({ StartTime: EndTime - days * daySeconds, EndTime });
    return { input: since(160), otherInput: async () => since(100) };
  },
};

/** The laws of its pages. */
export const publicKeys = lawsOf(listPublicKeys);
