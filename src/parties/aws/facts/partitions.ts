import { AwsPartition } from './aws-partition';

interface PartitionFacts {
  /** How the names of its regions begin. */
  readonly regions: string;
  /** The audience that the login action asks for there, and that the provider lists. */
  readonly audience: string;
  /** Whether STS exposes claims of known issuers beyond `sub` and `aud`. */
  readonly claimKeys: boolean;
}

/**
 * Regions: region-info of aws-cdk-lib 2.271.0. Audiences: aws-actions/configure-aws-credentials v6 action.yml (default
 * sts.amazonaws.com) and README (China). Claim keys: announced for commercial regions in January 2026; elsewhere UNCLEAR, so
 * they are taken to be absent, which keeps a trust closed. All as of 2026-11-21.
 */
const FACTS: Record<AwsPartition, PartitionFacts> = {
  [AwsPartition.AWS]: { regions: '', audience: 'sts.amazonaws.com', claimKeys: true },
  [AwsPartition.AWS_CN]: { regions: 'cn-', audience: 'sts.amazonaws.com.cn', claimKeys: false },
  [AwsPartition.AWS_US_GOV]: { regions: 'us-gov-', audience: 'sts.amazonaws.com', claimKeys: false },
  [AwsPartition.AWS_EUSC]: { regions: 'eusc-', audience: 'sts.amazonaws.com', claimKeys: false },
  [AwsPartition.AWS_ISO]: { regions: 'us-iso-', audience: 'sts.amazonaws.com', claimKeys: false },
  [AwsPartition.AWS_ISO_B]: { regions: 'us-isob-', audience: 'sts.amazonaws.com', claimKeys: false },
  [AwsPartition.AWS_ISO_E]: { regions: 'eu-isoe-', audience: 'sts.amazonaws.com', claimKeys: false },
  [AwsPartition.AWS_ISO_F]: { regions: 'us-isof-', audience: 'sts.amazonaws.com', claimKeys: false },
};

/** All partitions, the commercial one first. */
export const PARTITIONS: AwsPartition[] = Object.values(AwsPartition);

/** The partition with this name, if there is one. */
export function partitionNamed(name: string): AwsPartition | undefined {
  return PARTITIONS.find((partition) => partition === name);
}

/** The partition of a region, by how its name begins. */
export function partitionOfRegion(region: string): AwsPartition {
  return PARTITIONS.find((partition) => FACTS[partition].regions !== '' && region.startsWith(FACTS[partition].regions)) ?? AwsPartition.AWS;
}

/** The audience that tokens for STS carry in a partition. */
export function stsAudience(partition: AwsPartition): string {
  return FACTS[partition].audience;
}

/** Whether STS exposes claims beyond `sub` and `aud` in a partition. */
export function exposesClaimKeys(partition: AwsPartition): boolean {
  return FACTS[partition].claimKeys;
}
