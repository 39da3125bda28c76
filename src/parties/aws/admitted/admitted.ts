import { audienceBounds, audiencesOf } from './audience';
import { keyClaim } from './key-claim';
import { mayAllowOthers, policyBounds } from './policy';
import { subjectBounds } from './subject';
import { and } from './two-sided';
import { ignoresCase } from './value';
import { ClaimMatcher, ClaimPattern, claimTerm, fits, Formula, negation, NEVER } from '../../../claims';
import { isTrustedWorkflowError } from '../../../internal/errors';
import { Admitted, AdmittedTokens, Bounds, every, exactly, isNever, or } from '../../../trust';
import { Call } from '../evaluate/call';
import { RoleTrust } from '../evaluate/evaluate';
import { Policy } from '../policy';

const TOKENS = 'claims are text, there is no azp, and no claim asks AWS for session tags, a source identity or certain roles';
const SUBJECTS = 'subjects have the 6 to 255 characters that STS documents';
const AUDIENCES = 'audiences have at most the 255 characters of a client id';
const LETTERS = 'where AWS ignores the case of letters, it does so for those of ASCII alone';
const NAMES = 'claims of issuers that AWS does not document have names in lower case';

/** All tokens with which a role can be assumed. */
export function admittedBy(role: RoleTrust): Admitted {
  try {
    return formulasOf(role);
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return { unsettled: `${role.source}: ${error.text.problem}` };
  }
}

function formulasOf(role: RoleTrust): AdmittedTokens {
  const calls = providersOf(role.policy).map((provider) => callThrough(provider, role));
  const each = calls.map((call) => ({ call, ...throughProvider(role, call) })).filter(({ upperBound }) => !isNever(upperBound));
  return {
    lowerBound: role.condition === undefined ? or(each.map(({ lowerBound }) => lowerBound)) : NEVER,
    upperBound: or([...each.map(({ upperBound }) => upperBound), throughOthers(role, calls)]),
    audiences: [...new Set(each.flatMap(({ call }) => audiencesOf(role, call)))].sort(),
    assumptions: assumptionsOf(role, calls),
  };
}

/** A call whose token says nothing but who issued it. */
function callThrough(provider: string, { partition }: RoleTrust): Call {
  return { token: { iss: `https://${provider}` }, provider, partition };
}

/** The providers of which the policy speaks. */
function providersOf({ statements }: Policy): string[] {
  const named = statements.flatMap(({ principals }) => principals).map((principal) => (
    'provider' in principal ? principal.provider : 'other' in principal ? principal.issuer : undefined));
  return [...new Set(named.filter((provider) => provider !== undefined))].sort();
}

function throughProvider(role: RoleTrust, call: Call): Bounds {
  const issuer = exactly(issued(`https://${call.provider}`));
  return every([issuer, subjectBounds(role.policy, call).holds, audienceBounds(role, call).holds, policyBounds(role.policy, call)], and);
}

/** Of a provider that may be meant, and that the files do not name, nothing is known. */
function throughOthers(role: RoleTrust, calls: readonly Call[]): Formula {
  if (!mayAllowOthers(role.policy, callThrough('', role))) return NEVER;
  const https = fits(claimTerm('iss'), ClaimMatcher.fitting(ClaimPattern.ofStars('https://*')));
  return and([https, ...calls.map(({ provider }) => negation(issued(`https://${provider}`)))]);
}

const issued = (url: string) => fits(claimTerm('iss'), ClaimMatcher.exact(url));

function assumptionsOf({ policy, partition, partitionAssumed }: RoleTrust, calls: readonly Call[]): string[] {
  const conditions = policy.statements.flatMap((statement) => statement.conditions);
  const undocumented = conditions.some(({ key }) => calls.some((call) => keyClaim(key, call)?.kind === 'text-or-absent'));
  return [
    TOKENS,
    SUBJECTS,
    AUDIENCES,
    ...conditions.some(({ operator }) => ignoresCase(operator)) ? [LETTERS] : [],
    ...undocumented ? [NAMES] : [],
    ...partitionAssumed ? [`the role is in partition ${partition}, which the files leave open`] : [],
  ];
}
