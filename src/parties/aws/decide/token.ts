import { Call } from './call';
import { any, leaf, verdictOf } from './verdict';
import { Explanation, Verdict } from '../../../trust/decision';
import { LIMITS } from '../limits';
import { isUnsettled, Provider } from '../policy';

/** The subject as STS takes it. Outside its documented length nobody knows what happens. */
export function decideSubject({ token: { sub } }: Call): Explanation {
  if (typeof sub !== 'string') return leaf('token', 'STS refuses a token without a subject', Verdict.DENY, { key: 'sub' });
  const [least, most] = [LIMITS.subjectLeast.value, LIMITS.subjectMost.value];
  const fits = sub.length >= least && sub.length <= most;
  const text = fits ? 'the subject has a documented length' : `what STS does with a subject of ${sub.length} characters (documented: ${least} to ${most}) is not known`;
  return leaf('token', text, fits ? Verdict.ACCEPT : Verdict.UNKNOWN, { key: 'sub', got: sub });
}

/** The audience against the client ids of the provider, where the provider is in the artifact. */
export function decideAudience(call: Call, providers: Provider[], file: string): Explanation {
  const { audience, token: { aud, azp } } = call;
  if (azp === undefined && Array.isArray(aud) && aud.length > 1) return leaf('token', 'STS refuses several audiences without azp', Verdict.DENY, { key: 'aud' });
  if (audience === undefined) return leaf('token', 'STS refuses a token without an audience', Verdict.DENY, { key: 'aud' });
  if (isUnsettled(audience)) return leaf('token', audience.unsettled, Verdict.UNKNOWN, { key: 'aud' });
  const near = nearest(call, providers, file);
  if (near.length === 0) return leaf('provider', 'the provider is not in these files: its client ids are not checked', Verdict.ACCEPT, { key: 'aud', got: audience });
  return agree(near.map((provider) => listed(provider, audience)));
}

/** The issuer's providers in the role's own file; where it has none, those of the other files. One that may not exist settles nothing. */
function nearest(call: Call, providers: Provider[], file: string): Provider[] {
  const own = providers.filter(({ provider, always }) => always && provider === call.provider);
  return own.some((one) => one.file === file) ? own.filter((one) => one.file === file) : own;
}

function listed({ clientIds, id, file }: Provider, audience: string): Explanation {
  const where = `${file} ${id}`;
  if (isUnsettled(clientIds)) return leaf(where, clientIds.unsettled, Verdict.UNKNOWN, { key: 'aud', got: audience });
  return leaf(where, 'the provider lists the audience', verdictOf(clientIds.includes(audience)), {
    key: 'aud', operator: 'ClientIdList', expected: clientIds.join(' | '), got: audience,
  });
}

/** Which of several providers is meant depends on accounts that the files leave open: only a common answer is one. */
function agree(children: Explanation[]): Explanation {
  const one = any('provider', 'client ids', children);
  return new Set(children.map(({ verdict }) => verdict)).size === 1 ? one : { ...one, verdict: Verdict.UNKNOWN, text: 'client ids of several providers, which disagree' };
}
