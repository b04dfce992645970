import { loadLibrary } from '#content/load.ts';
import type { Log } from '#core/log.ts';
import { DigestsFile } from '#core/programme.ts';
import type { Store } from '#core/store.ts';
import type { Delivering } from '#digest/delivering.ts';
import { digestPost } from '#messages/digest-post.ts';
import { pausedNotice } from '#messages/paused-notice.ts';

export const quiet: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** A digest of the papers of the tests, as config/digests.yml would have it. */
export const digests = {
  programmes: {
    trade: {
      title: { ru: 'Торговля', kk: 'Сауда', en: 'Trade' },
      topics: ['trade'],
      size: { full: 2, condensed: 1 },
      days: 'daily',
      at: '09:00',
    },
  },
  deliver: [],
};

/** The papers of the tests. */
export const library = loadLibrary('test/fixtures/content');

/** What delivering needs, around a store, a clock and messages of the test: no limits, nobody to tell, nothing to trace. */
export function delivering(
  store: Store,
  own: Pick<Delivering, 'clock' | 'messages'> & Partial<Delivering>,
): Delivering {
  const { programmes } = DigestsFile.parse(digests);
  return {
    store,
    owner: 'one process',
    log: quiet,
    library: () => library,
    programmes: new Map(Object.entries(programmes).map(([id, programme]) => [id, { id, ...programme }])),
    compose: (content) => digestPost(content, library),
    pausedNotice,
    admins: [],
    trace: async () => undefined,
    turn: async () => undefined,
    rest: async () => undefined,
    ...own,
  };
}
