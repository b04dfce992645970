import {loadLibrary} from '/work/main/src/content/load.ts';
let t=performance.now();const l=loadLibrary('content');console.log('load',performance.now()-t);
const m=await import('/work/main/src/search/thesaurus.ts');const g=await import('/work/main/src/search/gazetteer.ts');const fi=await import('/work/main/src/search/fact-index.ts');const ty=await import('/work/main/src/search/typo.ts');
t=performance.now();const th=m.createThesaurus(l);console.log('thes',performance.now()-t);
t=performance.now();const ga=g.createGazetteer(l);console.log('gaz',performance.now()-t);
t=performance.now();const ix=fi.indexFacts(l,{thesaurus:th,gazetteer:ga});console.log('index',performance.now()-t);
t=performance.now();ty.createTypoFinder(ix.vocabulary);console.log('typo',performance.now()-t, ix.vocabulary.size);
