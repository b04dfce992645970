import {loadLibrary} from '/work/main/src/content/load.ts';
import {indexFacts} from '/work/main/src/search/fact-index.ts';
import {createGazetteer} from '/work/main/src/search/gazetteer.ts';
import {createThesaurus} from '/work/main/src/search/thesaurus.ts';
import {createWishReader} from '/work/main/src/search/wishes.ts';
import {createLookup} from '/work/main/src/search/lookup.ts';
const lib=loadLibrary('content');const thesaurus=createThesaurus(lib),gazetteer=createGazetteer(lib);const index=indexFacts(lib,{thesaurus,gazetteer});
const read=createWishReader(lib,{gazetteer,thesaurus,index});const lookup=createLookup(lib);
const [q,...ids]=process.argv.slice(2);const f=lookup.find(q);const {fold}=await import('/work/main/src/search/fold.ts');
const text=f.understood??q;const asked=read({words:fold(text).split(' ').filter(Boolean).map(word=>({word,sure:1}))});
console.log(f.status,f.understood,f.results.map(r=>r.fact.id+':'+r.score+(r.mismatch??'')).join(' '));
for(const id of ids.length?ids:f.results.slice(0,2).map(r=>r.fact.id)){const place=index.facts.findIndex(x=>x.id===id);console.log('--',id);
for(const w of asked.wishes){const rar=Math.min(...[...w.terms.keys()].map(t=>index.rarity(t)));let best=0;for(const[t,q]of w.terms){best=Math.max(best,index.weight(t,place)*q)}console.log(' ',(w.force*rar).toFixed(2),best.toFixed(2),[...w.terms.keys()].join(' | '),w.required?'REQ '+w.required.mismatch:'')}}
