import { FindingConfidence, FindingSeverity, Party } from '../../../trust';
import { accountFor, managedIdentity, roleFor } from '../../examples';
import { beside } from '../../permission-examples';
import { Example, Rule } from '../../rule';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const CONDITION = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";
const role = roleFor(SUB);
const withKey: Example = {
  party: Party.AWS,
  artifact: { Resources: { ...(role.artifact as { readonly Resources: object }).Resources, Key: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'ci' } } } },
};

/** Federation beside a key that does the same: an attacker takes the key. */
export const staticKey: Rule<'estate'> = {
  id: 'static-key',
  title: 'A credential that does not expire is made beside the trust',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'The key stands in a state, in a template\'s outputs or in the CI system\'s secrets, works from anywhere for years, and no condition on a token binds whoever has it.',
  subject: 'estate',
  judge: ({ keys }) => keys.map(({ noun, party, identity, source }) => ({
    message: `${noun} of ${identity} is made here`,
    about: { party, identity, source },
    fix: 'let its user show the token of the run, then disable the key, watch for what breaks, and delete it',
  })),
  bad: [
    withKey,
    beside(managedIdentity([SUB]), { azuread_application_password: { ci: { application_id: '${azuread_application.ci.id}' } } }),
    beside(accountFor(CONDITION), { google_service_account_key: { ci: { service_account_id: '${google_service_account.deploy.name}' } } }),
  ],
  good: [role, managedIdentity([SUB]), accountFor(CONDITION)],
};
