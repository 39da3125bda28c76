import { malformedTokenOption, tokenForWhom } from '../../internal/catalogue/cli-options';
import { AwsPartition, stsAudience } from '../../parties/aws';
import { CHINA_CLOUD, GLOBAL_CLOUD, US_GOVERNMENT_CLOUD } from '../../parties/azure';
import { Party } from '../../trust';

/** The clouds that Microsoft runs, as azure/login names them. */
const CLOUDS = new Map([GLOBAL_CLOUD, US_GOVERNMENT_CLOUD, CHINA_CLOUD].map(({ loginEnvironment, audience }) => [loginEnvironment, audience]));
export const CLOUD_NAMES: readonly string[] = [...CLOUDS.keys()];
/** @see https://docs.cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines (2026-11-21) */
const PROVIDER = /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[a-z0-9-]+\/providers\/[a-z0-9-]+$/;
const PROVIDER_SHOWN = 'projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER';

/** Where a token is to go. */
export interface TokenTarget {
  readonly for?: Party;
  readonly audience?: string;
  /** Of AWS. @default - the commercial one */
  readonly partition?: AwsPartition;
  /** Of Azure, as azure/login names it. @default - the public one */
  readonly cloud?: string;
  /** Of GCP, by its resource name. */
  readonly provider?: string;
}

/** The audience that a login action asks for there; `fixed` is that of a CI system whose jobs cannot choose one. */
export function audienceFor(target: TokenTarget, fixed?: string): string {
  refuseOthers(target);
  const asked = target.audience ?? fixed;
  if (asked !== undefined) return asked;
  if (target.for === Party.AWS) return stsAudience(target.partition ?? AwsPartition.AWS);
  if (target.for === Party.AZURE) return CLOUDS.get(target.cloud ?? GLOBAL_CLOUD.loginEnvironment)!;
  if (target.for === undefined) throw tokenForWhom('neither --for nor --audience', '--for aws, azure or gcp; or --audience, where the provider takes another one');
  return `https://iam.googleapis.com/${providerOf(target)}`;
}

/** What tells a cloud apart goes with that cloud alone: beside another it would change nothing, in silence. */
function refuseOthers({ for: party, audience, partition, cloud, provider }: TokenTarget): void {
  const told = [['--partition', partition, Party.AWS], ['--cloud', cloud, Party.AZURE], ['--provider', provider, Party.GCP]] as const;
  const idle = told.find(([, value, own]) => value !== undefined && (party !== own || audience !== undefined));
  if (idle) throw tokenForWhom(`${idle[0]} ${audience === undefined ? `for ${party ?? 'no cloud'}` : 'beside --audience'}`, `${idle[0]} with --for ${idle[2]}, without --audience`);
}

function providerOf({ provider }: TokenTarget): string {
  if (provider === undefined) throw tokenForWhom('--for gcp alone', `--provider ${PROVIDER_SHOWN}, whose own name is the audience; or the --audience that it takes`);
  if (!PROVIDER.test(provider)) throw malformedTokenOption('--provider', provider, PROVIDER_SHOWN, 'projects/123456789012/locations/global/workloadIdentityPools/github/providers/github');
  return provider;
}
