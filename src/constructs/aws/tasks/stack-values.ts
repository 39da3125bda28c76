import { IResolveContext, Stack, Token } from 'aws-cdk-lib/core';
import { Named } from './people-text';

/** Where a task is granted: what the stack of the role says, a literal where it is known there. */
export const OF_THE_ROLE = {
  partition: value('AWS::Partition', ({ partition }) => partition),
  account: value('AWS::AccountId', ({ account }) => account),
  region: value('AWS::Region', ({ region }) => region),
};

/** One value for all stacks: each resolves it for itself. */
function value(called: string, of: (stack: Stack) => string): string {
  const named: Named = {
    called,
    creationStack: [],
    resolve: ({ scope }: IResolveContext) => of(Stack.of(scope)),
    toString: () => Token.asString(named, { displayHint: called }),
  };
  return named.toString();
}
