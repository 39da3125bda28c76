import { Fact } from '../../../internal/fact';
import { ASSUME_ACTION } from '../document';

const API = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html';
const asOf = '2026-11-21';

/** What STS answers, each as `code: words`. It never says which condition refused. */
export const MESSAGES = {
  policy: {
    value: `AccessDenied: Not authorized to perform ${ASSUME_ACTION}`,
    source: 'https://docs.gitlab.com/ci/cloud_services/aws/#troubleshooting',
    asOf,
  },
  audience: {
    value: 'InvalidIdentityToken: Incorrect token audience',
    source: 'https://github.com/aws-actions/configure-aws-credentials/issues/775',
    asOf,
  },
  provider: {
    value: 'InvalidIdentityToken: No OpenIDConnect provider found in your account for ',
    source: 'https://github.com/aws-actions/configure-aws-credentials/issues/280',
    asOf,
  },
  /** The code is documented, the words are not. */
  token: { value: 'InvalidIdentityToken', source: API, asOf },
} as const satisfies Record<string, Fact<string>>;

/** What bears on the answer and is not in the files. */
export const NOT_EVALUATED: string[] = [
  'service control policies (SCP)',
  'resource control policies (RCP)',
  'the permissions boundary of the role',
  'session policies of the call',
];

/** The same, where no file holds the issuer's provider. */
export const NOT_EVALUATED_WITHOUT_PROVIDER: string[] = [
  ...NOT_EVALUATED,
  'the client ids of the OIDC provider, which is not in the files',
];
