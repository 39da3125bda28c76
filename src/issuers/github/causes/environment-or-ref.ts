import { isContext, subjectPairs } from './subject';
import { Cause, FoundCause, Refusal } from '../../../trust';

/** The most common one: the environment takes the place of the ref. @see https://docs.github.com/en/actions/reference/security/oidc (2026-11-21) */
export const ENVIRONMENT_OR_REF: Cause = {
  id: 'environment-or-ref',
  find: (refusal) => bySubject(refusal) ?? byClaim(refusal),
};

function bySubject(refusal: Refusal): FoundCause | undefined {
  for (const pair of subjectPairs(refusal)) {
    const { had, asked } = pair;
    if (isContext(pair)) continue;
    if (asked.context === 'ref' && had.context === 'environment') return unexpected(had.value);
    if (asked.context === 'environment' && had.context === 'ref') return missing(asked.value);
  }
  return undefined;
}

function byClaim({ claim, expected, got, token: { environment }, leaf: { text } }: Refusal): FoundCause | undefined {
  if (claim === 'environment' && environment === undefined && got === undefined && expected.length > 0) return missing(expected[0]);
  return environment !== undefined && /!\s*has\(assertion\.environment\)/.test(text) ? unexpected(String(environment)) : undefined;
}

function unexpected(environment: string): FoundCause {
  return {
    text: `the job has the environment "${environment}", which takes the place of the ref in the subject: a trust of the ref alone refuses it`,
    remedy: 'trust the environment, with the ref on a key of its own or in a customized subject; or take the environment off the job',
  };
}

function missing(environment: string): FoundCause {
  return { text: `the trust names the environment "${environment}", and the job has none`, remedy: 'environment: in the job, spelled as the trust has it' };
}
