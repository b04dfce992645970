import { describe, expect, it } from 'vitest';
import { asksForCost, asksForMoney } from '#search/cost-words.ts';
import { askedUnits, countedWords } from '#search/counting-words.ts';
import { fold } from '#search/fold.ts';
import { asksForDefinition, asksForFigure, asksForPerson, asksForTime, isSetAside } from '#search/question-words.ts';

const words = (text: string) => fold(text).split(' ');

describe('the words of a question', () => {
  it.each([
    ['when was the railway agreement signed', true],
    ['қай жылы ашылды', true],
    ['what is the media on about when it comes to China', false],
    ['when schools switched to distance learning, how many laptops were bought', false],
    ['Когда закрыли границу, сколько фур стояло', false],
    ['Бедел бекеті ашылған күні', true],
  ])('ask for a time: %s', (text, asks) => expect(asksForTime(words(text))).toBe(asks));

  it.each([
    ['who heads the secretariat', true],
    ['кто директор института', true],
    ['орталықтың басшысы кім', true],
    ['кто построил терминал', false],
    ['heads of state met', false],
    ['who is the head of the secretariat', true],
  ])('ask for who holds an office: %s', (text, asks) => expect(asksForPerson(words(text))).toBe(asks));

  it.each([
    ['сколько поездов', true],
    ['number of trains', true],
    ['the grant number', false],
    ['ставка НДС', true],
    ['процентная ставка', true],
    ['ставка по НДС', true],
    ['ставка на хайтек', false],
    ['the rate of exchange', false],
  ])('ask for a figure: %s', (text, asks) => expect(asksForFigure(words(text))).toBe(asks));

  it.each([
    ['во сколько обойдётся дорога', true],
    ['құны қанша', true],
    ['how much does it cost', true],
    ['SWOT неше бөліктен тұрады', false],
    ['доля добавленной стоимости', false],
    ['сколько дней стоит трасса', false],
    ['сколько поездов в сутки', false],
    ['как дешевле доставить груз', false],
    ['авторы қалай бағалайды', false],
  ])('ask for a cost: %s', (text, asks) => expect(asksForCost(words(text))).toBe(asks));

  it.each([
    ['на какую сумму', true],
    ['trade in billion dollars', true],
    ['сколько там киргизский кусок стоит', true],
    ['на сколько подешевела доставка', false],
    ['renminbi without the dollar', false],
  ])('ask for a sum of money: %s', (text, asks) => expect(asksForMoney(words(text))).toBe(asks));

  it.each([
    ['сколько дней идёт поезд', 'дней'],
    ['transit time in hours', 'hours'],
    ['сколько поездов в сутки', ''],
  ])('ask for so many of a unit: %s', (text, unit) => {
    const all = words(text);
    expect(
      askedUnits(all)
        .map((place) => all[place])
        .join(' '),
    ).toBe(fold(unit));
  });

  it.each([
    ['какие переходы есть кроме Хоргоса', 4, true],
    ['which marketplaces are there besides Alibaba', 5, true],
    ['Бақты мен Қорғастан бөлек', 2, true],
    ['какие переходы есть у Хоргоса', 4, false],
  ])('set a name aside: %s', (text, place, aside) => expect(isSetAside(words(text), place, place + 1)).toBe(aside));

  it('ask for what something is', () => {
    expect(asksForDefinition(words('Что такое сухой порт?'))).toBe(true);
    expect(asksForDefinition(words('dry ports of Kazakhstan'))).toBe(false);
  });

  it.each([
    ['сколько поездов в сутки', 'поездов'],
    ['неше ынтымақтастық бағыты аталды', 'ынтымақтастық бағыты'],
    ['пойыздар саны', 'пойыздар'],
    ['how many were under the ministry', ''],
    ['сколько получится за год', ''],
    ['күніне қанша фура өтеді', 'фура'],
    ['сколько видов услуг оказывает портал', 'услуг'],
    ['сколько видеоконференций провели', 'видеоконференций'],
    ['сколько типографий работает', 'типографий'],
    ['через сколько лет дорога перейдёт Киргизии', ''],
  ])('name what is counted: %s', (text, counted) => {
    const all = words(text);
    const found = countedWords(all).map((place) => all[place]);
    expect(found.join(' ')).toBe(fold(counted));
  });
});
