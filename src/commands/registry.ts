import { brief } from './brief.ts';
import type { Command } from './command.ts';
import { digest } from './digest.ts';
import { fact } from './fact.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { sources } from './sources.ts';

/** All commands, in the order of help, menus and manifests. */
export const commands: readonly Command[] = [fact, brief, digest, sources, language, help];
