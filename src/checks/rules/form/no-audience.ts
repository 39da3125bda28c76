import { Statement } from '../../../parties/aws';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { awsPolicy } from '../../documents';
import { role, roleFor } from '../../examples';
import { Rule } from '../../rule';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const POSITIVE = /^(?:ForAnyValue:)?String(?:Equals|Like|EqualsIgnoreCase)$/i;

/** The trust of a role leaves the audience to its provider, whose list anybody may lengthen for another role. */
export const noAudience: Rule<'identity'> = {
  id: 'no-audience',
  title: 'The trust asks for no audience',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'A token that a job asked for on behalf of another service, and handed to it, is taken here as well, as soon as the provider lists its audience for whatever reason.',
  subject: 'identity',
  judge: (subject) => (awsPolicy(subject)?.statements ?? []).filter(isWithoutAudience).map(({ principals }) => {
    const provider = principals.flatMap((principal) => 'provider' in principal ? [principal.provider] : []).join(', ');
    return { message: `no audience is asked of the tokens of ${provider}`, fix: `ask for ${provider}:aud with StringEquals` };
  }),
  bad: [role({ StringEquals: { sub: SUB } })],
  good: [roleFor(SUB)],
};

function isWithoutAudience({ effect, principals, conditions }: Statement): boolean {
  const asks = conditions.some(({ operator, key }) => POSITIVE.test(operator) && /:aud$/i.test(key));
  return effect === 'Allow' && !asks && principals.some((principal) => 'provider' in principal);
}
