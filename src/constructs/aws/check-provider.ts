import { refuseDynamicReference } from './check-role';
import { awsAudiences, awsThumbprints, awsThumbprintsIgnored } from '../../internal/catalogue/aws';
import { CHARSETS, hasPublicAuthority, LIMITS } from '../../parties/aws/facts';
import { checkCharset, checkLiteral } from '../../parties/aws/render';

/** Audiences that a provider can list. */
export function checkAudiences(audiences: string[]): void {
  const [most, length] = [LIMITS.clientIds.value, LIMITS.clientId.value];
  for (const audience of audiences) {
    checkLiteral('audience', audience);
    checkCharset('audience', audience, CHARSETS.policy.value);
    refuseDynamicReference('audience', audience);
  }
  const fits = audiences.length >= 1 && audiences.length <= most && audiences.every((audience) => audience.length >= 1 && audience.length <= length);
  if (!fits || new Set(audiences).size < audiences.length) throw awsAudiences(audiences, most, length);
}

/** Thumbprints where they mean something. */
export function checkThumbprints(provider: string, thumbprints: string[] | undefined): void {
  if (thumbprints === undefined) return;
  if (hasPublicAuthority(provider)) throw awsThumbprintsIgnored(provider);
  for (const thumbprint of thumbprints) checkLiteral('thumbprint', thumbprint);
  const fits = thumbprints.length <= LIMITS.thumbprints.value && thumbprints.every((thumbprint) => CHARSETS.thumbprint.value.test(thumbprint));
  if (!fits) throw awsThumbprints(thumbprints, LIMITS.thumbprints.value);
}
