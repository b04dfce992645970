/** What the worker and its tormentor agree on. Times are milliseconds, `retryAfter` seconds. */
export const plan = {
  lease: 3000,
  patience: 2000,
  pause: 20,
  retryAfter: 0.05,
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
