import { TerraformVariable } from 'cdktf';
import { GcpTask } from '../../../../src/constructs/gcp';
import { stack } from '../../../fixtures/gcp-negative';

export const wrong = () => GcpTask.planTerraform({ bucket: 'tf-state', prefix: new TerraformVariable(stack(), 'prefix', { type: 'string' }).stringValue });
