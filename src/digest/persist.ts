import pRetry from 'p-retry';

/**
 * Writes down what only this process knows, again and again while the database is away, for half as long as a claim lasts
 * (milliseconds). The write must be one that may be done twice, for its answer may be lost after it was done.
 */
export function persist<T>(write: () => Promise<T>, lease: number): Promise<T> {
  return pRetry(write, {
    retries: Number.POSITIVE_INFINITY,
    maxRetryTime: lease / 2,
    minTimeout: 100,
    maxTimeout: 5000,
  });
}
