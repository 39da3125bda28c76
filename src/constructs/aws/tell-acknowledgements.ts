import { Construct } from 'constructs';
import { ACKNOWLEDGEMENT_METADATA, TrustedWorkflow } from '../../trust';

/** CDK writes metadata of constructs beside the template, never into it: `lint --exceptions` lists acknowledgements from there. */
export function tellAcknowledgements(role: Construct, workflow: TrustedWorkflow): void {
  const { name, acknowledgements } = workflow.compile();
  for (const { id, reason, expires } of acknowledgements) role.node.addMetadata(ACKNOWLEDGEMENT_METADATA, { workflow: name, id, reason, expires });
}
