import { ANOTHER_CONNECTION } from './another-connection';
import { FIXED_AUDIENCE } from './audience';
import { ISSUER_FORM } from './issuer-form';
import { NO_CONNECTION } from './no-connection';
import { RENAMED } from './renamed';
import { SOMEBODY_ELSE } from './somebody-else';
import { Cause } from '../../../trust';

/** Those that explain the whole difference before those that explain a part of it. */
export const AZURE_DEVOPS_CAUSES: readonly Cause[] = [ISSUER_FORM, FIXED_AUDIENCE, NO_CONNECTION, SOMEBODY_ELSE, RENAMED, ANOTHER_CONNECTION];
