import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ms, percentiles } from './report.ts';

/** Times the start against a bare process that only imports the same SDKs, and watches the memory, in one run. */
const rounds = 7;
const lookups = 10_000;
const data = mkdtempSync(join(tmpdir(), 'keruen-bench-'));
const environment = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', DATA_DIR: data, LOG_LEVEL: 'silent' };

const starts: Record<'src/main.ts' | 'test/bench/bare.ts', number[]> = { 'src/main.ts': [], 'test/bench/bare.ts': [] };
for (let round = 0; round < rounds; round++) {
  for (const program of ['src/main.ts', 'test/bench/bare.ts'] as const) {
    const { child, time } = await started(program);
    starts[program].push(time);
    child.kill('SIGKILL');
  }
}
const ours = percentiles(starts['src/main.ts']).median;
const bare = percentiles(starts['test/bench/bare.ts']).median;
console.log(
  `start to the first answer on /healthz: ${ms(ours)}, bare process ${ms(bare)}, ratio ${(ours / bare).toFixed(2)}`,
);

const { child, url } = await started('src/main.ts');
const queries = ['khorgos', 'товарооборот китай казахстан 2024', 'қытай қазақстан сауда', 'penguins', '[jhujc'];
await ask(200);
const before = residentMegabytes(child.pid);
await ask(lookups);
const after = residentMegabytes(child.pid);
console.log(
  `resident after start: ${before.toFixed(0)} MB; after ${lookups} lookups: ${after.toFixed(0)} MB, growth ${(((after - before) / before) * 100).toFixed(1)}%`,
);
child.kill('SIGKILL');
rmSync(data, { recursive: true });

async function started(program: string) {
  const start = performance.now();
  const process = spawn('node', [program], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve) => {
    let output = '';
    process.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (address) resolve(address[0]);
    });
  });
  await (await fetch(`${url}/healthz`)).text();
  return { child: process, url, time: performance.now() - start };
}

async function ask(times: number) {
  for (let index = 0; index < times; index++) {
    await (
      await fetch(`${url}/api/facts?q=${encodeURIComponent(queries[index % queries.length] ?? '')}`)
    ).arrayBuffer();
  }
}

/** Resident set of a process (Linux). */
function residentMegabytes(pid: number | undefined): number {
  const [, kilobytes = ''] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
