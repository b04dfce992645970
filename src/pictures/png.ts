import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);

/** Turns SVG text into a PNG, with the one font that the product carries: no font of the machine is used. */
export async function toPng(svg: string): Promise<Uint8Array> {
  const font = await ready();
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [font], defaultFontFamily: 'Inter', loadSystemFonts: false },
  });
  try {
    const picture = drawing.render();
    try {
      return picture.asPng();
    } finally {
      picture.free();
    }
  } finally {
    drawing.free();
  }
}

let prepared: Promise<Uint8Array> | undefined;

/** Loads the renderer and the font once, when the first picture is asked for. */
function ready(): Promise<Uint8Array> {
  prepared ??= (async () => {
    await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return readFile(require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'));
  })();
  return prepared;
}
