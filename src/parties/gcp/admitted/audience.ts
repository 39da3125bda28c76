import { claimIs } from './claim-is';
import { NEVER, present } from '../../../claims';
import { Bounds, Field, OWN_AUDIENCE, some } from '../../../trust';
import { ProviderDocument } from '../artifact-document';
import { IAM_HOST } from '../facts';

/** Any number is the project's where the artifact does not hold it. */
const ANY_NUMBER = '1';

/** The audiences that a provider takes. */
export function audienceBounds({ audiences, poolId, providerId }: ProviderDocument): Bounds {
  const open: Bounds = { lowerBound: NEVER, upperBound: present('aud') };
  if (audiences.length > 0) return some(audiences.map((audience) => typeof audience === 'string' ? claimIs('aud', audience) : open));
  return typeof poolId === 'string' && typeof providerId === 'string' ? claimIs('aud', OWN_AUDIENCE) : open;
}

/** The same as a list. */
export function audiencesOf(provider: ProviderDocument): string[] {
  const { audiences } = provider;
  if (audiences.length > 0) return audiences.flatMap((audience) => typeof audience === 'string' ? [audience] : []);
  return ownName(provider) === undefined ? [] : [OWN_AUDIENCE];
}

/** What a provider that lists no audience takes: its own name. */
export function ownName({ audiences, poolId, providerId, projectNumber = ANY_NUMBER }: ProviderDocument): string | undefined {
  const known = (id: Field) => typeof id === 'string' ? id : undefined;
  const [pool, provider] = [known(poolId), known(providerId)];
  if (audiences.length > 0 || pool === undefined || provider === undefined) return undefined;
  return `https:${IAM_HOST}projects/${projectNumber}/locations/global/workloadIdentityPools/${pool}/providers/${provider}`;
}
