import { z } from 'zod';

/**
 * Schema of the id of a content file: the file's name without its ending.
 * Forty characters at most, so that `fact <id>` fits the 64 bytes of a Telegram button.
 */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id: use a-z, 0-9 and single hyphens')
  .max(40, 'longer than 40 characters');

/** Schema of the id of a source: the first three digits of its text file's name. */
export const SourceId = z.string().regex(/^\d{3}$/, 'not a source: use three digits in quotes, "002"');
