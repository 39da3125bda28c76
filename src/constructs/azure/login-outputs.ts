import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import { escapeTerraform } from '../../internal/terraform';
import { tokenEngine } from '../../internal/tokens';
import { LOGIN_ACTION } from '../../parties/azure/login';
import { LoginStep } from '../../trust';

/** Writes each input of a login as an output of the stack. Once only; the second call does nothing. */
export function addLoginOutputs(construct: Construct, login: () => LoginStep): void {
  if (construct.node.tryFindChild('Login')) return;
  const outputs = new Construct(construct, 'Login');
  Object.entries(login().inputs).forEach(([name, value]) =>
    new TerraformOutput(outputs, name, { value: tokenEngine(value) ? value : escapeTerraform(value), description: `${LOGIN_ACTION.value}: ${name}` }));
}
