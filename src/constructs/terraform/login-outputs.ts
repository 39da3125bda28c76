import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import { templateText } from './template-text';
import { CloudLogin } from '../../trust';

/** Writes each value of a login as an output of the stack, `cloud` for people. Once only; the second call does nothing. */
export function writeLoginOutputs(scope: Construct, id: string, cloud: string, { values }: CloudLogin): void {
  if (scope.node.tryFindChild(id)) return;
  const outputs = new Construct(scope, id);
  Object.entries(values).forEach(([name, value]) => new TerraformOutput(outputs, name, { value: templateText(value), description: `login to ${cloud}: ${name}` }));
}
