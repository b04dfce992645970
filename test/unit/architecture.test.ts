import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom, by folder below src/; files directly below src/ put the parts together. */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  i18n: ['core'],
  content: ['core', 'i18n'],
  search: ['core', 'i18n'],
  messages: ['core', 'i18n'],
  commands: ['core', 'i18n', 'messages', 'search'],
  digest: ['core', 'i18n'],
  pictures: ['core', 'i18n'],
  store: ['core'],
  'platforms/slack': ['core', 'i18n'],
  'platforms/shell': ['core'],
  'platforms/telegram': ['core', 'i18n'],
  'platforms/web': ['core', 'i18n'],
};

/** Packages that only one folder may know. */
const onlyIn: Record<string, string> = {
  '@slack/bolt': 'platforms/slack',
  '@slack/web-api': 'platforms/slack',
  telegraf: 'platforms/telegram',
  'node-cron': 'digest',
  echarts: 'pictures',
  '@resvg/resvg-wasm': 'pictures',
  kysely: 'store',
  pg: 'store',
  'node:sqlite': 'store',
};

const entryPoints = ['ask.ts', 'export.ts', 'generate.ts', 'main.ts', 'verify.ts'];

const imports = globSync('src/**/*.ts')
  .map((path) => path.replaceAll('\\', '/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .map(({ path, text }) => ({
    file: path.replace('src/', ''),
    layer: layerOf(path),
    text,
    specifiers: [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier),
  }));

function layerOf(path: string): string {
  const folder = dirname(path.replace('src/', '')).replaceAll('\\', '/');
  return folder.startsWith('platforms/') ? folder.split('/').slice(0, 2).join('/') : (folder.split('/')[0] ?? '');
}

/** The folder that a specifier of ours leads to; undefined for a package. */
function target(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return layerOf(`src/${specifier.slice(1)}`);
  if (specifier.startsWith('.')) return layerOf(posix.join('src', posix.dirname(file), specifier));
  return undefined;
}

describe('the import table', () => {
  it('sees the files it speaks of', () => {
    expect(imports.length).toBeGreaterThan(70);
    expect(imports.flatMap(({ specifiers }) => specifiers).length).toBeGreaterThan(250);
    const layers = new Set(imports.map(({ layer }) => layer).filter((layer) => layer !== '.'));
    expect([...layers].sort()).toEqual(Object.keys(mayImport).sort());
  });

  it('is kept by every file', () => {
    const breaches = imports.flatMap(({ file, layer, specifiers }) =>
      specifiers
        .map((specifier) => ({ file, layer, to: target(file, specifier) }))
        .filter(({ to }) => to !== undefined && layer !== '.' && to !== layer && !mayImport[layer]?.includes(to)),
    );
    expect(breaches).toEqual([]);
  });

  it('finds a breach when there is one', () => {
    expect(target('core/fact.ts', '#store/open.ts')).toBe('store');
    expect(mayImport.core?.includes('store')).toBe(false);
    expect(target('platforms/slack/render.ts', '#platforms/telegram/render.ts')).toBe('platforms/telegram');
  });

  it('keeps SDKs and drivers in their folders', () => {
    const strays = imports.flatMap(({ file, layer, specifiers }) =>
      specifiers
        .flatMap((specifier) =>
          Object.keys(onlyIn).filter((name) => specifier === name || specifier.startsWith(`${name}/`)),
        )
        .filter((name) => onlyIn[name] !== layer)
        .map((name) => `${file} imports ${name}`),
    );
    expect(strays).toEqual([]);
    for (const name of Object.keys(onlyIn)) {
      expect(
        imports.some(({ specifiers }) =>
          specifiers.some((specifier) => specifier === name || specifier.startsWith(`${name}/`)),
        ),
        name,
      ).toBe(true);
    }
  });

  it('lets only entry points read the environment, and only main.ts import the app', () => {
    const readers = imports.filter(({ text }) => text.includes('process.env')).map(({ file }) => file);
    expect(readers.filter((file) => !entryPoints.includes(file))).toEqual([]);
    expect(readers).toContain('main.ts');
    expect(imports.filter(({ specifiers }) => specifiers.includes('./app.ts')).map(({ file }) => file)).toEqual([
      'main.ts',
    ]);
  });

  it('has no import that climbs out of its folder', () => {
    expect(imports.flatMap(({ specifiers }) => specifiers.filter((specifier) => specifier.startsWith('..')))).toEqual(
      [],
    );
  });
});
