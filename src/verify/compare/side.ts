import { Canonical, canonical } from './canonical';
import { decisiveClaims, doubtsOf, missedClaims } from './decisive';
import { nameOf } from './pairing';
import { ClaimMatcher, claimTerm, conjunction, disjunction, fits, Formula } from '../../claims';
import { Admitted, CompiledTrust, IDeclaredProject, OtherDoor, Party, satisfies, TokenClaims, TrustedWorkflow, TrustingIdentity, Verdict } from '../../trust';

/** One side of a comparison. */
export interface Side {
  /** For people. */
  readonly name: string;
  /** Whose audience it asks for. @default - a model's, which has none of its own */
  readonly party?: Party;
  readonly admitted: Admitted;
  /** What is declared with it. */
  readonly declared: readonly IDeclaredProject[];
  /** What it says to one token: a witness is shown to both sides before anybody sees it. */
  readonly verdict: (token: TokenClaims) => Verdict;
  /** Claims by which it refuses a token, as far as it names them. */
  readonly decisive: (token: TokenClaims) => string[];
  /** What keeps it from deciding a token, in the words of the decision. */
  readonly doubts: (token: TokenClaims) => string[];
  /** Whom it lets in who shows no token. @default - nobody */
  readonly otherDoors?: readonly OtherDoor[];
  /** Its document, as text that is the same for the same trust. @default - a model's, or one that is not compared so */
  readonly document?: Canonical;
}

/** What an identity of an artifact admits. */
export function sideOfIdentity(identity: TrustingIdentity, name = nameOf(identity)): Side {
  return {
    name,
    party: identity.party,
    admitted: identity.admitted?.() ?? { unsettled: `${identity.source}: documents of this kind are not compared` },
    declared: [],
    verdict: (token) => identity.decide(token).verdict,
    decisive: (token) => decisiveClaims(identity.decide(token).because, token),
    doubts: (token) => doubtsOf(identity.decide(token)),
    otherDoors: identity.otherDoors,
    document: canonical(identity),
  };
}

/** What a trusted workflow asks for: its issuer and its conditions, whatever the subject looks like. */
export function sideOfWorkflow(workflow: TrustedWorkflow): Side {
  const trust = workflow.compile();
  return {
    name: `the trusted workflow ${workflow.name}`,
    admitted: { lowerBound: formulaOf(trust), audiences: [] },
    declared: workflow.declaredProjects,
    verdict: (token) => satisfies(trust, token) ? Verdict.ACCEPT : Verdict.DENY,
    decisive: (token) => missedClaims(trust, token),
    doubts: () => [],
  };
}

function formulaOf({ issuer, alternatives }: CompiledTrust): Formula {
  const ways = alternatives.map(({ conditions }) => conjunction(conditions.map(({ claim, matcher }) => fits(claimTerm(claim), matcher))));
  return conjunction([fits(claimTerm('iss'), ClaimMatcher.exact(issuer.url)), disjunction(ways)]);
}
