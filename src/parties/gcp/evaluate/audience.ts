import { partOf } from './part-names';
import { shown, unknown } from './verdicts';
import { Explanation, isUnsettled, shownField, TokenClaims, Verdict, verdictOf } from '../../../trust';
import { ProviderDocument } from '../artifact-document';
import { IAM_HOST } from '../facts';

const START = `${IAM_HOST}projects/`;

/** How an audience is compared, and what an explanation says of it. */
interface Rule {
  readonly operator: string;
  readonly expected: string;
  readonly text: string;
  readonly holds: (audience: string) => boolean;
  /** What else the audience may be, which the artifact leaves open. */
  readonly open?: string;
}

/**
 * The audience rule of a provider: one of the listed audiences, or the provider's own name with or without `https:` where none is listed.
 * @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers
 */
export class AudienceRule {
  private readonly where: string;
  private readonly rule: Rule;

  constructor(provider: ProviderDocument) {
    this.where = partOf(provider.source, 'audiences');
    this.rule = provider.audiences.length === 0 ? ownName(provider) : listed(provider);
  }

  /** Decides the audiences of one token. */
  public decide({ aud }: TokenClaims): Explanation {
    if (typeof aud === 'string') return this.explain(aud, this.rule.holds(aud));
    const { where } = this;
    const audiences: unknown[] = Array.isArray(aud) ? aud : [];
    const texts = audiences.filter((one) => typeof one === 'string');
    if (texts.length === 0) return { where, key: 'aud', got: shown(aud), text: 'the token has no audience', verdict: Verdict.DENY };
    const holds = texts.some(this.rule.holds);
    return holds && audiences.length > 1
      ? unknown(where, 'one of several audiences of the token fits; Google does not document what it makes of the others')
      : this.explain(shown(aud)!, holds);
  }

  private explain(got: string, holds: boolean): Explanation {
    const { where, rule: { operator, expected, text, open } } = this;
    if (got === '') return this.empty(holds);
    if (!holds && open !== undefined) return { where, key: 'aud', got, text: `the audience may be ${open}, which the artifact does not settle`, verdict: Verdict.UNKNOWN };
    return { where, key: 'aud', operator, expected, got, text: holds ? `the audience is ${text}` : `the audience is not ${text}`, verdict: verdictOf(holds) };
  }

  /** No provider's name is empty, and nothing says that Google lets a provider list an audience that is. */
  private empty(holds: boolean): Explanation {
    const { where, rule: { operator, expected } } = this;
    if (holds) return unknown(where, 'the provider lists an audience of no characters; Google does not document what it makes of that');
    return { where, key: 'aud', operator, expected, got: '', text: 'the audience is empty', verdict: Verdict.DENY };
  }
}

function listed({ audiences }: ProviderDocument): Rule {
  const known = audiences.flatMap((audience) => typeof audience === 'string' ? [audience] : []);
  const open = audiences.flatMap((audience) => isUnsettled(audience) ? [audience.unsettled] : []);
  return { operator: 'in', expected: known.join(', '), text: 'listed', holds: (audience) => known.includes(audience), ...open.length > 0 ? { open: open.join(' or ') } : {} };
}

/** Project numbers are digits; where the artifact does not hold the number, any number fits, and the explanation says so. */
function ownName({ poolId, providerId, projectNumber }: ProviderDocument): Rule {
  const open = [poolId, providerId].find(isUnsettled)?.unsettled;
  const rest = `/locations/global/workloadIdentityPools/${shownField(poolId)}/providers/${shownField(providerId)}`;
  const expected = `https:${START}${projectNumber ?? '<number>'}${rest}`;
  const note = projectNumber === undefined ? '; the artifact does not settle the project number' : '';
  const isOwn = (name: string) => projectNumber === undefined
    ? /^[0-9]+$/.test(between(name, START, rest) ?? '')
    : name === `${START}${projectNumber}${rest}`;
  const holds = (audience: string) => open === undefined && isOwn(audience.startsWith('https:') ? audience.slice('https:'.length) : audience);
  return { operator: '==', expected, text: `the provider's own name${note}`, holds, open: open === undefined ? undefined : `the provider's own name, which depends on ${open}` };
}


function between(text: string, start: string, end: string): string | undefined {
  const fits = text.length > start.length + end.length && text.startsWith(start) && text.endsWith(end);
  return fits ? text.slice(start.length, text.length - end.length) : undefined;
}
