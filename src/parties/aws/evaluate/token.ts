import { audiencesOf, audienceState } from './audience';
import { Call, claimOf } from './call';
import { isAbsent } from './key-state';
import { agreeing, leaf } from './verdict';
import { Explanation, isUnsettled, Verdict, verdictOf } from '../../../trust';
import { LIMITS } from '../facts/limits';
import { Provider } from '../policy';

/** The subject as STS takes it. What happens outside its documented length is not known. */
export function decideSubject(call: Call): Explanation {
  const sub = claimOf(call, 'sub');
  if (typeof sub !== 'string') return leaf('token', 'STS refuses a token without a subject', Verdict.DENY, { key: 'sub' });
  const [least, most] = [LIMITS.subjectLeast.value, LIMITS.subjectMost.value];
  const fits = sub.length >= least && sub.length <= most;
  if (fits) return { where: 'token', text: 'the subject has a documented length', verdict: Verdict.ACCEPT, key: 'sub', got: sub };
  const text = `what STS does with a subject of ${sub.length} characters (documented: ${least} to ${most}) is not known`;
  return leaf('token', text, Verdict.UNKNOWN, { key: 'sub', got: sub });
}

/** The audience against the client ids of the provider, where the provider is in the artifact. */
export function decideAudience(call: Call, providers: Provider[], scope: string): Explanation {
  const audience = audienceState(call);
  if (!Object.hasOwn(call.token, 'azp') && audiencesOf(call).length > 1) return leaf('token', 'STS refuses several audiences without azp', Verdict.DENY, { key: 'aud' });
  if (typeof audience === 'string') return decideListed(audience, nearest(call, providers, scope));
  if (isAbsent(audience)) return leaf('token', 'STS refuses a token without an audience', Verdict.DENY, { key: 'aud' });
  return openAudience(audience, nearest(call, providers, scope));
}

/** Where STS may mean one of several audiences, a provider that lists none of them refuses all the same. */
function openAudience(audience: Exclude<ReturnType<typeof audienceState>, string>, near: Provider[]): Explanation {
  const open = leaf('token', 'unsettled' in audience ? audience.unsettled : '', Verdict.UNKNOWN, { key: 'aud' });
  const candidates = 'candidates' in audience ? audience.candidates ?? [] : [];
  const answers = candidates.map((candidate) => decideListed(String(candidate), near));
  const [first] = answers;
  return first && answers.every(({ verdict }) => verdict === Verdict.DENY) ? first : open;
}

/** A client id has 1 to 255 characters, so that no provider lists any other text. */
function decideListed(audience: string, near: Provider[]): Explanation {
  if (!canBeListed(audience)) {
    return leaf('token', `an audience of ${audience.length} characters is in the list of no provider: client ids have 1 to ${LIMITS.clientId.value}`, Verdict.DENY, { key: 'aud', got: audience });
  }
  if (near.length === 0) return leaf('provider', 'the provider is not in these files: its client ids are not checked', Verdict.ACCEPT, { key: 'aud', got: audience });
  return agreeing('provider', 'client ids', near.map((provider) => listed(provider, audience)));
}

/** The issuer's providers in the role's own file or configuration; where it has none, those of the other files. One that may not exist settles nothing, and so does one that is only looked up. */
export function nearest(call: Call, providers: Provider[], scope: string): Provider[] {
  if (providers.length === 0) return providers;
  const own = providers.filter(({ provider, always, lookedUp }) => always && lookedUp === undefined && provider === call.provider);
  return own.some((one) => one.scope === scope) ? own.filter((one) => one.scope === scope) : own;
}

const canBeListed = ({ length }: string) => length > 0 && length <= LIMITS.clientId.value;

function listed({ clientIds, id, file }: Provider, audience: string): Explanation {
  const where = `${file} ${id}`;
  if (isUnsettled(clientIds)) return leaf(where, clientIds.unsettled, Verdict.UNKNOWN, { key: 'aud', got: audience });
  return leaf(where, 'the provider lists the audience', verdictOf(clientIds.includes(audience)), {
    key: 'aud', operator: 'ClientIdList', expected: clientIds.join(' | '), got: audience,
  });
}
