import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated-files.ts';

mkdirSync('config/schemas', { recursive: true });
for (const [path, text] of generatedFiles()) writeFileSync(join('config', path), text);
