import { LoginStep, Party } from '../../trust';

/** What the action does when told nothing: action.yml of aws-actions/configure-aws-credentials v6.2.3, as of 2026-07-22. */
const ACTION = { name: 'aws-actions/configure-aws-credentials@v6', audience: 'sts.amazonaws.com', seconds: 3600 };

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
  return {
    party: Party.AWS,
    action: ACTION.name,
    inputs: {
      'role-to-assume': roleArn,
      'aws-region': region,
      ...audience === ACTION.audience ? {} : { audience },
      ...sessionSeconds === ACTION.seconds ? {} : { 'role-duration-seconds': String(sessionSeconds) },
    },
  };
}
