import { admittedByCondition, admittedByExchange } from '../admitted/identity';
import { ConditionDocument, ProviderDocument } from '../artifact-document';
import { Condition } from './condition';
import { editedProvider } from './edit';
import { Exchanges, identityOf } from './evaluate';
import { NOT_EVALUATED_BY_CONDITION, notEvaluatedByExchange } from './not-evaluated';
import { Input } from './program';
import { conditionRefusals, refusal } from './refusals';
import { unknown } from './verdicts';
import { allOf, shownField, TrustingIdentity } from '../../../trust';

/** A provider without a binding in the input: the first gate is all that can be said. */
export function exchangeIdentity(provider: ProviderDocument, exchanges: Exchanges): TrustingIdentity {
  const { source, poolId, providerId } = provider;
  const exchange = exchanges.of(provider);
  const identity = identityOf({ identity: `exchange of ${shownField(poolId)}/${shownField(providerId)}`, source }, notEvaluatedByExchange(provider), (token) => {
    const { explanation, message } = exchange.exchange(token);
    return { verdict: explanation.verdict, because: [explanation], cloudMessage: message };
  }, () => admittedByExchange(exchange), () => provider);
  return {
    ...identity,
    edited: (edits) => {
      const edited = edits.reduce<ProviderDocument | undefined>((before, edit) => before && editedProvider(before, edit), provider);
      return edited && exchangeIdentity(edited, new Exchanges());
    },
  };
}

/** A condition alone: what it says of the token, and nothing about who else may have a say. */
export function conditionIdentity({ source, expression }: ConditionDocument): TrustingIdentity {
  const condition = new Condition(source.text, expression);
  return identityOf({ identity: `condition ${source.unit}`, source }, NOT_EVALUATED_BY_CONDITION, (token) => {
    const explanation = condition.decide(new Input(token), false);
    const issuer = typeof token.iss === 'string' ? token.iss : undefined;
    const reasons = condition.expression ? conditionRefusals(issuer, undefined, condition.expression) : [];
    const refusals = reasons.map(({ why }) => unknown(source.text, refusal(why)));
    return { verdict: allOf([explanation, ...refusals]), because: [explanation, ...refusals] };
  }, () => admittedByCondition(condition), () => expression);
}
