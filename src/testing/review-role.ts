import { rows } from './review-rows';

/** Operators in words; one that is not here stands as it is. */
const WORDS: Record<string, string> = { StringEquals: 'is', StringLike: 'is like' };

/** A trust policy of IAM, a line for each condition. */
export function reviewRole(document: Record<string, unknown>): string[] {
  return listOf(document.Statement).flatMap((statement, index) => {
    const { Effect, Action, Principal, Condition, ...rest } = Object(statement) as Record<string, unknown>;
    const provider = String(Object(Principal).Federated ?? JSON.stringify(Principal));
    return [
      `statement ${index + 1}: ${Effect === 'Allow' ? 'admits' : 'refuses'} a token of ${provider}`,
      `  for ${listOf(Action).join(', ')}, where`,
      ...rows(conditionsOf(Condition)).map((line) => `    ${line}`),
      ...Object.entries(rest).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
    ];
  });
}

function conditionsOf(condition: unknown): string[][] {
  return Object.entries(Object(condition) as Record<string, unknown>).flatMap(([operator, keys]) => (
    Object.entries(Object(keys) as Record<string, unknown>).flatMap(([key, values]) => (
      listOf(values).map((value, index) => index === 0 ? [key, WORDS[operator] ?? operator, String(value)] : ['', 'or', String(value)])))));
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
