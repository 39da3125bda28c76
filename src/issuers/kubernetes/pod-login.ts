import { manifestNeedsValue } from '../../internal/catalogue/kubernetes';
import { tokenEngine } from '../../internal/tokens';
import { CloudLogin, PARTY_NAMES, tokenFileLogin } from '../../trust';

/** A file beside the token. */
interface MountedFile {
  readonly configMap: string;
  readonly key: string;
  readonly content: string;
}

/** What of a pod logs in to one cloud. */
export interface PodLogin {
  readonly env: readonly object[];
  readonly mounts: readonly object[];
  readonly volumes: readonly object[];
  /** Its configuration. @default - it needs none */
  readonly file?: MountedFile;
  /** Variables whose values only a deployment knows. */
  readonly fromDeployment: readonly string[];
}

/** An hour, and the least is ten minutes: kubelet renews the file when four fifths of it are over. @see https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken (2026-11-27) */
const EXPIRATION_SECONDS = 3600;
const FOLDER = '/var/run/secrets/trusted-workflow';

/** The projected token of a cloud, with what its SDKs and tools look for. */
export function podLogin(workflow: string, login: CloudLogin): PodLogin {
  const { party } = login;
  const folder = `${FOLDER}/${party}`;
  const { audience, variables, configuration } = tokenFileLogin(login, `${folder}/token`);
  const file = configuration && { configMap: `${workflow}-${party}`, key: 'credentials.json', content: known(login, 'configuration', configuration.content) };
  const path = `${FOLDER}/${party}-configuration`;
  const files = configuration?.variables.map((name) => variable(name, `${path}/${file!.key}`)) ?? [];
  return {
    env: [...Object.entries(variables).map(([name, value]) => tokenEngine(value) ? reference(workflow, name) : variable(name, value)), ...files],
    mounts: [{ name: `${party}-token`, mountPath: folder, readOnly: true }, ...file ? [{ name: `${party}-configuration`, mountPath: path, readOnly: true }] : []],
    volumes: [projected(`${party}-token`, known(login, 'audience', audience)), ...file ? [{ name: `${party}-configuration`, configMap: { name: file.configMap } }] : []],
    file,
    fromDeployment: Object.entries(variables).filter(([, value]) => tokenEngine(value)).map(([name]) => name),
  };
}

const projected = (name: string, audience: string) => (
  { name, projected: { sources: [{ serviceAccountToken: { audience, expirationSeconds: EXPIRATION_SECONDS, path: 'token' } }] } });

/** Kubernetes replaces `$(NAME)` in values, and `$$` by one dollar. @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/ (2026-11-27) */
const variable = (name: string, value: string) => ({ name, value: value.replaceAll('$', '$$$$') });

/** A ConfigMap that whoever deploys fills. */
const reference = (workflow: string, name: string) => ({ name, valueFrom: { configMapKeyRef: { name: `${workflow}-identity`, key: name } } });

/** Neither a projected token nor a file takes a part from elsewhere. */
function known({ party }: CloudLogin, what: string, value: string): string {
  if (tokenEngine(value)) throw manifestNeedsValue(what, PARTY_NAMES[party], value);
  return value;
}
