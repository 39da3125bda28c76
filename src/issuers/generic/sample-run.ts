import { formsOf } from './compile';
import { sampleValue } from './sample-value';
import { OidcSubject } from './subject';
import { OidcRun } from './token';
import { OidcWorkflowProps } from './workflow-props';

/** A run of each form of the subject that satisfies a trusted workflow. */
export const sampleRuns = (props: OidcWorkflowProps, audience: string): OidcRun[] => formsOf(props).map((subject) => sampleRun(props, subject, audience));

function sampleRun({ issuer: { props }, claims }: OidcWorkflowProps, subject: OidcSubject, audience: string): OidcRun {
  const { claims: used, without } = subject;
  const names = Object.keys(props.claims).filter((name) => !without.includes(name));
  // What may be missing and is not asked for is missing, unless the subject has it.
  const kept = names.filter((name) => Object.hasOwn(claims, name) || !props.claims[name].optional || used.includes(name));
  const values = Object.fromEntries(kept.map((name) => [name, sampleValue(props, name, Object.hasOwn(claims, name) ? claims[name] : undefined)]));
  return { subject, values, audience };
}
