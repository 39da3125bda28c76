import { ANOTHER_CLUSTER } from './another-cluster';
import { ANOTHER_NAMESPACE } from './another-namespace';
import { API_SERVER_TOKEN } from './api-server-token';
import { DEFAULT_ACCOUNT } from './default-account';
import { ISSUER_SLASH } from './issuer-slash';
import { OTHER_ACCOUNT } from './other-account';
import { SEVERAL_AUDIENCES } from './several-audiences';
import { Cause } from '../../../trust';

/** Those that explain the whole difference before those that explain a part of it. */
export const KUBERNETES_CAUSES: readonly Cause[] = [
  ISSUER_SLASH, ANOTHER_CLUSTER, API_SERVER_TOKEN, SEVERAL_AUDIENCES, DEFAULT_ACCOUNT, ANOTHER_NAMESPACE, OTHER_ACCOUNT,
];
