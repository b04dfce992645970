/** What only one process may do at a time. */
export interface Lease {
  /** True while this process has it; takes it where nobody else has. */
  hold(): Promise<boolean>;
  /** Gives it back at once. */
  letGo(): Promise<void>;
}
