import { ALWAYS, Wildcard } from '../../../claims';
import { Condition } from '../../../parties/aws';
import { Explanation, FindingConfidence, FindingSeverity, TokenClaims } from '../../../trust';
import { awsPolicy, gcpIdentity } from '../../documents';
import { accountByName, accountFor, accountForAll, role, roleFor } from '../../examples';
import { JudgedIdentity } from '../../judged-identity';
import { Rule } from '../../rule';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';

/** A condition that holds for every token: both clouds ask for some condition on a claim, and are content with this one. */
export const alwaysTrue: Rule<'identity'> = {
  id: 'always-true',
  title: 'A condition holds for every token',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'The condition looks as if it kept strangers out and keeps out nobody. The cloud takes it, since it names a claim; whoever reads it believes that somebody is asked for.',
  limits: 'Conditions that hold for every token by what they come to, and not by their form, are left to the rules on scopes.',
  subject: 'identity',
  judge: (subject) => {
    const witness = subject.trusts.map((trust) => isSuspect(subject) ? trust.witness(ALWAYS) : undefined).find((token) => token !== undefined);
    return witness ? wordsOf(subject, witness).map((text) => ({ message: `${text} holds for every token`, witness, fix: 'ask for the ids of the organization and of the project, exactly, in its place' })) : [];
  },
  bad: [role({ StringEquals: { aud: 'sts.amazonaws.com', repository_id: '456789' }, StringLike: { sub: '*' } }), accountForAll("assertion.sub != ''"), accountByName('attribute.repository == assertion.repository', 'my-org/my-repo')],
  good: [roleFor(SUB), accountFor("assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'")],
};

/** Whether it is worth a search. */
const isSuspect = (subject: JudgedIdentity) => gcpIdentity(subject) !== undefined || conditionsOf(subject).length > 0;

function wordsOf(subject: JudgedIdentity, token: TokenClaims): readonly string[] {
  const faulty = gcpIdentity(subject) ? leavesOf(subject.identity.decide(token).because).some(({ fault }) => fault === 'condition-always-true') : false;
  return [...faulty ? ['the condition of the provider'] : [], ...conditionsOf(subject).map(({ operator, key }) => `${operator} on ${key}`)];
}

function conditionsOf(subject: JudgedIdentity): readonly Condition[] {
  const allowing = awsPolicy(subject)?.statements.filter(({ effect }) => effect === 'Allow') ?? [];
  return allowing.flatMap(({ conditions }) => conditions).filter(({ operator, values }) => (
    /^(?:ForAnyValue:)?StringLike$/i.test(operator) && values.some(({ parts }) => parts.length === 1 && 'wildcard' in parts[0] && parts[0].wildcard === Wildcard.ANY_RUN)));
}

const leavesOf = (parts: readonly Explanation[]): readonly Explanation[] => parts.flatMap((part) => [part, ...leavesOf(part.children ?? [])]);
