import { ALWAYS } from '../../../claims';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { accountFor, managedIdentity, role, roleFor } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';

/** An environment stands for whatever its protection rules allow, and the files do not tell which they are. */
export const environmentOnAnyRef: Rule<'identity'> = {
  id: 'environment-on-any-ref',
  title: 'An environment alone says which runs get in',
  severity: FindingSeverity.NOTE,
  confidence: FindingConfidence.MEDIUM,
  attack: 'An environment without reviewers or a rule about branches is anybody\'s who may push; one that was deleted is made again, without protection, by the next job that names it.',
  subject: 'identity',
  needs: ['exactOnAnyRefBy'],
  judge: ofScope([TrustScope.EXACT_RUNS], (trust) => {
    if (trust.scope.anyRef !== true) return [];
    const { project, exactBy, words } = trust.runs;
    return [{ message: words.anyRefNote ?? `runs of any ref of ${project.noun} ${trust.scope.of} get in`, witness: trust.witness(ALWAYS), fix: `give the environment reviewers and a rule about branches, and ask for ${exactBy.join(' or ')} as well where the cloud sees it` }];
  }),
  bad: [roleFor('repo:my-org@123456/my-repo@456789:environment:prod'), managedIdentity(['repo:my-org@123456/my-repo@456789:environment:prod'])],
  good: [role({ StringEquals: { aud: 'sts.amazonaws.com', sub: 'repo:my-org@123456/my-repo@456789:environment:prod', ref: 'refs/heads/main' } }), accountFor("assertion.repository_id == '456789' && assertion.environment == 'prod' && assertion.ref == 'refs/heads/main'")],
};
