import { CompiledTrust } from '../compiled-trust';

/** Id of the warning, for those who suppress it. */
export const NO_TIER = 'cdk-trusted-workflows:no-tier';

/** What is said of an identity whose workflow has no tier; undefined where it has one. */
export function tierNotice({ name, tier }: CompiledTrust): string | undefined {
  return tier ? undefined : `the trusted workflow ${name} has no tier: nothing says what its runs are for, and so what the trust has to reach; write \`tier: TrustTier.STAGING\`, or another one`;
}
