import { azureNotAGuid, azureToken } from '../../internal/catalogue/azure';
import { tokenEngine } from '../../internal/tokens';
import { GUID } from '../../parties/azure/permissions';

const TOKEN = /(\$\{TfToken\[[^\]]+\]\})/g;

/** A value that is checked here, or compared later: a literal of neither engine. */
export function requireLiteral(what: string, value: string, why: string): string {
  const engine = tokenEngine(value);
  if (engine) throw azureToken(what, value, engine, why);
  return value;
}

/**
 * Whether a value is an unresolved one of cdktf, which stands where only the deployment knows. Of aws-cdk none is ever taken: cdktf
 * would write its marker into the template. `around` is what may stand beside the reference.
 */
export function isReference(what: string, value: string, around = /^$/): boolean {
  const engine = tokenEngine(value);
  if (engine === undefined) return false;
  if (engine !== 'cdktf') throw azureToken(what, value, engine, 'cdktf writes its marker into the template as it is');
  if (!around.test(value.replace(TOKEN, ''))) throw azureToken(what, value, engine, 'with that text around it, it cannot be checked');
  return true;
}

/** A GUID, or a reference to one. */
export function requireGuid(what: string, value: string): string {
  if (!isReference(what, value) && !GUID.test(value)) throw azureNotAGuid(what, value);
  return value;
}
