import { deploymentOf } from '../../../facts';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { gcpProvider } from '../../documents';
import { accountFor } from '../../examples';
import { JudgedTrust } from '../../judged-trust';
import { KnownTrust } from '../../of-scope';
import { Rule } from '../../rule';
import { strangerOf } from '../../strangers';

/** Everybody may exchange a token there; that a binding names some is the one thing that keeps the others out. */
export const poolWithoutTenant: Rule<'provider'> = {
  id: 'pool-without-tenant',
  title: 'A pool takes the tokens of everybody',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'An attacker gets a federated token from a job of their own. The bindings keep it out today; the next one that somebody adds, on an attribute that others can have too, lets it in.',
  subject: 'provider',
  judge: ({ provider, gate, bound }) => {
    const { condition, issuer } = gcpProvider(provider) ?? {};
    const asked = typeof issuer === 'string' ? deploymentOf(issuer)?.tenantClaims ?? [] : [];
    // One without a condition is refused where it is new; an older one works on, and files do not tell its age.
    if (condition === undefined && asked.length > 0) return [{ message: 'the pool takes any token of the issuer: it has no condition', fix: `ask for ${asked.join(' or ')} in the condition` }];
    return (bound.length === 0 ? [] : gate?.trusts ?? []).filter(letsInAll).map((trust) => {
      const { organization: { noun, id, name } } = trust.runs;
      return { message: `the pool takes tokens of any ${noun}`, witness: strangerOf(trust), fix: `ask for ${id ?? name} in the condition, with the id of the ${noun}` };
    });
  },
  bad: [accountFor("assertion.sub != ''"), accountFor("assertion.ref == 'refs/heads/main'")],
  good: [accountFor("assertion.repository_owner_id == '123456' && assertion.ref == 'refs/heads/main'")],
};

const letsInAll = (trust: JudgedTrust): trust is KnownTrust => trust.runs !== undefined && trust.scope.scope === TrustScope.PLATFORM;
