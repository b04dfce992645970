import { describe, expect, it } from 'vitest';
import type { Fact } from '#core/fact.ts';
import { chooseFacts } from '#digest/choose.ts';

const fact = (id: string, change: Partial<Fact> = {}): Fact => ({
  id,
  topics: ['trade'],
  kind: 'claim',
  weight: 2,
  entities: [id],
  figures: [],
  says: { ru: id, kk: id, en: id },
  evidence: [{ source: '900', lines: [1, 1], printed: ['x'] }],
  status: 'current',
  ...change,
});

const facts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => fact(id));

describe('chooseFacts', () => {
  it('chooses the same for the same slot, whatever the order of the facts', () => {
    expect(chooseFacts([...facts].reverse(), [], 3, 'slot 1')).toEqual(chooseFacts(facts, [], 3, 'slot 1'));
  });

  it('chooses differently for different slots', () => {
    const choices = Array.from({ length: 10 }, (_, slot) => chooseFacts(facts, [], 3, `slot ${slot}`).join());
    expect(new Set(choices).size).toBeGreaterThan(3);
  });

  it('shows nothing again before everything has been shown', () => {
    const history: string[] = [];
    for (let slot = 0; history.length < 14; slot++) history.push(...chooseFacts(facts, history, 2, `slot ${slot}`));
    expect(new Set(history.slice(0, 7)).size).toBe(7);
    expect(new Set(history.slice(7, 14)).size).toBe(7);
  });

  it('shows heavier facts first', () => {
    const heavy = fact('heavy', { weight: 3 });
    const light = fact('light', { weight: 1 });
    expect(chooseFacts([light, ...facts, heavy], [], 2, 's')[0]).toBe('heavy');
    expect(chooseFacts([light, ...facts, heavy], [], 8, 's')).not.toContain('light');
  });

  it('prefers facts about different things', () => {
    const twins = ['x', 'y', 'z'].map((id) => fact(id, { entities: ['china'], weight: 3 }));
    const other = fact('other', { weight: 3 });
    expect(chooseFacts([...twins, other], [], 2, 's')).toContain('other');
  });

  it('never shows what was superseded or withdrawn, nor more than there is', () => {
    expect(
      chooseFacts(
        [fact('old', { status: 'superseded' }), fact('gone', { status: 'withdrawn' }), fact('a')],
        [],
        3,
        's',
      ),
    ).toEqual(['a']);
    expect(chooseFacts([], [], 3, 's')).toEqual([]);
  });
});
