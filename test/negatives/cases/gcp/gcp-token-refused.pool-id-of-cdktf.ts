import { TerraformVariable } from 'cdktf';
import { pool, stack } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const scope = stack();
  return pool({ poolId: new TerraformVariable(scope, 'id', { type: 'string' }).stringValue }, scope);
};
