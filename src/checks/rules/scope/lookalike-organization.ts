import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { askedOfAnybody } from '../../anybody';
import { accountForAll, roleFor, roleLike } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { commonBeginning, lookalikeOf, strangerOf } from '../../strangers';

/** The name of the organization is asked for by its beginning: `repo:my-org*` lets in `my-org-evil`. */
export const lookalikeOrganization: Rule<'identity'> = {
  id: 'lookalike-organization',
  title: 'An organization gets in if its name begins like another one',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'An attacker registers an organization whose name goes on where the pattern ends, and takes the credentials of this identity from a project there.',
  subject: 'identity',
  needs: ['organizationName'],
  judge: ofScope([TrustScope.PLATFORM], (trust) => {
    if (askedOfAnybody(trust) !== undefined) return [];
    const witness = strangerOf(trust);
    const beginning = witness && commonBeginning(trust, witness);
    if (beginning === undefined) return [];
    const { organization: { noun, id, name } } = trust.runs;
    return [{ message: `any ${noun} gets in whose name begins with ${JSON.stringify(beginning)}`, witness: lookalikeOf(trust, beginning) ?? witness, fix: `end the name of the ${noun} with the separator that follows it, before any wildcard, and ask for ${id ?? name} exactly` }];
  }),
  bad: [roleLike('repo:my-org*'), accountForAll("assertion.repository_owner.startsWith('my-org')")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main')],
};
