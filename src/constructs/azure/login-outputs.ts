import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import { escapeTerraform } from '../../internal/terraform';
import { tokenEngine } from '../../internal/tokens';
import { CloudLogin } from '../../trust';

/** Writes each value of a login as an output of the stack. Once only; the second call does nothing. */
export function addLoginOutputs(construct: Construct, login: () => CloudLogin): void {
  if (construct.node.tryFindChild('Login')) return;
  const outputs = new Construct(construct, 'Login');
  Object.entries(login().values).forEach(([name, value]) =>
    new TerraformOutput(outputs, name, { value: tokenEngine(value) ? value : escapeTerraform(value), description: `login to Azure: ${name}` }));
}
