import {openKnowledge} from '/work/main/src/knowledge.ts';
import {comparison} from '/work/main/src/messages/comparison.ts';
import {chartCard} from '/work/main/src/messages/chart-card.ts';
import {plainText} from '/work/main/src/core/plain-text.ts';
const k=openKnowledge('content');
console.log(plainText(comparison({a:'kazakhstan',b:'uzbekistan',measures:[]},k.library,'ru')));
console.log(plainText(chartCard(k.library.series.get('turnover-2024-by-country'),k.library,'ru')));
