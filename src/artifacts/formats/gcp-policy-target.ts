import { Text } from '../text';

/** What an allow policy is attached to, as the Terraform resource that binds one of its roles. */
export interface PolicyTarget {
  readonly type: string;
  readonly property: string;
  readonly value: Text;
}

const EMAIL = /^[a-z0-9.-]+@[a-z0-9.-]+\.gserviceaccount\.com$/;
const PROJECT = /^(?:[a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$|^\d+$/;
/** Endings that people give to such a file. */
const EXTENSION = /(?:\.(?:json|ya?ml|iam|policy|iam-policy))+$/i;

/** From the name of a file: `deploy@my-project.iam.gserviceaccount.com.json`, `projects/my-project.json`. */
export function targetOfFile(path: string): PolicyTarget | undefined {
  const [base, folder] = path.split(/[\\/]/).reverse();
  const name = base.replace(EXTENSION, '');
  if (EMAIL.test(name)) return serviceAccount(name);
  return folder === 'projects' && PROJECT.test(name) ? project(name) : undefined;
}

/** From a full resource name. Others than service accounts and projects are told apart by their kind. */
export function targetOfResource(resource: string): PolicyTarget | undefined {
  const path = resource.replace(/^\/\/(?:iam|cloudresourcemanager)\.googleapis\.com\//, '');
  const [, account] = /^projects\/[^/]+\/serviceAccounts\/([^/]+)$/.exec(path) ?? [];
  if (account !== undefined) return serviceAccount(account);
  const [, id] = /^projects\/([^/]+)$/.exec(path) ?? [];
  return id === undefined || !PROJECT.test(id) ? undefined : project(id);
}

/** The project of the account is in its email; a dash stands for it, as in the API. */
function serviceAccount(email: string): PolicyTarget {
  return { type: 'google_service_account_iam_binding', property: 'service_account_id', value: Text.of(`projects/-/serviceAccounts/${email}`) };
}

function project(id: string): PolicyTarget {
  return { type: 'google_project_iam_binding', property: 'project', value: Text.of(id) };
}
