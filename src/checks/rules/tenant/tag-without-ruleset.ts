import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { isAmong } from '../../../verify/shared';
import { accountFor, managedIdentity, roleFor, roleLike } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';

const REPOSITORY = 'repo:my-org@123456/my-repo@456789';

/** Tags are as good as the rule that says who may make them, and the files do not tell whether there is one. */
export const tagWithoutRuleset: Rule<'identity'> = {
  id: 'tag-without-ruleset',
  title: 'Runs of a tag get in, and the files do not tell who may push it',
  severity: FindingSeverity.NOTE,
  confidence: FindingConfidence.LOW,
  attack: 'Without a rule on tags whoever may push puts the tag on a commit with an edited pipeline: no rule that protects branches asks for a review of it.',
  limits: 'Whether a rule of the project protects the tag, the files do not tell: where one does, nothing is wrong.',
  subject: 'identity',
  needs: ['tags'],
  judge: ofScope([TrustScope.EXACT_RUNS, TrustScope.RUN_PATTERNS], (trust) => {
    const witness = trust.runs.tags && trust.witness(isAmong(trust.runs.tags));
    return witness ? [{ message: `runs of the tag ${JSON.stringify(witness.ref)} get in`, witness, fix: 'protect these tags by a rule of the project, so that few may make or move them; or deploy through an environment that names them' }] : [];
  }),
  bad: [roleFor(`${REPOSITORY}:ref:refs/tags/v1.0.0`), roleLike(`${REPOSITORY}:ref:refs/tags/v*`), managedIdentity([`${REPOSITORY}:ref:refs/tags/v1.0.0`]), accountFor("assertion.repository_id == '456789' && assertion.ref.startsWith('refs/tags/v')")],
  good: [roleFor(`${REPOSITORY}:ref:refs/heads/main`), roleFor(`${REPOSITORY}:environment:release`), accountFor("assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'")],
};
