/** The database cannot be used; the message says which, why and what to do, and never a password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
