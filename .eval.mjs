import {readFileSync} from 'node:fs';
import {openKnowledge} from '/work/main/src/knowledge.ts';
const set=process.argv[2], verbose=process.argv[3];
const k=openKnowledge('/work/main/content');
const rows=readFileSync(`test/queries/${set}.jsonl`,'utf8').split('\n').filter(Boolean).map(JSON.parse);
const norm=s=>s.toLowerCase().replace(/[\s\u00a0]+/g,' ');
const accepts=(q,f)=>q.facts.includes(f.id)||(()=>{if(!f.evidence.some(e=>e.source===q.source))return false;const n=(q.printed.match(/\d+(?:[.,]\d+)?/g)||[]).filter(x=>!/^(19|20)\d\d$/.test(x)&&x.length>1);const hay=f.evidence.map(e=>e.printed.join(' ')).join(' ');return n.length>0&&n.every(x=>hay.includes(x))&&f.evidence.some(e=>e.lines[0]<=q.lines[1]&&e.lines[1]>=q.lines[0])})();
const t={};const add=(key,f)=>{t[key]??={n:0,first:0,three:0,wrong:0,refused:0,negOk:0,neg:0};f(t[key])};
for(const q of rows){const r=k.lookup.find(q.query);
 if(q.none){for(const key of ['all',q.lang,q.style])add(key,x=>{x.neg++;if(r.status!=='answer')x.negOk++}); if(r.status==='answer'&&verbose)console.log('NEG',q.lang,q.style,'|',q.query,'->',r.results[0].fact.id,r.results[0].score,'understood:',r.understood||'');continue}
 if(!q.facts.length)continue;
 const ids=r.results.map(x=>x.fact.id);const first=r.status==='answer'&&accepts(q,r.results[0].fact);const three=r.status==='answer'&&r.results.slice(0,3).some(x=>accepts(q,x.fact));
 for(const key of ['all',q.lang,q.style])add(key,x=>{x.n++;if(first)x.first++;if(three)x.three++;if(r.status!=='answer')x.refused++;else if(!first)x.wrong++});
 if(!first&&verbose)console.log(r.status==='answer'?'WRONG':'REFUSED',q.lang,q.style,'|',q.query,'| want',q.facts.slice(0,3).join(','),'| got',r.results.slice(0,3).map(x=>x.fact.id+':'+x.score+(x.mismatch?'!'+x.mismatch:'')).join(' '),r.understood?'| u: '+r.understood:'');
}
for(const [key,x] of Object.entries(t))console.log(key.padEnd(10),'n',x.n,'first',(100*x.first/x.n).toFixed(1),'three',(100*x.three/x.n).toFixed(1),'wrong',x.wrong,'refused',x.refused,'neg',x.negOk+'/'+x.neg);
