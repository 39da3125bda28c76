import { ANOTHER_CONNECTION } from './another-connection';
import { AUDIENCE_FORM } from './audience-form';
import { ISSUER_FORM } from './issuer-form';
import { NO_CONNECTION } from './no-connection';
import { RENAMED } from './renamed';
import { SOMEBODY_ELSE } from './somebody-else';
import { Cause } from '../../../trust/cause';

/** Those that explain the whole difference before those that explain a part of it. */
export const AZURE_DEVOPS_CAUSES: readonly Cause[] = [ISSUER_FORM, AUDIENCE_FORM, NO_CONNECTION, SOMEBODY_ELSE, RENAMED, ANOTHER_CONNECTION];
