import { loadLibrary } from '#content/load.ts';
import { type Signs, signNames } from '#search/confidence.ts';
import { createRanking } from '#search/ranking.ts';
import { answers, questions } from '../support/queries.ts';

/**
 * Fits the weights of src/search/confidence.ts to the questions of the tuning set by logistic regression (Newton’s method with
 * a small penalty), and prints them with what each threshold would give on questions that the fit has not seen: ten folds.
 */
const { spell, rank } = createRanking(loadLibrary('content'));
const asked = questions('tuning');
const samples = asked.flatMap((question) => {
  const { signs, ranked } = rank(spell(question.query));
  const [top] = ranked;
  if (!signs || !top) return [];
  return [
    {
      values: [...valuesOf(signs), 1],
      right: !question.none && answers(top.fact, question),
      none: question.none !== undefined,
    },
  ];
});

function valuesOf(signs: Signs): readonly number[] {
  return signNames.map((name) => signs[name]);
}

type Sample = (typeof samples)[number];

function chanceOf({ values }: Sample, weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
}

const penalty = 0.1;

function fitted(training: readonly Sample[]): readonly number[] {
  const size = signNames.length + 1;
  let weights: readonly number[] = new Array(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const matrix = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size + 1 }, (_, column) => Number(row === column) * penalty),
    );
    for (const sample of training) {
      const chance = chanceOf(sample, weights);
      const { values, right } = sample;
      values.forEach((value, row) => {
        const line = matrix[row] ?? [];
        values.forEach((other, column) => {
          line[column] = (line[column] ?? 0) + value * other * chance * (1 - chance);
        });
        line[size] = (line[size] ?? 0) + value * (Number(right) - chance);
      });
    }
    weights.forEach((weight, row) => {
      const line = matrix[row] ?? [];
      line[size] = (line[size] ?? 0) - penalty * weight;
    });
    const step = solve(matrix);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  return weights;
}

/** Solves the equations, each with its right side last, by elimination. */
function solve(equations: number[][]): readonly number[] {
  equations.forEach((pivot, at) => {
    const head = pivot[at] ?? 1;
    for (let column = 0; column < pivot.length; column++) pivot[column] = (pivot[column] ?? 0) / head;
    for (const line of equations) {
      if (line === pivot) continue;
      const factor = line[at] ?? 0;
      for (let column = 0; column < line.length; column++)
        line[column] = (line[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  });
  return equations.map((line) => line.at(-1) ?? 0);
}

const folds = 10;
const unseen = Array.from({ length: folds }, (_, fold) => {
  const weights = fitted(samples.filter((_, at) => at % folds !== fold));
  return samples
    .filter((_, at) => at % folds === fold)
    .map((sample) => ({ ...sample, chance: chanceOf(sample, weights) }));
}).flat();

const answerable = asked.filter(({ none }) => !none).length;
for (const threshold of [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]) {
  const shown = unseen.filter(({ chance }) => chance >= threshold);
  const right = shown.filter((sample) => sample.right).length;
  const wrong = shown.filter((sample) => !sample.right && !sample.none).length;
  const answered = shown.filter(({ none }) => none).length;
  console.log(
    `from ${threshold}: right ${((100 * right) / answerable).toFixed(1)}%, wrong ${wrong} of ${answerable}, unanswerable answered ${answered} of ${asked.length - answerable}`,
  );
}
const weights = fitted(samples);
console.log(
  signNames.map((name, at) => `${name} ${weights[at]?.toFixed(2)}`).join(', '),
  `bias ${weights.at(-1)?.toFixed(2)}`,
);
