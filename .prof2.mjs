import {loadLibrary} from '/work/main/src/content/load.ts';
const t=performance.now();loadLibrary('content');console.log('load',performance.now()-t);
