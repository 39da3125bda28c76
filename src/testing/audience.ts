import { PARTITIONS, stsAudience } from '../parties/aws';
import { CHINA_CLOUD, GLOBAL_CLOUD, US_GOVERNMENT_CLOUD } from '../parties/azure';
import { AudienceOverrides, Decision, Explanation, Party, Verdict } from '../trust';

/** The audiences that login actions ask for, the ordinary one first. */
const ORDINARY: Record<Party, string[]> = {
  [Party.AWS]: [...new Set(PARTITIONS.map(stsAudience))],
  [Party.AZURE]: [GLOBAL_CLOUD, US_GOVERNMENT_CLOUD, CHINA_CLOUD].map(({ audience }) => audience),
  [Party.GCP]: [],
};
/** No audience of anything. */
const PROBE = 'urn:cdk-trusted-workflows:probe';
/** A provider's own name. The number may be open: then any digits fit. */
const OWN_NAME = /^https:\/\/iam\.googleapis\.com\/projects\/(\d+|<number>)\/locations\/global\/workloadIdentityPools\/[a-z0-9-]+\/providers\/[a-z0-9-]+$/;

/**
 * The audience that a job asks for when it logs in to an identity: the one that the workflow chose, or the cloud's own. Never just any that the
 * file happens to name: a wrong audience in it must fail a test.
 */
export function ownAudience(party: Party, decide: (audience: string) => Decision, chosen: AudienceOverrides = {}): string {
  const audience = chosen[party];
  if (audience !== undefined) return audience;
  const candidates = party === Party.GCP ? ownNames(decide(PROBE)) : ORDINARY[party];
  return candidates.find((candidate) => !refuses(decide(candidate))) ?? candidates[0] ?? PROBE;
}

/** All audiences with which a job may try: those that login actions ask for, and those that the file names. A job asks for what it likes. */
export function audiencesToTry(party: Party, decide: (audience: string) => Decision): string[] {
  const named = audienceLeaves(decide(PROBE).because).flatMap(({ expected = '' }) => expected.split(/, | \| /));
  return [...new Set([ownAudience(party, decide), ...ORDINARY[party], ...named.filter((name) => name !== '')])];
}

function ownNames({ because }: Decision): string[] {
  const named = audienceLeaves(because).flatMap(({ expected = '' }) => expected.split(', '));
  return named.filter((name) => OWN_NAME.test(name)).map((name) => name.replace('<number>', '1'));
}

function refuses({ because }: Decision): boolean {
  return audienceLeaves(because).some(({ verdict }) => verdict === Verdict.DENY);
}

function audienceLeaves(because: readonly Explanation[]): Explanation[] {
  return because.flatMap((part) => part.children ? audienceLeaves(part.children) : /(?:^|:)aud$/.test(part.key ?? '') ? [part] : []);
}
