import { Fact } from '../../internal/fact';
import { LoginStep, Party } from '../../trust';

/** The action by which a job of GitHub Actions logs in, and what it does when told nothing. */
const ACTION: Fact<{ readonly name: string; readonly audience: string; readonly seconds: number }> = {
  value: { name: 'aws-actions/configure-aws-credentials@v6', audience: 'sts.amazonaws.com', seconds: 3600 },
  source: 'https://github.com/aws-actions/configure-aws-credentials/blob/main/action.yml (6.2.3)',
  asOf: '2026-07-22',
};

/** What a login needs to know. */
export interface LoginOptions {
  readonly roleArn: string;
  readonly region: string;
  readonly audience: string;
  /** How long the role allows a session to be. */
  readonly sessionSeconds: number;
}

/** The inputs of the login action. Those that say what it does anyway are left out. */
export function login({ roleArn, region, audience, sessionSeconds }: LoginOptions): LoginStep {
  const { name, audience: usual, seconds } = ACTION.value;
  return {
    party: Party.AWS,
    action: name,
    inputs: {
      'role-to-assume': roleArn,
      'aws-region': region,
      ...audience === usual ? {} : { audience },
      ...sessionSeconds === seconds ? {} : { 'role-duration-seconds': String(sessionSeconds) },
    },
  };
}
