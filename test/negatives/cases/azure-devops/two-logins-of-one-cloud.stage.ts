import { Party } from '../../../../src/trust';
import { identityOf } from '../../../fixtures/identity';
import { devopsWorkflow } from '../../connections';

const workflow = devopsWorkflow({});
const inAzure = () => identityOf(workflow, [], { party: Party.AZURE });

export const wrong = () => workflow.pipelineStage([inAzure(), inAzure()]);
