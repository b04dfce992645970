import jsep, { type Expression } from 'jsep';
import type { Difference } from '#core/difference.ts';
import type { Fact } from '#core/fact.ts';
import { sameNumber } from '#core/figure.ts';
import { knownNumbers } from './known-numbers.ts';

/** Numbers that may stand in a recomputation without being a figure: a whole in per cent, a thousand, months and days of a year. */
const constants = [1, 12, 100, 365, 1000];

/** What is wrong with a difference's recomputation: not an expression, false, or with a number of no fact. */
export function recomputationProblems({ recomputation }: Difference, facts: readonly Fact[]): readonly string[] {
  try {
    const expression = jsep(recomputation);
    const known = [...constants, ...facts.flatMap(knownNumbers)];
    const strangers = literals(withoutResult(expression)).filter(
      (number) => !known.some((value) => sameNumber(value, number)),
    );
    return [
      ...strangers.map((number) => `recomputation: ${number} stands in none of the facts`),
      ...(evaluate(expression) === true ? [] : [`recomputation: "${recomputation}" is not a comparison that holds`]),
    ];
  } catch (cause) {
    return [`recomputation: ${cause instanceof Error ? cause.message : cause}`];
  }
}

/** The computation in `28 + 15.9 - 43.8 == 0.1`: a lone number on the right is what comes out of it. */
function withoutResult(expression: Expression): Expression {
  return isBinary(expression) && expression.operator === '==' && isLiteral(expression.right)
    ? expression.left
    : expression;
}

function literals(expression: Expression): readonly number[] {
  if (isLiteral(expression)) return typeof expression.value === 'number' ? [expression.value] : [];
  if (isBinary(expression)) return [...literals(expression.left), ...literals(expression.right)];
  return [];
}

function evaluate(expression: Expression): number | boolean {
  if (isLiteral(expression) && typeof expression.value === 'number') return expression.value;
  if (isBinary(expression)) return combine(expression.operator, evaluate(expression.left), evaluate(expression.right));
  throw new Error('only numbers, + - * / and one comparison (==, !=, <, <=, >, >=) are understood');
}

function combine(operator: string, left: number | boolean, right: number | boolean): number | boolean {
  if (typeof left !== 'number' || typeof right !== 'number') throw new Error('one comparison only');
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '==':
      return sameNumber(left, right);
    case '!=':
      return !sameNumber(left, right);
    case '<':
      return left < right && !sameNumber(left, right);
    case '>':
      return left > right && !sameNumber(left, right);
    case '<=':
      return left < right || sameNumber(left, right);
    case '>=':
      return left > right || sameNumber(left, right);
    default:
      throw new Error(`"${operator}" is not understood`);
  }
}

function isLiteral(expression: Expression): expression is jsep.Literal {
  return expression.type === 'Literal';
}

function isBinary(expression: Expression): expression is jsep.BinaryExpression {
  return expression.type === 'BinaryExpression';
}
