import { ListedException, ListedExceptions } from './listed';
import { CdkAcknowledgement } from './of-cdk';
import { SeverityChange } from '../../../checks/exceptions';
import { printable, textTable } from '../../../verify/shared';
import { paragraphs } from '../../output';

const NOT_TOLD = '-';

/** The list for people: a row for each, then why. */
export function exceptionsText({ exceptions, severities, cdk, workflows }: ListedExceptions): string {
  if (exceptions.length + severities.length + cdk.length + workflows.length === 0) return 'nothing is acknowledged\n';
  return paragraphs([
    exceptions.length === 0 ? '' : textTable([['STATUS', 'EXPIRES', 'AGE', 'OWNER', 'RULE', 'IDENTITY', 'FILE'], ...exceptions.map(row)]).join('\n'),
    ...exceptions.map(({ exception: { rule, party, identity, reason, place } }) => (
      [`${rule} at ${party} ${printable(identity)}`, `  because: ${printable(reason)}`, `  in: ${printable(place.text)}`].join('\n'))),
    ...workflows.map(workflowText),
    ...cdk.map(cdkText),
    ...severities.map(severityText),
  ]);
}

function row({ exception: { rule, identity, file, expires, owner = NOT_TOLD }, status, age }: ListedException): string[] {
  return [status, expires, age === undefined ? NOT_TOLD : `${age} days`, owner, rule, identity, file].map(printable);
}

const severityText = ({ rule, severity, reason, place }: SeverityChange) => (
  [`${rule} is ${severity}, wherever it is found`, `  because: ${printable(reason)}`, `  in: ${printable(place.text)}`].join('\n'));

const workflowText = ({ workflow, id, reason, expires, status, construct, source }: ListedExceptions['workflows'][number]) => [
  `${printable(id)} by the trusted workflow ${printable(workflow)} until ${expires}, ${status}: of ${printable(construct)}`,
  `  because: ${printable(reason)}`,
  `  in: ${printable(source)}`,
].join('\n');

const cdkText = ({ rule, construct, at, reason, source }: CdkAcknowledgement) => [
  `${printable(rule)} at ${printable(construct)}, without a last day: acknowledged in the CDK app, at ${printable(at)}`,
  `  because: ${printable(reason)}`,
  `  in: ${printable(source)}`,
].join('\n');
