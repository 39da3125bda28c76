import { FindingConfidence, FindingSeverity } from '../../../trust';
import { accountFor, managedIdentity, roleFor } from '../../examples';
import { Rule } from '../../rule';
import { isKnown, productionOf, stageBefore } from '../../stages';

const subject = (environment: string) => `repo:my-org@123456/my-repo@456789:environment:${environment}`;
const ID = "assertion.repository_id == '456789'";

/** Told by the names of environments: what people call them is all that files show of stages. */
export const oneIdentityForStages: Rule<'identity'> = {
  id: 'one-identity-for-stages',
  title: 'One identity serves production and a stage before it',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.MEDIUM,
  attack: 'The stage where anything may be tried has the permissions of production. Whoever gets a run past its weaker protection deploys to production.',
  subject: 'identity',
  needs: ['exactOnAnyRefBy'],
  judge: ({ trusts }) => trusts.filter(isKnown).flatMap((trust) => {
    const [production, before] = [productionOf(trust), stageBefore(trust)];
    if (!production || !before) return [];
    return [{ message: `runs of ${before.name} get in where those of ${production.name} do`, witness: before.witness, fix: `give ${before.name} an identity of its own, with its own permissions, and leave it out here` }];
  }),
  bad: [roleFor([subject('prod'), subject('staging')]), managedIdentity([subject('prod'), subject('staging')]), accountFor(`${ID} && assertion.environment in ['prod', 'staging']`)],
  good: [roleFor([subject('prod-eu'), subject('prod-us')]), managedIdentity([subject('staging')]), accountFor(`${ID} && assertion.environment == 'prod'`)],
};
