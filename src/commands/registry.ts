import { brief } from './brief.ts';
import { chart } from './chart.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { differences } from './differences.ts';
import { digest } from './digest.ts';
import { fact } from './fact.ts';
import { gaps } from './gaps.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { today } from './today.ts';

/** All commands, in the order of help, menus and manifests. */
export const commands: readonly Command[] = [
  fact,
  brief,
  digest,
  today,
  chart,
  compare,
  differences,
  sources,
  language,
  settings,
  gaps,
  help,
];
