import { Stack, Token } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { accountKey } from './account-key';
import { checkAccount } from './check-role';
import { awsForeignToken, awsPartitionMismatch } from '../../internal/catalogue/aws';
import { tokenEngine } from '../../internal/tokens';
import { AwsPartition, partitionOfRegion } from '../../parties/aws/facts';

/** The account and the region that a construct will be deployed to. */
export interface Surroundings {
  /** Twelve digits, or an unresolved value. */
  readonly account: string;
  readonly region: string;
  readonly partition: AwsPartition;
  /** Equal for two constructs that are taken to be in one account: same account id, or both unknown in one stage. */
  readonly accountKey: string;
}

/** The surroundings of whatever is created in `scope`, or of what somebody else has in another account. */
export function surroundingsOf(scope: IConstruct, partition?: AwsPartition, elsewhere?: string): Surroundings {
  const { account: own, region } = Stack.of(scope);
  const account = elsewhere ?? own;
  if (tokenEngine(region) === 'cdktf') throw awsForeignToken('region', region);
  return {
    account: checkAccount(account),
    region,
    partition: settlePartition(region, partition),
    accountKey: accountKey(scope, account),
  };
}

/** A region decides; an unknown one leaves the word to the user, and an ARN of a wrong partition fails at deployment. */
function settlePartition(region: string, given?: AwsPartition): AwsPartition {
  if (Token.isUnresolved(region)) return given ?? AwsPartition.AWS;
  const actual = partitionOfRegion(region);
  if (given !== undefined && given !== actual) throw awsPartitionMismatch(given, region, actual);
  return actual;
}
