import { AllowedIssuer } from './organization-policy';
import { PolicyRule } from './policy-rule';
import { conjunction, disjunction, Formula, negation } from '../../claims';
import { FindingConfidence, FindingSeverity } from '../../trust';
import { issuersOf } from '../../verify/scope';
import { isOneOf } from '../../verify/shared';
import { accountFor, roleFor } from '../examples';
import { JudgedTrust } from '../judged-trust';
import { FindingPart } from '../rule';

/** An issuer of which some owners are allowed. */
type OwnedIssuer = AllowedIssuer & { readonly ownerIds: readonly string[] };

/** Runs of an owner that is not among those of the policy, or of whom no id is asked. */
export const ownerNotAllowed: PolicyRule<'identity'> = {
  id: 'owner-not-allowed',
  title: 'Runs of an owner get in that the policy of the organization does not allow',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'A repository of somebody else gets in: of a former employee, of a supplier, or of whoever registers a name that no id holds.',
  subject: 'identity',
  policy: { issuers: [{ url: 'https://token.actions.githubusercontent.com', ownerIds: ['123456'] }] },
  judge: ({ trusts, unsettled }, { issuers = [] }) => {
    const owned = issuers.filter((issuer): issuer is OwnedIssuer => issuer.ownerIds !== undefined);
    if (unsettled !== undefined && owned.length > 0) return [{ message: `it is not proved that only allowed owners get in: ${unsettled}` }];
    return trusts.flatMap((trust) => judge(trust, owned));
  },
  bad: [roleFor('repo:my-org@999999/my-repo@456789:environment:prod'), roleFor('repo:my-org/my-repo:environment:prod'), accountFor("assertion.repository_owner_id == '999999'")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:environment:prod'), accountFor("assertion.repository_owner_id == '123456'")],
};

function judge(trust: JudgedTrust, owned: readonly OwnedIssuer[]): readonly FindingPart[] {
  const found = 'unsettled' in trust.side.admitted ? undefined : issuersOf(trust.side.admitted);
  const meant = owned.filter(({ url }) => found === undefined || found.includes(url));
  if (meant.length === 0) return [];
  const { id: claim, noun = 'owner' } = trust.runs?.organization ?? {};
  const ids = [...new Set(meant.flatMap(({ ownerIds }) => ownerIds))].join(', ') || 'nobody';
  const fix = claim === undefined ? undefined : `ask for ${claim} as well, exactly, or for a subject that holds it: ${ids}`;
  const message = `runs of another ${noun} than ${ids} get in`;
  if (claim === undefined) return [{ message: `the tokens tell no id of an owner that is known here, so it is not proved that only ${ids} gets in` }];
  const allowed = ofAllowed(claim, meant);
  const witness = trust.witnessBeside(allowed);
  if (witness) return [{ message: `${message}: ${claim} ${JSON.stringify(witness[claim])}`, witness, fix }];
  return trust.holdsForAll(allowed) ? [] : [{ message: `it is not proved that only ${ids} gets in`, fix }];
}

/** Of issuers that are not meant another rule speaks. */
function ofAllowed(claim: string, meant: readonly OwnedIssuer[]): Formula {
  const ofOthers = negation(isOneOf('iss', meant.map(({ url }) => url)));
  return disjunction([ofOthers, ...meant.map(({ url, ownerIds }) => conjunction([isOneOf('iss', [url]), isOneOf(claim, ownerIds)]))]);
}
