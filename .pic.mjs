import {writeFileSync} from 'node:fs';
import {loadLibrary} from '/work/main/src/content/load.ts';
import {seriesChart} from '/work/main/src/messages/series-chart.ts';
import {drawChart} from '/work/main/src/pictures/chart.ts';
import {toPng} from '/work/main/src/pictures/png.ts';
const l=loadLibrary('content');for(const [id,lang] of [['turnover-2024-by-country','kk'],['joint-projects-by-body','ru'],['crexpress-departures','en'],['import-shares-2024','ru']]){const t=performance.now();writeFileSync(`/tmp/${id}.png`,await toPng(drawChart(seriesChart(l.series.get(id),l,lang))));console.log(id,performance.now()-t)}
