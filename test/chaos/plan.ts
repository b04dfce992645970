/** What the worker and its tormentor agree on. Times are milliseconds. */
export const plan = {
  lease: 4_000,
  pause: 50,
  /** Stands in long digests, so that they are several messages on both platforms. */
  ballast: 'Silk Road '.repeat(1300),
  digests: {
    programmes: {
      trade: {
        title: { ru: 'Торговля', kk: 'Сауда', en: 'Trade' },
        topics: ['trade'],
        size: { full: 1, condensed: 1 },
        days: 'daily',
        at: '09:00',
      },
    },
    deliver: [],
  },
};
