import { Stack, Stage, Token } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';

const [OPEN, UNIT] = ['stage ', 'organizational unit '];

/** A text for an account: equal for two constructs that are taken to be in one, by the same account id, or by being both in one stage that leaves it open. */
export const accountKey = (scope: IConstruct, account = Stack.of(scope).account) =>
  Token.isUnresolved(account) ? `${OPEN}${Stage.of(scope)?.node.path ?? ''}` : account;

/** A text for the accounts of an organizational unit. */
export const unitKey = (unit: string) => `${UNIT}${unit}`;

/** Whether one is the key of an account, and the other one of a stage that may be deployed to it. Two stages are told apart; of units nobody knows the accounts. */
export function mayBeOneAccount(one: string, other: string): boolean {
  const [first, second] = [one, other].map((key) => key.startsWith(OPEN));
  return first !== second && ![one, other].some((key) => key.startsWith(UNIT));
}
