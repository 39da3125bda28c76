import { CloudLogin, Party } from '../../../trust';

/** What a login needs to know. */
export interface LoginOptions {
  readonly roleArn: string;
  readonly region: string;
  readonly audience: string;
  /** How long the role allows a session to be. */
  readonly sessionSeconds: number;
}

/** What a job needs to assume the role. */
export function login({ roleArn, region, audience, sessionSeconds }: LoginOptions): CloudLogin {
  return { party: Party.AWS, values: { 'role-arn': roleArn, region, audience, 'session-seconds': String(sessionSeconds) } };
}
