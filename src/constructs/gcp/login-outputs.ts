import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import { templateText } from './text';
import { CloudLogin } from '../../trust';

/** One output for each value of a login. */
export function writeLoginOutputs(scope: Construct, id: string, { values }: CloudLogin): void {
  if (scope.node.tryFindChild(id)) return;
  const outputs = new Construct(scope, id);
  Object.entries(values).forEach(([name, value]) => new TerraformOutput(outputs, name, { value: templateText(value), description: `login to Google: ${name}` }));
}
