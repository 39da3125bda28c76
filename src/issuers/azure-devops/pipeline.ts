import { BY_ENTRA, issuerFormOf } from './issuer-form';
import { loginStep } from './login';
import { LoginStep } from './login/step';
import { AzureDevOpsWorkflowProps } from './workflow-props';
import { connectionLeadsElsewhere, pipelineReplacesText } from '../../internal/catalogue/azure-devops';
import { tokenEngine } from '../../internal/tokens';
import { CloudLogin, Party, PARTY_NAMES } from '../../trust';

/**
 * The stage of a pipeline file that logs in, as YAML. Printed by a YAML library, so that no name can break out. The exclusive lock makes runs wait: without
 * `lockBehavior: sequential` only the latest of them goes on.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/yaml-schema/stages-stage (2026-11-27)
 */
export function printPipeline(props: AzureDevOpsWorkflowProps, logins: readonly CloudLogin[]): string {
  // A YAML library takes longer to load than all the rest of the model: only who prints a pipeline pays for it.
  const { stringify }: typeof import('yaml') = require('yaml');
  checkTogether(props, logins);
  const written = logins.map(({ party, values }) => loginStep(party, { connection: props.connection.name, values: writtenValues(props.name, party, values) }));
  const fields = logins.map(({ party, values }) => loginStep(party, { connection: props.connection.name, values }).fields);
  const steps = [{ checkout: 'self' }, ...written.map(({ step }) => step)];
  const id = props.name.replaceAll('-', '_');
  const stage = { stage: id, ...props.exclusiveLock === true ? { lockBehavior: 'sequential' } : {}, jobs: [jobOf(props, id, steps)] };
  return headOf(props, fields).map((line) => `# ${line}\n`).join('') + stringify({ stages: [stage] }, { lineWidth: 0 });
}

/** A deployment where the job has an environment: that of a plain job would be nobody's. */
function jobOf({ environment }: AzureDevOpsWorkflowProps, id: string, steps: readonly object[]): object {
  const pool = { vmImage: 'ubuntu-latest' };
  return environment === undefined
    ? { job: id, pool, steps }
    : { deployment: id, pool, environment: checkReplaced('environment', environment), strategy: { runOnce: { deploy: { steps } } } };
}

function headOf(props: AzureDevOpsWorkflowProps, fields: readonly LoginStep['fields'][]): string[] {
  const { connection, requiredTemplate } = props;
  const written = fields.flatMap((one) => Object.entries(one)).map(([field, value]) => `The connection's ${field}: ${JSON.stringify(value)}.`);
  return [
    requiredTemplate === undefined
      ? `In a pipeline that the service connection ${JSON.stringify(connection.name)} permits.` : `In the template ${JSON.stringify(requiredTemplate)}, which pipelines extend.`,
    'Branches, pipelines and approvals are held by the approvals and checks of the connection alone: nothing in this file holds them.',
    ...written,
    'Values of the form $(NAME) are outputs of the deployment: set them as variables of the pipeline.',
  ];
}

/** One of the type AWS logs in to AWS alone, and one by the issuer of Entra never. */
function checkTogether({ connection }: AzureDevOpsWorkflowProps, logins: readonly CloudLogin[]): void {
  const toAws = logins.filter(({ party }) => party === Party.AWS);
  const isAlone = toAws.length === logins.length && issuerFormOf(connection.issuer) !== BY_ENTRA;
  if (toAws.length > 0 && !isAlone) throw connectionLeadsElsewhere(PARTY_NAMES[Party.AWS], connection.name);
}

function writtenValues(workflow: string, party: Party, values: CloudLogin['values']): Record<string, string> {
  const written = (name: string, value: string) => tokenEngine(value) ? variable(workflow, party, name) : checkReplaced(name, value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(name, value)]));
}

/** What only the deployment knows comes from a variable. */
function variable(workflow: string, party: string, name: string): string {
  return `$(${[workflow, party, name].join('_').replace(/[^A-Za-z0-9]/g, '_').toUpperCase()})`;
}

/** Text that stands in the file as it is: Azure Pipelines has no escape for what it replaces. */
function checkReplaced(what: string, value: string): string {
  if (/\$\(|\$\{\{|\$\[/.test(value)) throw pipelineReplacesText(what, value);
  return value;
}
