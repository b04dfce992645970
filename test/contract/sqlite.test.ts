import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '#store/open.ts';
import { temporaryFolder } from '../support/process.ts';
import { storeContract } from './store.ts';

describe('the store on SQLite', () => {
  storeContract(async () => {
    const folder = temporaryFolder();
    return {
      open: () => openStore({ dataDir: folder.path }),
      drop: async () => folder[Symbol.dispose](),
    };
  });

  it('remembers after it was closed', async () => {
    using folder = temporaryFolder();
    const first = await openStore({ dataDir: folder.path });
    await first.setPreference('web:1', { language: 'en' });
    await first.close();
    const second = await openStore({ dataDir: folder.path });
    expect(await second.preference('web:1')).toEqual({ language: 'en' });
    await second.close();
  });

  it('makes a data folder that is missing', async () => {
    using folder = temporaryFolder();
    await (await openStore({ dataDir: join(folder.path, 'a', 'b') })).close();
  });

  it('says what to do about a folder that is a file, and a file that is no database', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'file'), '');
    await expect(openStore({ dataDir: join(folder.path, 'file') })).rejects.toThrow(/Set DATA_DIR/);
    mkdirSync(join(folder.path, 'data'));
    writeFileSync(
      join(folder.path, 'data', 'keruen.db'),
      'this is no database at all, but long enough to be looked at as one'.repeat(20),
    );
    await expect(openStore({ dataDir: join(folder.path, 'data') })).rejects.toThrow(
      /keruen\.db cannot be used: .*Set DATA_DIR/,
    );
  });
});
