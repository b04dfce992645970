import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';

/** A thread that does nothing: how late its event loop comes round is the machine's share in the delays of the others. */
const loop = monitorEventLoopDelay({ resolution: 5 });
loop.enable();
parentPort?.on('message', () => parentPort?.postMessage(loop.max / 1e6));
