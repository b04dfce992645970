import {readFileSync,writeFileSync} from 'node:fs';
import {loadLibrary} from '/work/main/src/content/load.ts';
import {indexFacts} from '/work/main/src/search/fact-index.ts';
import {createGazetteer} from '/work/main/src/search/gazetteer.ts';
import {createThesaurus} from '/work/main/src/search/thesaurus.ts';
import {createWishReader} from '/work/main/src/search/wishes.ts';
import {createLookup} from '/work/main/src/search/lookup.ts';
import {fold} from '/work/main/src/search/fold.ts';
const lib=loadLibrary('content');const thesaurus=createThesaurus(lib),gazetteer=createGazetteer(lib);const index=indexFacts(lib,{thesaurus,gazetteer});
const read=createWishReader(lib,{gazetteer,thesaurus,index});const lookup=createLookup(lib);
const rows=readFileSync('/tmp/help/tuning.raw.jsonl','utf8').split('\n').filter(Boolean).map(JSON.parse);
const out=[];
for(const q of rows){if(!q.none&&!q.facts.length)continue;const f=lookup.find(q.query);const ok=f.results.filter(r=>!r.mismatch);const top=ok[0];
 if(!top){out.push({y:q.none?0:-1,q:q.query,s:0});continue}
 const asked=read({words:fold(f.understood??q.query).split(' ').filter(Boolean).map(word=>({word,sure:1}))});
 let mass=0,known=0,kmass=0,unk=0,n=0,miss=0;const place=index.facts.indexOf(top.fact);
 for(const w of asked.wishes){const rar=Math.min(...[...w.terms.keys()].map(t=>index.rarity(t)))*w.force;let b=0,has=false;for(const[t,qq]of w.terms){b=Math.max(b,index.weight(t,place)*qq);if(index.postings(t).places.length)has=true}
  n++;if(!has)unk++;else{known+=rar;kmass+=b*rar;if(b<.3)miss++};mass+=b*rar}
 const second=ok.find(r=>r!==top&&r.fact.id!==top.fact.id);
 const y=q.none?0:q.facts.includes(top.fact.id)?1:2;
 out.push({y,s:top.score,k:+(kmass/known||0).toFixed(3),u:+(unk/n).toFixed(2),unk,miss,n,mass:+mass.toFixed(1),g:+(top.score-(second?.score??0.3)).toFixed(3),q:q.query.slice(0,60),t:top.fact.id});}
writeFileSync('/tmp/help/feat.json',JSON.stringify(out));
console.log('NEG');for(const o of out.filter(o=>o.y===0&&o.s>0.45).sort((a,b)=>b.s-a.s))console.log(JSON.stringify(o));
console.log('POS low');for(const o of out.filter(o=>o.y===1&&o.s<0.66).sort((a,b)=>b.s-a.s))console.log(JSON.stringify(o));
console.log('WRONGTOP');for(const o of out.filter(o=>o.y===2).sort((a,b)=>b.s-a.s))console.log(JSON.stringify(o));
