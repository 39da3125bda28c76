import { OidcIssuerProps } from './issuer-props';
import { alphabetOf, samplesOf } from './languages';
import { sampleValue } from './sample-value';
import { OidcSubject } from './subject';
import { OidcRun } from './token';
import { ClaimType } from '../../facts';

/** Other values than the one at hand, the absence of an optional claim among them. */
export function otherValues({ claims }: OidcIssuerProps, claim: string, value: unknown): readonly unknown[] {
  const { type, values, optional } = claims[claim];
  const others = {
    [ClaimType.TEXT]: [...samplesOf(values), `${value as string}-2`].filter((one) => one !== value && alphabetOf(values).values.test(one)),
    [ClaimType.NUMBER]: [Number(value ?? 0) + 1, String(value)],
    [ClaimType.BOOLEAN]: [value !== true, String(value)],
    [ClaimType.LIST]: [['any-other-name'], []],
  }[type];
  return optional && value !== undefined ? [...others, undefined] : others;
}

/** A run with another value of a claim, or without it: with a subject of another form, where that follows. Undefined where no form fits. */
export function withValue(issuer: OidcIssuerProps, run: OidcRun, claim: string, value: unknown): OidcRun | undefined {
  const values = { ...run.values, [claim]: value };
  const has = (name: string) => values[name] !== undefined;
  const mayHave = (name: string) => has(name) || (name !== claim && !issuer.claims[name].optional);
  const fits = ({ claims, without }: OidcSubject) => claims.every(mayHave) && !without.some(has);
  const subject = [run.subject, ...issuer.subjects].find(fits);
  if (subject === undefined) return undefined;
  return completed(issuer, { ...run, subject, values });
}

/** With ordinary values for what its subject has and nothing says. */
export function completed(issuer: OidcIssuerProps, { subject, values, audience }: OidcRun): OidcRun {
  const missing = subject.claims.filter((name) => values[name] === undefined).map((name) => [name, sampleValue(issuer, name)]);
  return { subject, audience, values: { ...values, ...Object.fromEntries(missing) } };
}
